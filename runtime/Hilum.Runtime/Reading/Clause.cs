namespace Hilum.Runtime.Reading;

/// <summary>A clause as a range of groups.</summary>
internal struct Clause
{
    public int FirstGroup;
    public int EndGroup;
    public ClauseKind Kind;

    /// <summary>Groups that name a head.</summary>
    public bool HasHead;

    /// <summary>First phrase of the clause, or of the clause whose subject it shares; -1 for none.</summary>
    public int FirstPhrase;

    /// <summary>One past the last.</summary>
    public int EndPhrase;
}
