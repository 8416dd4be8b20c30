using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>
/// A sentence as items, groups, clauses and phrases, and the edges between words and phrases: flat arrays, reused from sentence to
/// sentence. Built by <see cref="StructureBuilder"/>, filled by the operators, read by the fact builder.
/// </summary>
internal sealed class SentenceStructure(Ontology ontology, MatchContext context)
{
    private Item[] _items = new Item[64];
    private Group[] _groups = new Group[16];
    private Clause[] _clauses = new Clause[8];
    private Phrase[] _phrases = new Phrase[16];
    private ulong[] _values = new ulong[16 * ontology.Attributes.Length];
    private Edge[] _edges = new Edge[64];
    private int _edgeCount;

    public Ontology Ontology { get; } = ontology;

    public MatchContext Context { get; } = context;

    public int ItemCount { get; private set; }

    public int GroupCount { get; private set; }

    public int ClauseCount { get; private set; }

    public int PhraseCount { get; private set; }

    public Span<Item> Items => _items.AsSpan(0, ItemCount);

    public Span<Group> Groups => _groups.AsSpan(0, GroupCount);

    public Span<Clause> Clauses => _clauses.AsSpan(0, ClauseCount);

    public Span<Phrase> Phrases => _phrases.AsSpan(0, PhraseCount);

    public void Clear()
    {
        ItemCount = GroupCount = ClauseCount = PhraseCount = _edgeCount = 0;
    }

    /// <summary>Forgets the clauses, not the groups.</summary>
    public void ClearClauses() => ClauseCount = 0;

    /// <summary>Anatomies that rule something out when they are normal; a bit of <see cref="Phrase.NormalOf"/> each.</summary>
    public int[] RulingOut { get; } = [.. ontology.Concepts.Where(c => c.RulesOut.Length > 0).Select(c => c.Id).Take(64)];

    /// <summary>The bit of an anatomy in <see cref="Phrase.NormalOf"/>, 0 when it rules nothing out.</summary>
    public ulong NormalBit(int anatomy)
    {
        var i = Array.BinarySearch(RulingOut, anatomy);
        return i >= 0 ? 1ul << i : 0;
    }

    public ref Item AddItem(in Item item)
    {
        if (ItemCount == _items.Length)
            Array.Resize(ref _items, 2 * ItemCount);
        _items[ItemCount] = item;
        return ref _items[ItemCount++];
    }

    /// <summary>Keeps the first items only.</summary>
    public void Truncate(int items) => ItemCount = items;

    public int AddGroup(in Group group)
    {
        if (GroupCount == _groups.Length)
            Array.Resize(ref _groups, 2 * GroupCount);
        _groups[GroupCount] = group;
        return GroupCount++;
    }

    public int AddClause(in Clause clause)
    {
        if (ClauseCount == _clauses.Length)
            Array.Resize(ref _clauses, 2 * ClauseCount);
        _clauses[ClauseCount] = clause;
        return ClauseCount++;
    }

    public int AddPhrase(in Phrase phrase)
    {
        if (PhraseCount == _phrases.Length)
        {
            Array.Resize(ref _phrases, 2 * PhraseCount);
            Array.Resize(ref _values, 2 * _values.Length);
        }
        _values.AsSpan(PhraseCount * Ontology.Attributes.Length, Ontology.Attributes.Length).Clear();
        _phrases[PhraseCount] = phrase;
        return PhraseCount++;
    }

    public Concept ConceptOf(in Phrase phrase) => Ontology.Concepts[phrase.Concept];

    public ref Mention MentionOf(in Item item) => ref Context.Mentions[item.Index];

    public CueDefinition CueOf(in Item item) => Ontology.Cues[Ontology.Rules[Context.Hits[item.Index].Rule].Target];

    /// <summary>
    /// True where a group holds words that the rule set knows nothing of: it has a subject of its own ("phrenic nerve palsy should be considered").
    /// </summary>
    public bool HasOwnWords(int group)
    {
        for (var t = _groups[group].Start; t < _groups[group].EndToken; t++)
        {
            if (Context.IsUnknownWord(t))
                return true;
        }
        return false;
    }

    /// <summary>True for a cue right before words that name nothing to the rule set: "likely contusion", "suggests a viral illness".</summary>
    public bool IsSaidOfUnnamed(int cue)
    {
        var next = _items[cue].End;
        var item = cue + 1;
        // "Which may be acute" doubts the value; "concerning for aortic injury": a place may stand before the words.
        if (item < ItemCount && _items[item].Start == next && _items[item].Kind == ItemKind.Value)
            return true;
        for (; item < ItemCount && _items[item].Start == next && _items[item].Kind == ItemKind.Place; item++)
            next = _items[item].End;
        return next < _groups[_items[cue].Group].EndToken && !(item < ItemCount && _items[item].Start <= next) && Context.IsWord(next);
    }

    public bool IsCue(int item, CueKind kind) => _items[item].Kind == ItemKind.Cue && _items[item].Cue == kind;

    /// <summary>The side that stands among the words of a head: "the right one".</summary>
    public Side SideInside(int head)
    {
        for (var i = head; i < ItemCount && _items[i].Start < _items[head].End; i++)
        {
            if (_items[i].Kind == ItemKind.Side && _items[i].Inside == head)
                return MentionOf(in _items[i]).Side;
        }
        return Side.None;
    }

    /// <summary>True for a head that is said of a place: "normal", "enlarged".</summary>
    public bool IsQuality(int head)
    {
        ref var m = ref MentionOf(in _items[head]);
        return m.IsSaid || Ontology.Concepts[m.Concept].NeedsPlace;
    }

    /// <summary>The clause of an item.</summary>
    public int ClauseOf(int item) => _groups[_items[item].Group].Clause;

    /// <summary>Values of an attribute said of a phrase, one bit each.</summary>
    public ref ulong Values(int phrase, int attribute) => ref _values[phrase * Ontology.Attributes.Length + attribute];

    /// <summary>Draws an edge from the words of an item to a phrase.</summary>
    public void Connect(EdgeKind kind, EdgeReason reason, int item, int phrase)
    {
        ref var it = ref _items[item];
        var rule = it.Kind == ItemKind.Cue ? Context.Hits[it.Index].Rule : it.Kind == ItemKind.Colon ? -1 : Context.Mentions[it.Index].Rule;
        Connect(kind, reason, rule, it.Start, it.End, phrase);
    }

    /// <summary>Draws an edge from the words of a rule to a phrase.</summary>
    public void Connect(EdgeKind kind, EdgeReason reason, int rule, int start, int end, int phrase)
    {
        if (rule < 0)
            return;
        if (_edgeCount == _edges.Length)
            Array.Resize(ref _edges, 2 * _edgeCount);
        _edges[_edgeCount] = new Edge { Kind = kind, Reason = reason, Rule = rule, Start = start, End = end, Next = -1 };
        ref var p = ref _phrases[phrase];
        if (p.FirstEdge < 0)
            p.FirstEdge = _edgeCount;
        else
            _edges[p.LastEdge].Next = _edgeCount;
        p.LastEdge = _edgeCount++;
    }

    /// <summary>An edge of a phrase: start with <see cref="Phrase.FirstEdge"/>, go on with <see cref="Edge.Next"/>.</summary>
    public ref readonly Edge EdgeAt(int edge) => ref _edges[edge];
}
