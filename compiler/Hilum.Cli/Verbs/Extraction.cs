using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Hilum.Cli.RuleSets;
using Hilum.Runtime.IO.Exams;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Cli.Verbs;

/// <summary>One run of <c>hilum extract</c>.</summary>
/// <param name="streams">Where it reads and tells.</param>
/// <param name="options">What it was asked to do.</param>
internal sealed class Extraction(Streams streams, ExtractOptions options)
{
    private readonly OutputPlace _place = new(options.Output, !options.IsOneFile);
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Does it.</summary>
    /// <returns>The exit status.</returns>
    public int Run()
    {
        options.Check();
        return options.Output == OutputFormat.StandardOutput ? StandardOutput.Write(streams, options) : RunToPlace();
    }

    private int RunToPlace()
    {
        // First the rules: nothing is written when they do not compile.
        var (matcher, failing) = LoadRules();
        var films = options.Films.Open(matcher.Ontology);
        using var stdin = new StandardInput(streams.OpenInput);
        var readers = InputList.Open(options.Inputs, stdin, new ReadLimits(options.MaxReport), csvMayBeColumn: options.Format == "chexpert");
        NoteInputs(readers);
        try
        {
            RequirePlace();
            var key = RunKey.Of(Version, matcher, OptionsThatCount(), readers, streams.Stop);
            key = key with { Rules = key.Rules with { FailingExamples = failing } };
            if (!options.Force && ExistingOutput.Complete(_place, key) is { } complete)
                return Summarize(complete.Counts, " was complete already, from the same inputs and rules; nothing was done (--force writes it again)", matcher);
            using var stage = OutputStage.Open(_place, streams.Guard, key, options.Resume, options.Force);
            var counts = Write(stage, readers, matcher, key, films);
            return Summarize(counts, null, matcher);
        }
        catch (Exception e) when (FileProblem.Is(e) && e is not FileRefusedException)
        {
            throw new ToolException("the output cannot be written to " + options.Output + ": " + FileProblem.Reason(e)
                + (options.Resume ? "; when that is mended, the same command goes on where this one ended" : ""));
        }
    }

    // What the built-in rules show is tried when the tool is built.
    private (Matcher Matcher, int Failing) LoadRules()
    {
        if (options.Rules is not { } folder)
            return (RuleSet.Matcher(null, streams.Guard), 0);
        var compilation = RuleSet.Compile(folder, streams.Guard);
        var matcher = RuleSet.Matcher(compilation);
        var examples = RuleSetCheck.Examples(compilation, matcher);
        if (examples.Errors == 0)
            return (matcher, 0);
        var count = $"{examples.Errors} of {examples.Examples} examples of the rules in {folder} do not hold (hilum check {folder} shows them)";
        if (options.Strict)
            throw new ToolException(count + "; nothing was written");
        streams.Error.WriteLine("hilum: warning: " + Reporting.Printable.Of(count) + "; the manifest of the output says so");
        return (matcher, examples.Errors);
    }

    private static string Version => typeof(Extraction).Assembly.GetName().Version!.ToString(3);

    // The columns of CheXpert are not labels of ours: the finer ones decide them better.
    private OutputVocabulary Vocabulary =>
        options.Format == "chexpert" ? OutputVocabulary.Extended : CommonOptions.VocabularyNamed(options.Vocabulary);

    private Dictionary<string, string> OptionsThatCount()
    {
        var all = options.ThatCount;
        for (var i = 0; i < options.Metadata.Length; i++)
            all["metadata " + (i + 1).ToString(CultureInfo.InvariantCulture)] = HashOf(options.Metadata[i]);
        foreach (var (name, file) in options.Films.Files)
            all[name] = HashOf(file);
        return all;
    }

