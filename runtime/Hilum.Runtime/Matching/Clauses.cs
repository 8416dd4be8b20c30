using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>What an item of a sentence is.</summary>
internal enum ItemKind : byte
{
    Finding,
    Place,
    Value,
    Cue,
}

/// <summary>A finding, place, value or cue of a sentence, in order of the text.</summary>
internal struct Item
{
    public ItemKind Kind;
    public CueKind Cue;
    public int Index;
    public int Start;
    public int End;
    public int Clause;
}

/// <summary>
/// The items of a sentence in order and the clauses they stand in. A clause starts at a boundary cue, and at a coordinator that is
/// followed by a new subject with something said of it.
/// </summary>
internal sealed class Clauses(Ontology ontology)
{
    private Item[] _items = new Item[64];

    public int Count { get; private set; }

    public ref Item this[int i] => ref _items[i];

    public void Build(MatchContext c, SentenceAnalyzer analyzer)
    {
        Count = 0;
        for (var m = 0; m < c.Mentions.Count; m++)
        {
            ref var mention = ref c.Mentions[m];
            if (mention.Dropped)
                continue;
            var kind = mention.Concept < 0 ? analyzer.IsSide(in mention) ? ItemKind.Place : ItemKind.Value
                : mention.Kind == ConceptKind.Anatomy ? ItemKind.Place : ItemKind.Finding;
            Add(new Item { Kind = kind, Index = m, Start = mention.Start, End = mention.End });
        }
        for (var h = 0; h < c.Hits.Count; h++)
        {
            ref var hit = ref c.Hits[h];
            var cue = ontology.Cues[ontology.Rules[hit.Rule].Target].Kind;
            Add(new Item { Kind = ItemKind.Cue, Cue = cue, Index = h, Start = hit.Start, End = hit.End });
        }
        _items.AsSpan(0, Count).Sort(Compare);
        Number(c);
    }

    /// <summary>True for a coordinator or alternative.</summary>
    public bool IsJoint(int i) => _items[i].Kind == ItemKind.Cue && _items[i].Cue is CueKind.Coordinator or CueKind.Alternative;

    public bool IsCue(int i, CueKind kind) => _items[i].Kind == ItemKind.Cue && _items[i].Cue == kind;

    /// <summary>Tokens [start, end) of the clause that an item stands in.</summary>
    public (int Start, int End) Bounds(int clause, MatchContext c)
    {
        var start = c.First;
        var end = c.End;
        for (var i = 0; i < Count; i++)
        {
            if (_items[i].Clause < clause)
                start = Math.Max(start, _items[i].End);
            else if (_items[i].Clause > clause)
                return (start, _items[i].Start);
        }
        return (start, end);
    }

    private static int Compare(Item a, Item b)
    {
        var byStart = a.Start.CompareTo(b.Start);
        if (byStart != 0)
            return byStart;
        var byEnd = b.End.CompareTo(a.End);
        if (byEnd != 0)
            return byEnd;
        var byKind = a.Kind.CompareTo(b.Kind);
        return byKind != 0 ? byKind : a.Index.CompareTo(b.Index);
    }

    private void Add(in Item item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, 2 * Count);
        _items[Count++] = item;
    }

    private void Number(MatchContext c)
    {
        var clause = 0;
        var clauseStart = 0;
        for (var i = 0; i < Count; i++)
        {
            ref var item = ref _items[i];
            if (item.Kind == ItemKind.Cue && (item.Cue == CueKind.Boundary || IsJoint(i) && StartsClause(c, clauseStart, i)))
            {
                clause++;
                clauseStart = i + 1;
            }
            item.Clause = clause;
        }
    }

    private bool StartsClause(MatchContext c, int from, int joint)
    {
        var finding = false;
        var predicate = false;
        for (var i = from; i < joint; i++)
        {
            finding |= _items[i].Kind == ItemKind.Finding;
            predicate |= IsCue(i, CueKind.Predicate);
        }
        if (!finding && !predicate)
            return false;
        var subject = -1;
        for (var i = joint + 1; i < Count; i++)
        {
            ref var item = ref _items[i];
            if (item.Kind == ItemKind.Cue && item.Cue == CueKind.Boundary)
                return false;
            if (IsJoint(i))
            {
                // "..., the heart and mediastinum are normal": the list of subjects goes on.
                if (subject >= 0 && _items[subject].Kind == ItemKind.Place)
                    continue;
                return false;
            }
            if (item.Kind == ItemKind.Finding && subject >= 0)
                return _items[subject].Kind == ItemKind.Place && Standalone(c, item.Index);
            if (item.Kind == ItemKind.Finding && HoldsPredicate(i))
                return true;
            if (subject < 0 && item.Kind is ItemKind.Finding or ItemKind.Place)
                subject = i;
            else if (subject >= 0 && IsCue(i, CueKind.Predicate))
                return predicate || _items[subject].Kind == ItemKind.Place || !IsCue(joint, CueKind.Alternative) && IsDescribed(i + 1);
        }
        return false;
    }

    /// <summary>True for a name with a verb of its own: "heart is enlarged".</summary>
    private bool HoldsPredicate(int finding)
    {
        for (var i = finding + 1; i < Count && _items[i].Start < _items[finding].End; i++)
        {
            if (IsCue(i, CueKind.Predicate))
                return true;
        }
        return false;
    }

    /// <summary>True where a verb is followed by what is said of its subject ("is small", "is unchanged"), not by "is seen".</summary>
    private bool IsDescribed(int item) =>
        item < Count && (_items[item].Kind == ItemKind.Value || IsCue(item, CueKind.Comparison));

    /// <summary>True for what is said of an anatomy right before it without a verb: "lungs clear".</summary>
    private bool Standalone(MatchContext c, int mention) => ontology.Concepts[c.Mentions[mention].Concept].NeedsPlace;
}
