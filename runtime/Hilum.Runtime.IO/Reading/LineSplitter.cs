namespace Hilum.Runtime.IO.Reading;

/// <summary>Cuts a stream of bytes into lines at LF or CRLF, in memory for one line at a time, and of that no more than a limit.</summary>
internal sealed class LineSplitter(Stream stream, int longest)
{
    private byte[] _buffer = new byte[128 * 1024];
    private int _start;
    private int _end;
    private bool _atEnd;

    /// <summary>Number of the line last read, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>True when the line last read is longer than the limit, so that it was passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its end, valid until the next call, empty where it is too long; false at the end of the stream.</summary>
    public bool Next(out ReadOnlyMemory<byte> line)
    {
        var searched = 0;
        IsTooLong = false;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Take(searched + found, 1);
                return true;
            }
            searched = _end - _start;
            if (searched > longest)
            {
                IsTooLong = true;
                _start = _end;
                searched = 0;
            }
            if (_atEnd)
            {
                var any = searched > 0 || IsTooLong;
                line = any ? Take(searched, 0) : default;
                return any;
            }
            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int length, int terminator)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + terminator;
        Line++;
        if (IsTooLong || length > longest)
        {
            IsTooLong = true;
            return default;
        }
        if (Line == 1 && line.Span.StartsWith("\uFEFF"u8))
            line = line[3..];
        return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _atEnd = read == 0;
    }
}
