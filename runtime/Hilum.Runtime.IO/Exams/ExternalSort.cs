namespace Hilum.Runtime.IO.Exams;

/// <summary>
/// Sorts more than fits into memory: full buffers are sorted and kept in files that vanish with the process, then merged. What comes
/// in order already goes on in the same file, so that there is little to merge.
/// </summary>
/// <typeparam name="T">What is sorted.</typeparam>
/// <param name="comparer">The order; items that it takes for equal come in any order.</param>
/// <param name="write">Writes an item.</param>
/// <param name="read">Reads it again.</param>
/// <param name="capacity">How many items are held in memory.</param>
internal sealed class ExternalSort<T>(IComparer<T> comparer, Action<BinaryWriter, T> write, Func<BinaryReader, T> read, int capacity) : IDisposable
{
    private readonly List<T> _buffer = [];
    private readonly List<Run> _runs = [];
    private T? _lastSpilled;

    /// <summary>Files that were needed.</summary>
    public int RunCount => _runs.Count;

    public void Add(T item)
    {
        _buffer.Add(item);
        if (_buffer.Count >= capacity)
            Spill();
    }

    /// <summary>All items in order; may be walked through once, after the last is added.</summary>
    public IEnumerable<T> Sorted()
    {
        _buffer.Sort(comparer);
        if (_runs.Count == 0)
            return _buffer;
        return Merge([.. _runs.Select(r => r.Read(read)), _buffer]);
    }

    public void Dispose() => _runs.ForEach(r => r.Dispose());

    private void Spill()
    {
        _buffer.Sort(comparer);
        if (_runs.Count == 0 || comparer.Compare(_lastSpilled, _buffer[0]) > 0)
            _runs.Add(new Run());
        _runs[^1].Write(_buffer, write);
        _lastSpilled = _buffer[^1];
        _buffer.Clear();
    }

    private IEnumerable<T> Merge(List<IEnumerable<T>> runs)
    {
        var heads = new PriorityQueue<IEnumerator<T>, T>(comparer);
        foreach (var run in runs.Select(r => r.GetEnumerator()))
        {
            if (run.MoveNext())
                heads.Enqueue(run, run.Current);
        }
        while (heads.TryDequeue(out var run, out var item))
        {
            yield return item;
            if (run.MoveNext())
                heads.Enqueue(run, run.Current);
        }
    }

    private sealed class Run : IDisposable
    {
        private readonly FileStream _file = Open();
        private readonly BinaryWriter _writer;
        private long _count;

        public Run() => _writer = new BinaryWriter(_file);

        public void Write(List<T> items, Action<BinaryWriter, T> write)
        {
            foreach (var item in items)
                write(_writer, item);
            _count += items.Count;
        }

        public IEnumerable<T> Read(Func<BinaryReader, T> read)
        {
            _writer.Flush();
            _file.Position = 0;
            var reader = new BinaryReader(_file);
            for (long i = 0; i < _count; i++)
                yield return read(reader);
        }

        public void Dispose() => _file.Dispose();

        // Readable by this user alone: it holds ids of patients.
        private static FileStream Open()
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose,
                BufferSize = 64 * 1024,
            };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return new FileStream(Path.Combine(Path.GetTempPath(), "hilum-" + Guid.NewGuid().ToString("N") + ".tmp"), options);
        }
    }
}
