using System.Globalization;
using Hilum.Fuzz;

if (args is ["replay"])
    return Replay.Run();
if (args.Length < 2 || !Target.Names.Contains(args[0], StringComparer.Ordinal) || !long.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
{
    Console.Error.WriteLine($"usage: tests/fuzz.sh replay, or tests/fuzz.sh {string.Join('|', Target.Names)} COUNT [SEED]");
    return 2;
}
var seed = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 1;
return new Campaign(args[0], seed).Run(count);