    // One that cannot be read is told when it is used.
    private static string HashOf(string file)
    {
        try
        {
            using var stream = InputFile.Open(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            return FileProblem.Reason(e);
        }
    }

    private void NoteInputs(IReadOnlyList<ReportReader> readers)
    {
        foreach (var source in readers.SelectMany(r => r.Sources))
        {
            if (source.Path is { } path)
                streams.Guard.Reads(path);
            else
                streams.NoteInput();
        }
        foreach (var file in options.Metadata.Concat(options.Films.Files.Select(f => f.Path)))
            streams.Guard.Reads(file);
    }

    private void RequirePlace()
    {
        if (!_place.IsFolder)
            streams.Guard.Require(_place.Path);
        streams.Guard.Require(_place.Rejects);
        streams.Guard.Require(_place.Manifest);
    }

    private RunCounts Write(OutputStage stage, IReadOnlyList<ReportReader> readers, Matcher matcher, RunKey key, IFilmSource? films)
    {
        var writer = options.Kind.Writer(matcher.Ontology, new WriterOptions(!_place.IsFolder, options.Plain));
        var sink = options.Kind.Sink(stage, _place, streams.Guard, writer);
        var rejects = new RejectsWriter(stage, _place, streams.Guard);
        if (stage.IsResumed)
            streams.Error.WriteLine(stage.IsComplete ? "going on: all reports had been read" : "going on after " + Count(stage.Position.Counts.Reports, "report"));
        var counts = stage.Position.Counts;
        if (!stage.IsComplete)
        {
            var told = 0L;
            var metadata = options.Metadata.Length == 0 ? null : ExamMetadata.Read(options.Metadata, problem =>
            {
                // A run that is gone on with has told them.
                if (stage.IsResumed)
                    return;
                rejects.Add(problem);
                told++;
            });
            var end = Progress.Show(streams, readers, show => Tell(new ExtractionRun(matcher, writer, options.Jobs)
            {
                Vocabulary = Vocabulary,
                Metadata = metadata,
                AllViews = options.AllViews,
                Films = films,
                From = stage.Position with { Counts = counts with { Rejects = counts.Rejects + told } },
                Written = position =>
                {
                    stage.Reached(position, sink);
                    show?.Invoke(position.Counts);
                },
            }, readers, sink, rejects));
            counts = end.Counts;
            if (counts.Reports == 0)
                throw NothingRead(rejects.First, counts.Rejects);
            stage.Complete(end, sink);
        }
        stage.Publishing();
        // The manifest goes first and comes last: where it stands, everything else does.
        File.Delete(_place.Manifest);
        var summary = sink.Publish();
        rejects.Publish(counts.Rejects > 0);
        new RunManifest(key, counts, summary).Write(_place.Manifest, streams.Guard);
        stage.Done();
        return counts;
    }

    private RunPosition Tell(ExtractionRun run, IReadOnlyList<ReportReader> readers, OutputSink sink, RejectsWriter rejects)
    {
        var end = run.Run(readers, sink, rejects, streams.Stop);
        if (run.WithoutFrontal > 0)
            streams.Error.WriteLine(Count(run.WithoutFrontal, "report") + " without a frontal image: no graph; --all-views writes all images");
        return end;
    }

    private ToolException NothingRead(IReadOnlyList<Reject> first, long count)
    {
        foreach (var reject in first)
            streams.Error.WriteLine("hilum: " + Reporting.Printable.Of(reject.Source) + (reject.Line is { } line ? ":" + line.ToString(CultureInfo.InvariantCulture) : "") + ": " + reject.Reason);
        if (count > first.Count)
            streams.Error.WriteLine("hilum: and " + Count(count - first.Count, "more"));
        return new ToolException("not one report could be read; nothing was written");
    }

    private int Summarize(RunCounts counts, string? instead, Matcher matcher)
    {
        var seconds = Math.Max(_clock.Elapsed.TotalSeconds, 0.001);
        var read = $"{Count(counts.Reports, "report")}, {Count(counts.Facts, "fact")}, {Count(counts.Rejects, "reject")}";
        var speed = string.Create(CultureInfo.InvariantCulture, $" in {seconds:0.0} s ({counts.Reports / seconds:0} reports a second)");
        streams.Error.WriteLine(read + (instead is null ? speed : "") + $", rules {matcher.Ontology.Name} {matcher.Ontology.Version}");
        if (instead is not null)
            streams.Error.WriteLine(_place.Path + instead);
        if (counts.Rejects > 0 && !options.IsHandedOn)
            streams.Error.WriteLine("reasons: " + _place.Rejects);
        return counts.Rejects > 0 ? Tool.Problems : Tool.Ok;
    }

    private static string Count(long n, string noun) => n.ToString("N0", CultureInfo.InvariantCulture) + " " + noun + (n == 1 || noun == "more" ? "" : "s");
}
