using System.Text.Json;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Running;

namespace Hilum.Runtime.IO.Writing;

/// <summary>How far an unfinished output has got, as it stands on the disk.</summary>
/// <param name="Position">What was read and written.</param>
/// <param name="Lengths">Bytes of each file that count; what lies behind was written later and does not.</param>
/// <param name="Digest">The sum over the files of a folder so far.</param>
/// <param name="Phase">What is being done.</param>
internal sealed record StageEntry(RunPosition Position, Dictionary<string, long> Lengths, string Digest, StagePhase Phase);

/// <summary>What a run is at.</summary>
internal enum StagePhase
{
    /// <summary>Reports are read.</summary>
    Reading,

    /// <summary>All are read; the earlier output may be there in part.</summary>
    Complete,

    /// <summary>The earlier output has been removed; the new one may be there in part.</summary>
    Moving,
}

/// <summary>
/// The file that says how far a run has got: the run's key on the first line, then a line for each point at which everything before is
/// on the disk. The open file is also the lock by which a living run is told from a dead one.
/// </summary>
internal sealed class StageJournal : IDisposable
{
    private readonly FileStream _file;

    private StageJournal(FileStream file) => _file = file;

    /// <summary>The last entry of an earlier run, or null.</summary>
    public StageEntry? Last { get; private set; }

    /// <summary>Opens and locks the journal.</summary>
    /// <exception cref="FileRefusedException">A living run has it.</exception>
    public static StageJournal Open(string path)
    {
        try
        {
            return new StageJournal(PrivateFile.Open(path, FileMode.OpenOrCreate, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            throw new FileRefusedException("another run is writing there now; wait for its end, or name another output");
        }
    }

    /// <summary>Reads what an earlier run with the same key has done; false when there is none.</summary>
    public bool Continue(string key)
    {
        _file.Position = 0;
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var end = 0;
        for (var start = 0; bytes.AsSpan(start).IndexOf((byte)'\n') is var length and >= 0; start = end)
        {
            end = start + length + 1;
            var line = bytes.AsSpan(start, length);
            if (start == 0)
            {
                if (!line.SequenceEqual(System.Text.Encoding.UTF8.GetBytes(key)))
                    return false;
            }
            else if (Parse(line) is { } entry)
            {
                Last = entry;
            }
        }
        // The last line may be half written.
        _file.SetLength(end);
        _file.Position = end;
        return Last is not null;
    }

    /// <summary>Begins anew.</summary>
    public void Begin(string key)
    {
        Last = null;
        _file.SetLength(0);
        _file.Position = 0;
        Append(System.Text.Encoding.UTF8.GetBytes(key));
    }

    /// <summary>Adds an entry; everything that it counts must be on the disk.</summary>
    public void Add(StageEntry entry)
    {
        Last = entry;
        Append(JsonSerializer.SerializeToUtf8Bytes(entry));
    }

    public void Dispose() => PrivateFile.Close(_file);

    private void Append(byte[] line)
    {
        _file.Write(line);
        _file.Write("\n"u8);
        _file.Flush(flushToDisk: true);
    }

    private static StageEntry? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<StageEntry>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
