namespace Hilum.Runtime.IO.Evaluation;

/// <summary>A fact as far as it is scored; the same for gold labels and for what was extracted.</summary>
/// <param name="Label">The label, such as <c>pleural effusion</c>.</param>
/// <param name="Present">True when affirmed, also when hedged.</param>
public sealed record Statement(string Label, bool Present)
{
    /// <summary>True when present but uncertain.</summary>
    public bool Hedge { get; init; }

    /// <summary>Where; empty for nowhere in particular.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Of an extracted fact: false when its places are only the finding's usual ones.</summary>
    public bool PlaceStated { get; init; } = true;

    /// <summary>How severe, or null.</summary>
    public string? Severity { get; init; }

    /// <summary>How long, or null.</summary>
    public string? Temporal { get; init; }

    /// <summary>The change against an earlier exam, or null.</summary>
    public string? Change { get; init; }

    /// <summary>True when it follows from another fact.</summary>
    public bool Implied { get; init; }

    /// <summary>Of an extracted fact: the rule that found it, or null.</summary>
    public string? Rule { get; init; }
}

/// <summary>The statements of one report.</summary>
/// <param name="Id">The report's id, such as the study's.</param>
/// <param name="Phenomenon">What the report is a case of, where the gold says so, else null.</param>
/// <param name="Statements">Its statements.</param>
public sealed record StatedReport(string Id, string? Phenomenon, IReadOnlyList<Statement> Statements)
{
    /// <summary>Of a case: what is expected, to tell whether it is read all right; else null.</summary>
    public IReadOnlyList<Expectation>? Expected { get; init; }
}

/// <summary>What facts are scored against.</summary>
/// <param name="Reports">Reports by id, in the order of the file.</param>
/// <param name="Closed">True when the gold also lists what follows (parents, containing places), so that implied facts count.</param>
/// <param name="Observations">True when the labels are CheXpert's observations.</param>
public sealed record Gold(IReadOnlyList<StatedReport> Reports, bool Closed = false, bool Observations = false);

/// <summary>A file that cannot be scored.</summary>
/// <param name="file">The file.</param>
/// <param name="line">The line, from 1, or null for the whole file.</param>
/// <param name="reason">Why, in plain words; no report text.</param>
public sealed class EvaluationException(string file, long? line, string reason)
    : Exception(file + (line is { } l ? ", line " + l.ToString(System.Globalization.CultureInfo.InvariantCulture) : "") + ": " + reason);
