using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>What an item of a sentence is.</summary>
internal enum ItemKind : byte
{
    /// <summary>Names a finding or device, or stands for one.</summary>
    Head,

    /// <summary>Names an anatomy.</summary>
    Place,

    /// <summary>Names a side.</summary>
    Side,

    /// <summary>Names a value of an attribute, or a unit behind a number.</summary>
    Value,

    /// <summary>Words of a cue.</summary>
    Cue,

    /// <summary>A colon that parts a heading from what is said under it.</summary>
    Colon,
}

/// <summary>A finding, place, side, value or cue of a sentence, in order of the text.</summary>
internal struct Item
{
    public ItemKind Kind;
    public CueKind Cue;

    /// <summary>Index of its mention, or of its hit for a cue.</summary>
    public int Index;

    /// <summary>First token.</summary>
    public int Start;

    /// <summary>One past the last token.</summary>
    public int End;

    /// <summary>The group it stands in.</summary>
    public int Group;

    /// <summary>The head inside whose words it stands, or -1.</summary>
    public int Inside;

    /// <summary>Of a head: the first head of the same words.</summary>
    public int Twin;

    /// <summary>Of a head: its first phrase, or -1; see <see cref="Phrase.NextOfHead"/>.</summary>
    public int FirstPhrase;

    /// <summary>Of what stands beside a head that is distributed over groups: it belongs to the phrase of its own group alone.</summary>
    public bool Exclusive;

    /// <summary>It says nothing: another cue took it over, or it is of an earlier exam.</summary>
    public bool Consumed;

    /// <summary>Of a cue: what it means where another cue governs it.</summary>
    public GovernedMeaning Governed;
}

/// <summary>How a group is joined to the one before it.</summary>
internal enum Joint : byte
{
    /// <summary>It begins a clause.</summary>
    None,

    /// <summary>By a separator alone.</summary>
    Comma,

    /// <summary>By a coordinator.</summary>
    And,

    /// <summary>By an alternative.</summary>
    Or,

    /// <summary>By an accompaniment ("with").</summary>
    With,

    /// <summary>By an interpretation ("consistent with").</summary>
    Interpretation,
}

/// <summary>What stands between two joints: a phrase, or modifiers of a head that stands in another group.</summary>
internal struct Group
{
    public int First;
    public int End;
    public Joint Joint;
    public int Clause;

    /// <summary>What its clause is.</summary>
    public ClauseKind ClauseKind;

    /// <summary>First token after the joint before it.</summary>
    public int Start;

    /// <summary>First token of the joint after it.</summary>
    public int EndToken;

    /// <summary>Its first head, or -1.</summary>
    public int Head;

    /// <summary>Its last head, or -1.</summary>
    public int LastHead;

    /// <summary>What stands in it outside the words of its heads.</summary>
    public GroupTraits Traits;

    /// <summary>Of a group without a head: the item of the head that it says something of, or -1.</summary>
    public int Owner;

    /// <summary>First of the phrases that are this group's own.</summary>
    public int FirstPhrase;

    /// <summary>How many phrases are this group's own.</summary>
    public int Phrases;

    public readonly bool Has(GroupTraits traits) => (Traits & traits) != 0;
}

/// <summary>What stands in a group.</summary>
[Flags]
internal enum GroupTraits
{
    None = 0,

    /// <summary>An anatomy.</summary>
    Place = 1,

    /// <summary>A side alone.</summary>
    Side = 2,

    /// <summary>A value.</summary>
    Value = 4,

    /// <summary>A change.</summary>
    Change = 8,

    /// <summary>A cue on existence or certainty.</summary>
    Existence = 16,

    /// <summary>A verb.</summary>
    Verb = 32,

    /// <summary>A locator.</summary>
    Locator = 64,

    /// <summary>Something is said of a subject that is named in it.</summary>
    Predication = 128,

    /// <summary>Before its head stands a value, a change or a cue of its own: it is stated anew after a denied list.</summary>
    Restated = 256,

    /// <summary>It begins with a cue that denies what follows.</summary>
    Denied = 512,

    /// <summary>Stated anew, and in words that no denied list holds ("mild", "stable", "possible").</summary>
    Firm = 1024,

    /// <summary>An alternative joins one of the next groups of its list to it.</summary>
    OrFollows = 2048,

    /// <summary>A separator stands before the alternative that joins it ("A, B, or C").</summary>
    CommaToo = 4096,

    /// <summary>A sign or an existential begins its clause: it has no part in the subject before.</summary>
    New = 8192,
}

/// <summary>How a clause hangs together with the one before it.</summary>
internal enum ClauseKind : byte
{
    /// <summary>It stands for itself.</summary>
    Main,

    /// <summary>A heading: what it names is said of by the clauses after it.</summary>
    Heading,

    /// <summary>It stands under a heading.</summary>
    UnderHeading,

    /// <summary>It says more of the name right before it ("which").</summary>
    Relative,
}

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
