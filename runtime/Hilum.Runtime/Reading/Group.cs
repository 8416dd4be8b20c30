namespace Hilum.Runtime.Reading;

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
