using System.Diagnostics;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Running;

namespace Hilum.Runtime.IO.Writing;

/// <summary>
/// The unfinished output of a run: a private folder beside the output, or inside it where that is a folder. Its journal says how far the
/// run has got, so that another one can go on from there after any sort of end. Used by one thread.
/// </summary>
public sealed class OutputStage : IDisposable
{
    private const string JournalName = "journal";

    // What a kill can cost; oftener only makes disks busy. On a slow disk it is more: nine tenths of the time are for reading.
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);
    private const int Share = 10;

    private readonly StageJournal _journal;
    private readonly OutputPlace _place;
    private readonly List<(string Name, FileStream Stream)> _files = [];
    private readonly bool _madeFolder;
    private readonly Stopwatch _sinceEntry = Stopwatch.StartNew();
    private TimeSpan _interval = s_interval;
    private bool _keep;
    private bool _done;

    private OutputStage(StageJournal journal, OutputPlace place, bool keep, bool madeFolder)
    {
        (_journal, _place, _keep, _madeFolder) = (journal, place, keep, madeFolder);
        if (!keep)
            Temporaries.Add(place.Stage);
    }

    /// <summary>Where the run goes on; the beginning for a new one.</summary>
    public RunPosition Position => _journal.Last?.Position ?? default;

    /// <summary>True when an earlier run is gone on with.</summary>
    public bool IsResumed { get; private init; }

    /// <summary>True when everything has been read and only its publishing is left.</summary>
    public bool IsComplete => _journal.Last is { Phase: not StagePhase.Reading };

    /// <summary>True when the earlier output has gone already.</summary>
    internal bool IsMoving => _journal.Last is { Phase: StagePhase.Moving };

    /// <summary>The sum over the files of a folder so far.</summary>
    internal string Digest => _journal.Last?.Digest ?? "";

    /// <summary>Opens the unfinished output of a place; what an earlier run left is gone on with or removed.</summary>
    /// <param name="place">Where the output will go.</param>
    /// <param name="guard">Says what may be written.</param>
    /// <param name="key">What the run is made of: only a run with the same key is gone on with.</param>
    /// <param name="resume">True to go on with an earlier run, and to leave what is unfinished when this one ends early.</param>
    /// <param name="force">True to replace graphs of another run.</param>
    /// <exception cref="FileRefusedException">A living run is writing there, somebody else may, or there are graphs of another run.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write there.</exception>
    public static OutputStage Open(OutputPlace place, OutputGuard guard, RunKey key, bool resume, bool force)
    {
        var madeFolder = Folders.Make(place.Folder, guard.FolderMode);
        var isNew = !Directory.Exists(place.Stage);
        Folders.MakePrivate(place.Stage);
        var journal = StageJournal.Open(Path.Combine(place.Stage, JournalName));
        try
        {
            var line = key.ToLine();
            var isSameRun = journal.Continue(line);
            if (!isSameRun)
                ExistingOutput.RequireReplaceable(place, guard, key, force);
            var resumed = isSameRun && resume && IsWhole(place, journal.Last!);
            if (!resumed)
            {
                Clear(place.Stage);
                journal.Begin(line);
            }
            return new OutputStage(journal, place, resume, madeFolder) { IsResumed = resumed };
        }
        catch
        {
            journal.Dispose();
            if (isNew)
                Temporaries.Remove(place.Stage);
            throw;
        }
    }

    /// <summary>Path of something in the stage.</summary>
    /// <param name="name">Its name.</param>
    public string this[string name] => Path.Combine(_place.Stage, name);

    /// <summary>A file to append to; it holds what an earlier run had on the disk.</summary>
    /// <param name="name">Its name; it stays in the stage until it is moved.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Stream Append(string name)
    {
        var stream = PrivateFile.Open(this[name], FileMode.OpenOrCreate, FileShare.None);
        _files.Add((name, stream));
        stream.SetLength(_journal.Last?.Lengths.GetValueOrDefault(name) ?? 0);
        stream.Seek(0, SeekOrigin.End);
        return stream;
    }

    /// <summary>Notes how far the run is, now and then, once everything before is on the disk.</summary>
    /// <param name="position">What was read and written.</param>
    /// <param name="sink">Where it was written.</param>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public void Reached(RunPosition position, OutputSink sink)
    {
        if (_sinceEntry.Elapsed < _interval)
            return;
        _sinceEntry.Restart();
        Note(position, sink, StagePhase.Reading);
        _interval = TimeSpan.FromTicks(Math.Max(s_interval.Ticks, Share * _sinceEntry.Elapsed.Ticks));
        _sinceEntry.Restart();
    }

    /// <summary>Notes that everything was read.</summary>
    /// <param name="position">What was read and written.</param>
    /// <param name="sink">Where it was written.</param>
    /// <exception cref="FileRefusedException">What was written has gone.</exception>
    /// <exception cref="IOException">The disk does not take it.</exception>
    public void Complete(RunPosition position, OutputSink sink) => Note(position, sink, StagePhase.Complete);

    /// <summary>Says that the output is being put in its place: from here on only a run that goes on can put it right after a fault.</summary>
    public void Publishing()
    {
        _keep = true;
        Temporaries.Forget(_place.Stage);
    }

    /// <summary>Notes that the earlier output has gone.</summary>
    internal void Moving() => _journal.Add(_journal.Last! with { Phase = StagePhase.Moving });

    /// <summary>Gives a file of the stage its place and its mode; nothing where it has been done already.</summary>
    internal void Move(string name, string path, OutputGuard guard)
    {
        CloseFile(name);
        if (!File.Exists(this[name]))
            return;
        guard.Require(path);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(this[name], guard.Mode);
        File.Move(this[name], path, overwrite: true);
    }

    /// <summary>Closes a file of the stage, if it is open.</summary>
    internal void CloseFile(string name)
    {
        foreach (var (_, stream) in _files.Where(f => f.Name == name))
            stream.Dispose();
        _files.RemoveAll(f => f.Name == name);
    }

    /// <summary>Says that the output is where it belongs, so that nothing of the stage is kept.</summary>
    public void Done() => _done = true;

    /// <summary>Removes what is unfinished, or leaves it for a run that goes on.</summary>
    public void Dispose()
    {
        foreach (var (_, stream) in _files)
            PrivateFile.Close(stream);
        if (_done || !_keep)
        {
            // The lock goes last: until then nobody else begins here.
            Clear(_place.Stage);
            Temporaries.Remove(this[JournalName]);
            Temporaries.Remove(_place.Stage);
            if (_madeFolder && !_done)
                Folders.RemoveEmpty(_place.Folder);
        }
        _journal.Dispose();
    }

    /// <summary>Notes how far the run is, once everything before is on the disk.</summary>
    internal void Note(RunPosition position, OutputSink sink, StagePhase phase)
    {
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, stream) in _files)
        {
            stream.Flush(flushToDisk: true);
            lengths[name] = stream.Length;
        }
        RequireStage();
        sink.Sync();
        _journal.Add(new StageEntry(position, lengths, sink.Digest, phase));
    }

    // What is open can still be written when its name has gone, and would go with it.
    private void RequireStage()
    {
        foreach (var name in _files.Select(f => f.Name).Append(JournalName))
        {
            if (!File.Exists(this[name]))
                throw new FileRefusedException(_place.Path + " is not written: somebody removed its unfinished part (" + this[name] + ") during the run");
        }
    }

    // A file that is shorter than the journal says was lost by the disk.
    private static bool IsWhole(OutputPlace place, StageEntry entry) => entry.Phase != StagePhase.Reading
        || entry.Lengths.All(f => new FileInfo(Path.Combine(place.Stage, f.Key)) is { Exists: true } file && file.Length >= f.Value);

    private static void Clear(string stage)
    {
        foreach (var path in Directory.Exists(stage) ? Directory.GetFileSystemEntries(stage) : [])
        {
            if (Path.GetFileName(path) != JournalName)
                Temporaries.Remove(path);
        }
    }
}
