using System.Buffers;
using System.Threading.Channels;
using Hilum.Runtime.IO.Exams;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Running;

/// <summary>What a run has done so far.</summary>
/// <param name="Reports">Reports read and written.</param>
/// <param name="Facts">Facts found in them, implied ones too.</param>
/// <param name="Rejects">Inputs rejected.</param>
/// <param name="Characters">Characters of the reports' texts.</param>
public readonly record struct RunCounts(long Reports, long Facts, long Rejects, long Characters);

/// <summary>How far a run is.</summary>
/// <param name="Items">Reports and rejects taken from the inputs.</param>
/// <param name="Counts">What was made of them.</param>
public readonly record struct RunPosition(long Items, RunCounts Counts);

/// <summary>
/// Reads inputs, extracts on several threads and writes in the order of the input, so that the bytes do not depend on how many threads
/// there are. What waits is bounded: a few batches for each thread.
/// </summary>
/// <param name="matcher">The rule set.</param>
/// <param name="writer">Writes a report's output.</param>
/// <param name="jobs">Threads that extract, at least 1; more than a machine can use are not started.</param>
public sealed class ExtractionRun(Matcher matcher, IResultWriter writer, int jobs)
{
    private const int BatchReports = 32;

    // A film takes much longer than a report: each thread gets its own.
    private const int BatchFilms = 1;

    private const int BatchCharacters = 256 * 1024;
    private const int MostJobs = 64;

    // A thread that is still busy when the run is ended is not waited for longer.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(200);

    private readonly int _jobs = Math.Min(jobs, Math.Max(MostJobs, Environment.ProcessorCount));

    /// <summary>Where an earlier run ended: what it took from the inputs is passed over.</summary>
    public RunPosition From { get; init; }

    /// <summary>Called by the writing thread after every batch, when its output has been given to the sink.</summary>
    public Action<RunPosition>? Written { get; init; }

    /// <summary>The labels of the facts; without it the original ones.</summary>
    public OutputVocabulary Vocabulary { get; init; }

    /// <summary>Tables of images, or null.</summary>
    public ExamMetadata? Metadata { get; init; }

    /// <summary>True to write images of every view, false for frontal and unknown ones.</summary>
    public bool AllViews { get; init; }

    /// <summary>Finds the boxes of each report's film; without it graphs have none.</summary>
    public IFilmSource? Films { get; init; }

    /// <summary>Reports of which no image is frontal, so that they have no graph; known once the run has begun.</summary>
    public long WithoutFrontal { get; private set; }

    /// <summary>Extracts everything. Neither sink nor rejects are published.</summary>
    /// <param name="readers">The inputs.</param>
    /// <param name="sink">Takes the output.</param>
    /// <param name="rejects">Takes the rejected inputs.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    /// <exception cref="IOException">The output cannot be written.</exception>
    public RunPosition Run(IReadOnlyList<ReportReader> readers, OutputSink sink, RejectsWriter rejects, CancellationToken cancellation = default)
    {
        using var plan = writer.NeedsExamOrder || Metadata is not null ? ExamPlan.Make(UniqueReports.Read(readers), Metadata, AllViews, cancellation) : null;
        using var walk = plan?.Open();
        WithoutFrontal = plan?.WithoutFrontal ?? 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = Channel.CreateBounded<Batch>(2 * _jobs);
        var ordered = Channel.CreateBounded<Batch>(4 * _jobs);
        var threads = new List<Thread> { Start("reader", () => ReadAll(readers, walk, From.Items, Films is null ? BatchReports : BatchFilms, work.Writer, ordered.Writer, stop.Token)) };
        for (var i = 0; i < _jobs; i++)
            threads.Add(Start("extractor", () => ExtractAll(work.Reader)));
        try
        {
            var position = From;
            while (Wait(ordered.Reader.WaitToReadAsync(cancellation)))
            {
                while (ordered.Reader.TryRead(out var batch))
                {
                    batch.Done.Task.WaitAsync(cancellation).GetAwaiter().GetResult();
                    position = new RunPosition(position.Items + batch.Items.Count, WriteBatch(batch, sink, rejects, position.Counts));
                    Written?.Invoke(position);
                    cancellation.ThrowIfCancellationRequested();
                }
            }
            return position;
        }
        finally
        {
            // Lets the reader give up where the output failed, then the extractors run dry.
            stop.Cancel();
            foreach (var thread in threads)
            {
                if (cancellation.IsCancellationRequested)
                    thread.Join(s_patience);
                else
                    thread.Join();
            }
        }
    }

    private static Thread Start(string name, Action action)
    {
        // A long chain of clauses may need a deep stack; the default of a thread depends on the platform.
        var thread = new Thread(() => action(), 16 * 1024 * 1024) { IsBackground = true, Name = "hilum " + name };
        thread.Start();
        return thread;
    }

    private static T Wait<T>(ValueTask<T> task) => task.IsCompleted ? task.Result : task.AsTask().GetAwaiter().GetResult();

