using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Reading;

/// <summary>
/// The records of a CSV file. A record that is broken, as by a quote that is not closed, ends before the next line that starts like a
/// record, so that it does not take the rest of the file along.
/// </summary>
internal sealed class CsvRecords(CsvLines lines, ReadLimits limits)
{
    private const string BadQuote = "a quote in the record is not closed, or text follows the closing quote";

    private readonly CsvFields _record = new();
    private readonly CsvFields _probe = new();
    private readonly List<CsvLine> _taken = [];
    private readonly IdShape _ids = new();
    private int _columns;
    private int _idColumn;

    /// <summary>The fields of the record.</summary>
    public IReadOnlyList<string> Fields => _record.Complete;

    /// <summary>The line where it starts, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Why this record cannot be used, with the lines that it spans; or null.</summary>
    public string? Unreadable { get; private set; }

    /// <summary>Why reading ended early, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>Says how many columns a record has and where its id stands.</summary>
    public void Expect(int columns, int idColumn) => (_columns, _idColumn) = (columns, idColumn);

    /// <summary>Takes the next record; false at the end.</summary>
    public bool Next()
    {
        Unreadable = null;
        try
        {
            return Take();
        }
        catch (Exception e) when (FileProblem.Is(e) || e is OutOfMemoryException)
        {
            Problem = FileProblem.Reason(e);
            return false;
        }
    }

    private bool Take()
    {
        CsvLine line;
        do
        {
            if (!lines.Next(out line))
                return false;
        }
        while (line.Text.AsSpan().Trim("\r\n").IsEmpty && !line.IsTooLong);
        Line = line.Number;
        var problem = TakeLines(line);
        var end = _taken.Count;
        if (problem is not null)
            end = FindNextRecord(exactly: false) ?? SkipToNextRecord();
        else if (_taken.Count > 1 && FindNextRecord(exactly: true) is { } inside)
            (problem, end) = ("line " + _taken[inside].Number + ", inside quotes, is like a record of its own; a quote before it may not be closed", _columns > 2 ? inside : end);
        else if (_columns > 0 && Fields.Count != _columns)
            (problem, end) = ($"the record has {Fields.Count} columns, the header {_columns}", FindNextRecord(exactly: false) ?? end);
        if (problem is null)
        {
            if (_columns > 0)
                _ids.Saw(Fields[_idColumn].Trim());
            return true;
        }
        // What is given back is read again as the next record.
        lines.Return(_taken, end);
        Unreadable = problem + (_taken[end - 1].Number > Line ? $" (lines {Line} to {_taken[end - 1].Number})" : "");
        return true;
    }

    // The lines of one record, or why it cannot be used.
    private string? TakeLines(CsvLine line)
    {
        _record.Clear();
        _taken.Clear();
        var characters = 0L;
        while (true)
        {
            _taken.Add(line);
            characters += line.Text.Length;
            if (line.IsTooLong || characters > limits.MaxCsvRecord)
                return limits.TooLong;
            _record.Add(line.Text);
            if (_record.IsBroken)
                return BadQuote;
            if (!_record.IsOpen)
                return null;
            if (!lines.Next(out line))
                return BadQuote;
        }
    }

    private int? FindNextRecord(bool exactly)
    {
        for (var i = 1; i < _taken.Count; i++)
        {
            if (IsLikeRecord(_taken[i], exactly))
                return i;
        }
        return null;
    }

    // The rest of a broken record, and the line after it to be given back.
    private int SkipToNextRecord()
    {
        while (lines.Next(out var line))
        {
            var found = IsLikeRecord(line, exactly: false);
            // Only the numbers count from here on, so that a long rest is not kept.
            if (_taken.Count > 1 && !found)
                _taken[^1] = line;
            else
                _taken.Add(line);
            if (found)
                return _taken.Count - 1;
        }
        return _taken.Count;
    }

    // Without columns a record is one field, told by its quote.
    private bool IsLikeRecord(CsvLine line, bool exactly)
    {
        if (_columns == 0)
            return !exactly && line.Text.StartsWith('"');
        _probe.Clear();
        _probe.Add(line.Text);
        var count = _probe.Complete.Count;
        var fits = line.IsTooLong ? !exactly && count <= _columns
            : _probe.IsOpen ? !exactly && count < _columns
            : !_probe.IsBroken && count == _columns;
        return fits && count > _idColumn && _ids.Fits(_probe.Complete[_idColumn].Trim(), exactly && Fields.Count > _idColumn ? Fields[_idColumn].Trim() : null);
    }

    /// <summary>What the ids of a file look like.</summary>
    private sealed class IdShape
    {
        private bool _digitsOnly = true;
        private bool _any;

        public void Saw(string id)
        {
            _any = true;
            _digitsOnly &= id.All(char.IsAsciiDigit);
        }

        // Inside the quotes of a record a line of a report, such as one of a list, must not pass for an id like the record's own.
        public bool Fits(string id, string? own) =>
            id.Length > 0 && IdRules.Problem(id) is null && !id.Any(char.IsWhiteSpace)
            && (!(_any && _digitsOnly) || id.All(char.IsAsciiDigit))
            && (own is null || Math.Abs(id.Length - own.Length) <= 1 && id.All(char.IsAsciiDigit) == own.All(char.IsAsciiDigit));
    }
}
