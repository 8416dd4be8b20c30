namespace Hilum.Runtime.Reading;

/// <summary>What an edge says of a finding.</summary>
public enum EdgeKind : byte
{
    /// <summary>It is there, or not.</summary>
    Existence,

    /// <summary>How certain it is.</summary>
    Certainty,

    /// <summary>Whether it is said of this exam at all.</summary>
    Relevance,

    /// <summary>How it has changed.</summary>
    Change,

    /// <summary>How it is.</summary>
    Value,

    /// <summary>How large it is.</summary>
    Size,

    /// <summary>Where it is.</summary>
    Place,

    /// <summary>What it stands for.</summary>
    SameAs,

    /// <summary>Where its tip is.</summary>
    Tip,
}

/// <summary>Why an edge was drawn.</summary>
public enum EdgeReason : byte
{
    /// <summary>The words stand inside the name.</summary>
    InsideName,

    /// <summary>The words stand before the name in its phrase.</summary>
    BeforeName,

    /// <summary>The words follow the name in its phrase.</summary>
    AfterName,

    /// <summary>The words stand in a modifier group of the name.</summary>
    InItsGroup,

    /// <summary>The name is in the list that the words reach.</summary>
    InReach,

    /// <summary>The name is the subject of which the words are said.</summary>
    Subject,

    /// <summary>A list shares the words.</summary>
    SharedByList,

    /// <summary>The words are a heading.</summary>
    Heading,

    /// <summary>The words stand for a finding of the sentence before.</summary>
    CarriedOver,

    /// <summary>A construction says so.</summary>
    Construction,

    /// <summary>One of two joined by an alternative.</summary>
    Alternative,

    /// <summary>Two values, of then and now.</summary>
    ThenAndNow,

    /// <summary>One cue governs another.</summary>
    Governed,
}

/// <summary>One attachment: the words [Start, End) of a rule say something of a phrase.</summary>
internal struct Edge
{
    public EdgeKind Kind;
    public EdgeReason Reason;
    public int Rule;
    public int Start;
    public int End;
    public int Next;
}
