using System.Text;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Tests;

/// <summary>A run that ended at any point goes on to the bytes of the undisturbed one.</summary>
public sealed class ResumeTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void FromEveryPointOfTheJournal(bool folder)
    {
        var input = _files.Write("in.jsonl", Lines(300));
        var whole = Place("whole", folder);
        // What lies in the stage at each point, as a kill would leave it, and something written after the point.
        var points = new List<string>();
        Run(input, whole, resume: false, stage => Copy(stage, points));
        Assert.True(points.Count >= 8);
        foreach (var (point, number) in points.Select((p, i) => (p, i)))
        {
            var place = Place("again" + number, folder);
            Directory.CreateDirectory(place.Folder);
            Directory.Move(point, place.Stage);
            Assert.True(Run(input, place, resume: true));
            AssertSame(whole, place);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void OnlyTheSameRunIsGoneOnWith(bool folder)
    {
        var input = _files.Write("in.jsonl", Lines(200));
        var points = new List<string>();
        Run(input, Place("whole", folder), resume: false, stage => Copy(stage, points));
        var other = _files.Write("in.jsonl", Lines(200).Replace("Effusion", "Pneumothorax", StringComparison.Ordinal));
        var expected = Place("expected", folder);
        Run(other, expected, resume: false);
        var place = Place("again", folder);
        Directory.CreateDirectory(place.Folder);
        Directory.Move(points[3], place.Stage);
        Assert.False(Run(other, place, resume: true));
        AssertSame(expected, place);
    }

    [Fact]
    public void AHalfWrittenJournalLineAndALostTailAreSeen()
    {
        var input = _files.Write("in.jsonl", Lines(200));
        var whole = Place("whole", folder: false);
        var points = new List<string>();
        Run(input, whole, resume: false, stage => Copy(stage, points));
        var half = Place("half", folder: false);
        Directory.Move(points[3], half.Stage);
        File.AppendAllText(Path.Combine(half.Stage, "journal"), "{\"Position\":{\"Items\":99");
        Assert.True(Run(input, half, resume: true));
        AssertSame(whole, half);
        var lost = Place("lost", folder: false);
        Directory.Move(points[4], lost.Stage);
        File.WriteAllText(Path.Combine(lost.Stage, "records"), "");
        Assert.False(Run(input, lost, resume: true));
        AssertSame(whole, lost);
    }

    [Fact]
    public void AFolderThatWasHalfMovedIsFinished()
    {
        var input = _files.Write("in.jsonl", Lines(300));
        var whole = Place("whole", folder: true);
        var points = new List<string>();
        Run(input, whole, resume: false, stage => Copy(stage, points), points.Clear);
        var place = Place("again", folder: true);
        Directory.CreateDirectory(place.Folder);
        Directory.Move(points[^1], place.Stage);
        // As if the process had died in the middle of its renames.
        File.AppendAllText(Path.Combine(place.Stage, "journal"), File.ReadLines(Path.Combine(place.Stage, "journal")).Last().Replace("\"Phase\":1", "\"Phase\":2", StringComparison.Ordinal) + "\n");
        foreach (var graph in Directory.GetFiles(Path.Combine(place.Stage, "graphs")).Order(StringComparer.Ordinal).Take(100))
            File.Move(graph, Path.Combine(place.Path, Path.GetFileName(graph)));
        Assert.True(Run(input, place, resume: true));
        AssertSame(whole, place);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void AnOutputThatVanishesDuringARunIsNotSaidToBeThere(bool folder, bool wholeFolder)
    {
        if (OperatingSystem.IsWindows())
            return;
        var input = _files.Write("in.jsonl", Lines(300));
        var place = Place("out", folder);
        Run(input, place, resume: false);
        var before = Contents(place);
        var other = _files.Write("other.jsonl", Lines(200));
        if (folder)
            File.Delete(place.Manifest);
        Assert.ThrowsAny<IOException>(() => Run(other, place, resume: false, stage => Directory.Delete(wholeFolder ? place.Folder : place.Stage, recursive: true), force: true));
        // An earlier output stays as it was, with the manifest that speaks of it.
        if (!wholeFolder)
            Assert.Equal(before.Where(f => File.Exists(Path.Combine(place.Folder, f.Key))), Contents(place));
        Assert.False(wholeFolder && Directory.Exists(place.Folder));
    }

    [Fact]
    public void TwoRunsDoNotWriteToOnePlace()
    {
        var place = Place("out", folder: false);
        var key = Key(_files.Write("in.jsonl", Lines(1)));
        using var first = OutputStage.Open(place, new OutputGuard(), key, resume: true, force: false);
        Assert.Contains("another run", Assert.Throws<FileRefusedException>(() => OutputStage.Open(place, new OutputGuard(), key, resume: true, force: true)).Message, StringComparison.Ordinal);
        Assert.True(Directory.Exists(place.Stage));
    }

    [Fact]
    public void AStageThatOthersMayWriteIsNotUsed()
    {
        if (OperatingSystem.IsWindows())
            return;
        var place = Place("out", folder: false);
        Directory.CreateDirectory(place.Stage);
        File.SetUnixFileMode(place.Stage, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherWrite);
        Assert.Throws<FileRefusedException>(() => OutputStage.Open(place, new OutputGuard(), Key(_files.Write("in.jsonl", Lines(1))), resume: false, force: false));
    }

    private OutputPlace Place(string name, bool folder)
    {
        Directory.CreateDirectory(_files[name]);
        return new OutputPlace(_files[name + (folder ? "/graphs" : "/facts.jsonl")], folder);
    }

    private static RunKey Key(string input) =>
        RunKey.Of("test", TinyRules.Matcher, new Dictionary<string, string>(), InputList.Open([input], new StandardInput(() => Stream.Null)), default);

    // True when an earlier run was gone on with.
    private static bool Run(string input, OutputPlace place, bool resume, Action<OutputStage>? atPoint = null, Action? beforeComplete = null, bool force = false)
    {
        var guard = new OutputGuard();
        var readers = InputList.Open([input], new StandardInput(() => Stream.Null));
        using var stage = OutputStage.Open(place, guard, Key(input), resume, force);
        IResultWriter writer = place.IsFolder ? new SceneGraphWriter(TinyRules.Matcher.Ontology, indented: true) : new FactsWriter(TinyRules.Matcher.Ontology);
        OutputSink sink = place.IsFolder ? new FolderSink(stage, place, guard) : new FileSink(stage, place, guard);
        var rejects = new RejectsWriter(stage, place, guard);
        var resumed = stage.IsResumed;
        var counts = stage.Position.Counts;
        if (!stage.IsComplete)
        {
            var end = new ExtractionRun(TinyRules.Matcher, writer, 2)
            {
                From = stage.Position,
                Written = position =>
                {
                    if (atPoint is null)
                        return;
                    stage.Note(position, sink, StagePhase.Reading);
                    atPoint(stage);
                },
            }.Run(readers, sink, rejects);
            counts = end.Counts;
            stage.Complete(end, sink);
            beforeComplete?.Invoke();
            atPoint?.Invoke(stage);
        }
        stage.Publishing();
        var summary = sink.Publish();
        rejects.Publish(counts.Rejects > 0);
        new RunManifest(Key(input), counts, summary).Write(place.Manifest, guard);
        stage.Done();
        return resumed;
    }

    private void Copy(OutputStage stage, List<string> points)
    {
        var copy = _files["points/" + Guid.NewGuid().ToString("N")];
        foreach (var file in Directory.GetFiles(stage[""], "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(stage[""], file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, ReadShared(file));
            if (Path.GetFileName(file) is "records" or "rejects" && !stage.IsComplete)
                File.AppendAllText(target, "{\"written\": \"after the point\"}\n");
        }
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        points.Add(copy);
    }

    // The stage's files are locked against other processes, which a copy of a dead run's would not be.
    private static byte[] ReadShared(string file)
    {
        var copy = file + ".copy";
        Testing.Shell.Run("cp", file, copy);
        var bytes = File.ReadAllBytes(copy);
        File.Delete(copy);
        return bytes;
    }

    private static string Lines(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
            lines.Append(i % 37 == 5 ? "{broken\n" : FormattableString.Invariant($"{{\"study_id\": {i}, \"text\": \"Effusion. No pneumothorax.\"}}\n"));
        return lines.ToString();
    }

    private static void AssertSame(OutputPlace expected, OutputPlace actual) => Assert.Equal(Contents(expected), Contents(actual));

    private static Dictionary<string, string> Contents(OutputPlace place) => Directory.GetFiles(place.Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(place.Folder, f), File.ReadAllText);
}