    private static void ReadAll(IReadOnlyList<ReportReader> readers, ExamPlan.Walk? walk, long skip, int most, ChannelWriter<Batch> work, ChannelWriter<Batch> ordered, CancellationToken stop)
    {
        Exception? fault = null;
        try
        {
            var batch = new Batch();
            foreach (var item in UniqueReports.Read(readers))
            {
                var images = walk is not null ? walk.Next(item) : item.Report is { } report ? [new PlannedImage(report, null)] : [];
                if (skip > 0)
                {
                    skip--;
                    stop.ThrowIfCancellationRequested();
                    continue;
                }
                batch.Items.Add(item);
                batch.Images.Add(images);
                batch.Characters += Characters(item.Report);
                if (batch.Items.Count < most && batch.Characters < BatchCharacters)
                    continue;
                Hand(batch);
                batch = new Batch();
            }
            if (batch.Items.Count > 0)
                Hand(batch);
        }
        catch (OperationCanceledException)
        {
            // The writing thread says why.
        }
        catch (Exception e)
        {
            fault = e;
        }
        work.Complete();
        ordered.Complete(fault);

        void Hand(Batch batch)
        {
            stop.ThrowIfCancellationRequested();
            ordered.WriteAsync(batch, stop).AsTask().GetAwaiter().GetResult();
            work.WriteAsync(batch, stop).AsTask().GetAwaiter().GetResult();
        }
    }

    private Extractor NewExtractor() => new(matcher) { Vocabulary = Vocabulary };

    private void ExtractAll(ChannelReader<Batch> work)
    {
        var extractor = NewExtractor();
        while (Wait(work.WaitToReadAsync()))
        {
            while (work.TryRead(out var batch))
            {
                try
                {
                    for (var i = 0; i < batch.Items.Count; i++)
                        batch.Outputs.Add(batch.Items[i].Reject is { } reject ? new Output(reject, [], 0) : Extract(ref extractor, batch.Items[i], batch.Images[i]));
                    batch.Done.SetResult();
                }
                catch (Exception e)
                {
                    // The writing thread ends the run; this one must not end the process.
                    batch.Done.SetException(e);
                }
            }
        }
    }

    private Output Extract(ref Extractor extractor, ReportOrReject item, IReadOnlyList<PlannedImage> images)
    {
        var report = item.Report!;
        try
        {
            var records = new List<Record>(1);
            var films = new List<Reject>();
            if (writer.IsPerImage && images.Count == 0)
                return new Output(null, records, 0);
            var result = extractor.Extract(report);
            foreach (var image in writer.IsPerImage ? images : images.Take(1).DefaultIfEmpty(new PlannedImage(report, null)))
            {
                var bytes = new ArrayBufferWriter<byte>(Math.Clamp(4 * Characters(report), 1024, 1 << 20));
                var film = writer.IsPerImage ? Films?.Find(image.Report) : null;
                writer.Write(result.Of(image.Report), image.Order, film?.Objects, bytes);
                if (film?.Reason is { } reason)
                    films.Add(new Reject(item.Source, item.Line, ImageIds.Of(image.Report), reason));
                records.Add(new Record(ImageIds.Of(image.Report), bytes));
            }
            return new Output(null, records, result.Facts.Count) { FilmRejects = films };
        }
        catch (PatternBudgetException e)
        {
            // It names the rule and holds no word of the report.
            extractor = NewExtractor();
            return new Output(new Reject(item.Source, item.Line, ImageIds.Of(report), e.Message), [], 0);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // One report must not end the run. Only the kind of fault is told: its message could quote the report.
            extractor = NewExtractor();
            return new Output(new Reject(item.Source, item.Line, ImageIds.Of(report), "a fault of the program while reading it: " + e.GetType().Name), [], 0);
        }
    }

    private static RunCounts WriteBatch(Batch batch, OutputSink sink, RejectsWriter rejects, RunCounts counts)
    {
        for (var i = 0; i < batch.Items.Count; i++)
        {
            var output = batch.Outputs[i];
            if (output.Reject is { } reject)
            {
                rejects.Add(reject);
                counts = counts with { Rejects = counts.Rejects + 1 };
                continue;
            }
            var item = batch.Items[i];
            var report = item.Report!;
            // A film that cannot be used leaves a graph without boxes.
            foreach (var film in output.FilmRejects)
                rejects.Add(film);
            counts = counts with { Rejects = counts.Rejects + output.FilmRejects.Count };
            try
            {
                foreach (var record in output.Records)
                    sink.Add(record.Image, record.Bytes.WrittenSpan);
                counts = counts with { Reports = counts.Reports + 1, Facts = counts.Facts + output.Facts, Characters = counts.Characters + Characters(report) };
            }
            catch (RecordRefusedException e)
            {
                rejects.Add(new Reject(item.Source, item.Line, ImageIds.Of(report), e.Message));
                counts = counts with { Rejects = counts.Rejects + 1 };
            }
        }
        return counts;
    }

    private static int Characters(Report? report) => report?.Fields.Sum(f => f.Text.Length) ?? 0;

    private sealed class Batch
    {
        public List<ReportOrReject> Items { get; } = [];

        public List<IReadOnlyList<PlannedImage>> Images { get; } = [];

        public List<Output> Outputs { get; } = [];

        public int Characters { get; set; }

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private readonly record struct Output(Reject? Reject, List<Record> Records, int Facts)
    {
        public List<Reject> FilmRejects { get; init; } = [];
    }

    private readonly record struct Record(string Image, ArrayBufferWriter<byte> Bytes);
}
