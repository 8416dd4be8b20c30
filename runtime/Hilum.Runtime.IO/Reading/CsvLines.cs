using System.Text;

namespace Hilum.Runtime.IO.Reading;

/// <summary>A line of a CSV file.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its text with its end; the beginning only where it is too long.</param>
/// <param name="IsTooLong">True when it is longer than the limit.</param>
internal readonly record struct CsvLine(long Number, string Text, bool IsTooLong);

/// <summary>Cuts text into lines that keep their ends (LF, CRLF or CR), in memory for one at a time; lines can be given back.</summary>
internal sealed class CsvLines(TextReader text, int longest)
{
    private readonly char[] _buffer = new char[64 * 1024];
    private readonly Stack<CsvLine> _returned = new();
    private readonly StringBuilder _line = new();
    private int _start;
    private int _end;
    private long _number;

    /// <summary>The next line; false at the end.</summary>
    public bool Next(out CsvLine line)
    {
        if (_returned.TryPop(out line))
            return true;
        _line.Clear();
        var tooLong = false;
        var ended = false;
        while (!ended && (_start < _end || Fill()))
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var at = rest.IndexOfAny('\n', '\r');
            var part = at < 0 ? rest : rest[..(at + 1)];
            if (_line.Length + part.Length > longest)
                tooLong = true;
            else
                _line.Append(part);
            _start += part.Length;
            ended = at >= 0 && (rest[at] == '\n' || !LineFeedFollows());
        }
        if (_line.Length == 0 && !ended && !tooLong)
            return false;
        line = new CsvLine(++_number, _line.ToString(), tooLong);
        return true;
    }

    /// <summary>Gives lines back, to be read again.</summary>
    public void Return(List<CsvLine> lines, int from)
    {
        for (var i = lines.Count - 1; i >= from; i--)
            _returned.Push(lines[i]);
    }

    // After CR: LF, where it follows, ends the same line.
    private bool LineFeedFollows()
    {
        return (_start < _end || Fill()) && _buffer[_start] == '\n';
    }

    private bool Fill()
    {
        _start = 0;
        _end = text.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
