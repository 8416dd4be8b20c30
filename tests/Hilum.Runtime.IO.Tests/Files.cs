using System.Text;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Tests;

/// <summary>A folder that goes with the test, and shorthand for reading and running.</summary>
internal sealed class Files : IDisposable
{
    public Files() => Directory.CreateDirectory(Folder);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "hilum-io-" + Guid.NewGuid().ToString("N"));

    public string this[string name] => Path.Combine(Folder, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = this[name];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static List<ReportOrReject> Read(params string[] inputs)
    {
        using var stdin = new StandardInput(() => Stream.Null);
        return [.. UniqueReports.Read(InputList.Open(inputs, stdin))];
    }

    public static string[] Reasons(IEnumerable<ReportOrReject> items) =>
        [.. items.Where(i => i.Reject is not null).Select(i => (i.Reject!.Line is { } l ? l + ": " : "") + i.Reject.Reason)];

    public static string[] Ids(IEnumerable<ReportOrReject> items) => [.. items.Where(i => i.Report is not null).Select(i => i.Report!.StudyId)];

    public RunCounts Run(string output, IResultWriter writer, int jobs, params string[] inputs)
    {
        using var stdin = new StandardInput(() => Stream.Null);
        var readers = InputList.Open(inputs, stdin);
        var place = new OutputPlace(this[output], IsFolder: !Path.HasExtension(output));
        var guard = new OutputGuard();
        var key = RunKey.Of("test", TinyRules.Matcher, new Dictionary<string, string>(), readers, default);
        using var stage = OutputStage.Open(place, guard, key, resume: false, force: false);
        OutputSink sink = place.IsFolder ? new FolderSink(stage, place, guard) : new FileSink(stage, place, guard, writer.Header);
        var rejects = new RejectsWriter(stage, place, guard);
        var end = new ExtractionRun(TinyRules.Matcher, writer, jobs).Run(readers, sink, rejects);
        stage.Complete(end, sink);
        sink.Publish();
        rejects.Publish(end.Counts.Rejects > 0);
        stage.Done();
        return end.Counts;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
