using System.Text;

namespace Hilum.Runtime.IO.Reading;

/// <summary>
/// Takes the lines of one CSV record apart. A quote inside a field that does not begin with one is a character like any other; a field
/// that begins with a quote ends with one, and may go over several lines.
/// </summary>
internal sealed class CsvFields
{
    private readonly List<string> _fields = [];
    private readonly StringBuilder _field = new();

    /// <summary>The fields that are complete.</summary>
    public IReadOnlyList<string> Complete => _fields;

    /// <summary>True when the last line ended inside quotes.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>True when text follows a closing quote.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Forgets the last record.</summary>
    public void Clear()
    {
        _fields.Clear();
        _field.Clear();
        IsOpen = false;
        IsBroken = false;
    }

    /// <summary>Takes the next line of the record, with its end.</summary>
    public void Add(string line)
    {
        var end = line.AsSpan().TrimEnd("\r\n").Length;
        var at = 0;
        while (true)
        {
            if (!IsOpen && at < end && line[at] == '"')
            {
                IsOpen = true;
                at++;
            }
            if (IsOpen)
                TakeQuoted(line, ref at, end);
            else
                TakePlain(line, ref at, end);
            if (IsOpen || IsBroken)
                return;
            _fields.Add(_field.ToString());
            _field.Clear();
            if (at >= end)
                return;
            at++;
        }
    }

    private void TakePlain(string line, ref int at, int end)
    {
        var comma = line.IndexOf(',', at, end - at);
        var stop = comma < 0 ? end : comma;
        _field.Append(line, at, stop - at);
        at = stop;
    }

    private void TakeQuoted(string line, ref int at, int end)
    {
        while (true)
        {
            var quote = line.IndexOf('"', at);
            _field.Append(line, at, (quote < 0 ? line.Length : quote) - at);
            if (quote < 0)
                return;
            at = quote + 1;
            if (at >= line.Length || line[at] != '"')
                break;
            _field.Append('"');
            at++;
        }
        IsOpen = false;
        IsBroken = at < end && line[at] != ',';
    }
}
