using System.Text;
using Hilum.Cli.Reporting;
using Hilum.Compiler.Checking;
using Hilum.Runtime;
using Hilum.Runtime.Facts;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Matching;

namespace Hilum.Cli.Verbs;

/// <summary>What is read in reports, kept as one text file a report, without the report's words.</summary>
/// <param name="streams">Where differences are told.</param>
/// <param name="matcher">The rule set.</param>
/// <param name="folder">Folder of the snapshots.</param>
internal sealed class Snapshots(Streams streams, Matcher matcher, string folder)
{
    private const string Extension = ".facts.txt";
    private const long LargestSnapshot = 256L * 1024 * 1024;

    private int _same;
    private int _differing;
    private int _rejected;
    private int _gone;

    /// <summary>Compares, or with <paramref name="update"/> writes; returns how many differ afterwards.</summary>
    /// <exception cref="ToolException">A snapshot cannot be read or written.</exception>
    public int Run(string reports, bool update, bool prune)
    {
        try
        {
            return RunOver(reports, update, prune);
        }
        catch (Exception e) when (FileProblem.Is(e) && e is not FileRefusedException)
        {
            throw new ToolException("the snapshots in " + folder + " cannot be read or written: " + FileProblem.Reason(e));
        }
    }

    private int RunOver(string reports, bool update, bool prune)
    {
        using var stdin = new StandardInput(streams.OpenInput);
        var readers = InputList.Open([reports], stdin);
        foreach (var path in readers.SelectMany(r => r.Sources).Select(s => s.Path).OfType<string>())
            streams.Guard.Reads(path);
        var extractor = new Extractor(matcher);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in UniqueReports.Read(readers))
        {
            streams.Stop.ThrowIfCancellationRequested();
            if (item.Report is not { } report)
            {
                _rejected++;
                Tell(item.Source + (item.Line is { } line ? ":" + line : "") + ": " + item.Reject!.Reason);
                continue;
            }
            var name = (report.ImageId ?? report.StudyId) + Extension;
            seen.Add(name);
            Compare(name, Lines(extractor.Extract(report)), update);
        }
        var stale = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*" + Extension).Where(f => !seen.Contains(Path.GetFileName(f))).Order(StringComparer.Ordinal).ToArray()
            : [];
        // A report that cannot be read is not gone.
        if (prune && _rejected > 0 && stale.Length > 0)
            throw new ToolException("no snapshot was removed, because " + _rejected + " inputs were rejected and theirs would be among them");
        foreach (var path in stale)
            Gone(path, update && prune);
        Tell(_same + " reports read as before, " + (_differing + _rejected + _gone) + (update ? " accepted, rejected or gone" : " differ"));
        return update ? _rejected + (prune ? 0 : _gone) : _differing + _rejected + _gone;
    }

    private void Compare(string name, List<string> now, bool update)
    {
        var path = Path.Combine(folder, name);
        var before = File.Exists(path) ? Encoding.UTF8.GetString(InputFile.ReadAll(path, LargestSnapshot)).Split('\n').SkipLast(1).ToList() : null;
        if (before is not null && before.SequenceEqual(now))
        {
            _same++;
            return;
        }
        _differing++;
        Tell(name + (before is null ? ": new" : ""));
        foreach (var line in Without(before, now))
            Tell("  - " + line);
        foreach (var line in Without(now, before))
            Tell("  + " + line);
        if (update)
            AtomicFile.Write(path, streams.Guard, Encoding.UTF8.GetBytes(string.Concat(now.Select(l => l + "\n"))));
    }

    private void Gone(string path, bool remove)
    {
        _gone++;
        Tell(Path.GetFileName(path) + ": its report is gone" + (remove ? "; removed" : ""));
        if (!remove)
            return;
        streams.Guard.Require(path);
        File.Delete(path);
    }

    private void Tell(string line) => streams.Output.Write(Printable.Of(line) + "\n");

    private static List<string> Lines(ExtractionResult result) =>
        [.. result.Facts.Where(f => !f.Implied).Select(f => FormattableString.Invariant($"{f.Section} {f.Sentence}: {ExampleRunner.Describe(f)}"))];

    // Each line of the first as often as it is there more often than in the second, in order.
    private static IEnumerable<string> Without(List<string>? lines, List<string>? others)
    {
        var rest = others?.ToList() ?? [];
        return (lines ?? []).Where(l => !rest.Remove(l)).ToArray();
    }
}
