using System.Globalization;
using Hilum.Testing;

namespace Hilum.Fuzz;

/// <summary>
/// Cases one after the other, each made from the seed and its number alone, so that a run that was ended goes on where it was and a
/// find can be made again. Time is processor time: a busy machine is no hang.
/// </summary>
/// <param name="kind">What is tried.</param>
/// <param name="seed">Other seeds make other cases.</param>
internal sealed class Campaign(string kind, int seed)
{
    private const double SlowSeconds = 2;
    private const double HungSeconds = 30;

    // The compiler must do with the smallest stack that a system gives a thread; reports are read on threads made for it.
    private readonly int _stack = kind == "rules" ? 1024 * 1024 : 16 * 1024 * 1024;

    private readonly string _place = RepositoryFolder.Path("out", "fuzz", $"{kind}.{seed.ToString(CultureInfo.InvariantCulture)}.next");
    private string _current = "";
    private long _number;
    private double _started;

    /// <summary>Runs cases up to a number; the exit status.</summary>
    public int Run(long count)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_place)!);
        var from = File.Exists(_place) ? long.Parse(File.ReadAllText(_place), CultureInfo.InvariantCulture) : 0;
        Console.WriteLine($"{kind}, seed {seed}: cases {from} to {count}");
        using var target = Target.Create(kind);
        var finds = 0;
        var worker = new Thread(() => finds = RunCases(target, from, count), _stack) { IsBackground = true };
        worker.Start();
        while (!worker.Join(500))
        {
            if (Processor() - Volatile.Read(ref _started) < HungSeconds)
                continue;
            Keep("hang");
            File.WriteAllText(_place, (_number + 1).ToString(CultureInfo.InvariantCulture));
            return 1;
        }
        Console.WriteLine($"{kind}, seed {seed}: {Math.Max(0, count - from)} cases, {finds} finds; {target.Summary}");
        return finds == 0 ? 0 : 1;
    }

    private int RunCases(Target target, long from, long count)
    {
        var finds = 0;
        for (var number = from; number < count; number++)
        {
            _number = number;
            try
            {
                // What is slow once may have waited for code that had not been used before.
                if (Seconds(target, number) > SlowSeconds && Seconds(target, number) > SlowSeconds)
                {
                    finds++;
                    Keep("slow");
                }
            }
            catch (Exception e)
            {
                finds++;
                Keep(e.GetType().Name + " " + e.Message.ReplaceLineEndings(" ") + " " + e.StackTrace?.Split('\n').FirstOrDefault()?.Trim());
            }
            if (number % 1000 == 999)
                File.WriteAllText(_place, (number + 1).ToString(CultureInfo.InvariantCulture));
            if (number % 10_000 == 9_999)
                Console.WriteLine($"  {number + 1} ({target.Summary}), {finds} finds, {Processor():0} s");
        }
        File.WriteAllText(_place, count.ToString(CultureInfo.InvariantCulture));
        return finds;
    }

    private double Seconds(Target target, long number)
    {
        var random = new Random(HashOf(number));
        _current = target.Make(random);
        Volatile.Write(ref _started, Processor());
        target.Try(_current, random);
        return Processor() - _started;
    }

    // Beside the repository's own finds, to be looked at, mended and then committed.
    private void Keep(string why)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{seed}-{_number}.txt");
        var folder = RepositoryFolder.Path("tests", "corpus", "fuzz", kind);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), _current);
        Console.WriteLine($"FIND {name}: {why}");
    }

    private static double Processor() => Environment.CpuUsage.TotalTime.TotalSeconds;

    // Not HashCode, which differs from run to run.
    private int HashOf(long number)
    {
        var h = (ulong)number * 0x9E3779B97F4A7C15UL ^ (ulong)(uint)seed * 0xC2B2AE3D27D4EB4FUL;
        h = (h ^ h >> 29) * 0xBF58476D1CE4E5B9UL;
        return (int)(h ^ h >> 32);
    }
}
