using System.Text;
using Hilum.Compiler.Checking;
using Hilum.Runtime;
using Hilum.Runtime.Facts;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.Matching;

namespace Hilum.Cli.Verbs;

/// <summary>What is read in reports, kept as one text file a report, without the report's words.</summary>
/// <param name="streams">Where differences are told.</param>
/// <param name="matcher">The rule set.</param>
/// <param name="folder">Folder of the snapshots.</param>
internal sealed class Snapshots(Streams streams, Matcher matcher, string folder)
{
    private const string Extension = ".facts.txt";

    private int _same;
    private int _differing;

    /// <summary>Compares, or with <paramref name="update"/> writes; returns how many differ.</summary>
    public int Run(string reports, bool update)
    {
        using var stdin = new StandardInput(streams.OpenInput);
        var extractor = new Extractor(matcher);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Directory.CreateDirectory(folder);
        foreach (var item in UniqueReports.Read(InputList.Open([reports], stdin)))
        {
            if (item.Report is not { } report)
            {
                _differing++;
                streams.Output.Write(item.Source + (item.Line is { } line ? ":" + line : "") + ": " + item.Reject!.Reason + "\n");
                continue;
            }
            var name = (report.ImageId ?? report.StudyId) + Extension;
            seen.Add(name);
            Compare(name, Lines(extractor.Extract(report)), update);
        }
        foreach (var stale in Directory.GetFiles(folder, "*" + Extension).Where(f => !seen.Contains(Path.GetFileName(f))).Order(StringComparer.Ordinal))
            Compare(Path.GetFileName(stale), null, update);
        streams.Output.Write(_same + " reports read as before, " + _differing + (update ? " accepted or rejected\n" : " differ\n"));
        return update ? 0 : _differing;
    }

    private void Compare(string name, List<string>? now, bool update)
    {
        var path = Path.Combine(folder, name);
        var before = File.Exists(path) ? File.ReadAllLines(path).ToList() : null;
        if (before is not null && now is not null && before.SequenceEqual(now))
        {
            _same++;
            return;
        }
        _differing++;
        streams.Output.Write(name + (before is null ? ": new" : now is null ? ": its report is gone" : "") + "\n");
        foreach (var line in Without(before, now))
            streams.Output.Write("  - " + line + "\n");
        foreach (var line in Without(now, before))
            streams.Output.Write("  + " + line + "\n");
        if (!update)
            return;
        if (now is null)
            File.Delete(path);
        else
            File.WriteAllText(path, string.Concat(now.Select(l => l + "\n")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static List<string> Lines(ExtractionResult result) =>
        [.. result.Facts.Where(f => !f.Implied).Select(f => FormattableString.Invariant($"{f.Section} {f.Sentence}: {ExampleRunner.Describe(f)}"))];

    // Each line of the first as often as it is there more often than in the second, in order.
    private static IEnumerable<string> Without(List<string>? lines, List<string>? others)
    {
        var rest = others?.ToList() ?? [];
        return (lines ?? []).Where(l => !rest.Remove(l)).ToArray();
    }
}
