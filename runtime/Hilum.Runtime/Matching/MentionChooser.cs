using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>
/// Drops names that overlap a longer one, names inside which a <c>not called</c> stands or which stand inside it, and attribute values that
/// are part of a plain name. Names of the same words are all kept, but for that of a concept that another of them is a kind of.
/// </summary>
internal sealed class MentionChooser
{
    private readonly MatchContext _c;
    private readonly Ontology _ontology;
    private readonly Comparison<int> _byLength;
    private readonly List<Hit> _vetoes = [];
    private readonly List<int> _order = [];
    private int[] _conceptAt = [];
    private int[] _valueAt = [];
    private int[] _nextSame = [];
    private PlaceSet _places;
    private bool _namesFinding;

    public MentionChooser(MatchContext context, Ontology ontology)
    {
        _c = context;
        _ontology = ontology;
        _byLength = Compare;
    }

    /// <summary>Begins a sentence.</summary>
    public void Begin() => _vetoes.Clear();

    /// <summary>Words that rule a concept's name out.</summary>
    public void Veto(in Hit hit) => _vetoes.Add(hit);

    /// <summary>Decides which mentions count.</summary>
    public void Choose()
    {
        var mentions = _c.Mentions;
        _order.Clear();
        for (var i = 0; i < mentions.Count; i++)
            _order.Add(i);
        _order.Sort(_byLength);
        Reset(ref _conceptAt, _c.End - _c.First);
        Reset(ref _valueAt, _c.End - _c.First);
        Reset(ref _nextSame, mentions.Count);
        NoteSubjects();
        foreach (var i in _order)
        {
            ref var m = ref mentions[i];
            m.Dropped = IsVetoed(in m) || m.IsSaid && _namesFinding && (_places & _ontology.Concepts[m.Concept].Of).IsEmpty || !Fits(i);
            if (!m.Dropped)
                Occupy(i);
        }
    }

    /// <summary>
    /// What the sentence speaks of. In one that names a finding, but none of the places that a word is said of, the word is no name: "the
    /// effusion has enlarged". Without a finding the place may stand in a heading before it.
    /// </summary>
    private void NoteSubjects()
    {
        _places = PlaceSet.Empty;
        _namesFinding = false;
        for (var i = 0; i < _c.Mentions.Count; i++)
        {
            ref var m = ref _c.Mentions[i];
            if (m.Concept < 0 || m.IsSaid)
                continue;
            var isPlace = _ontology.Concepts[m.Concept].Kind == ConceptKind.Anatomy;
            _namesFinding |= !isPlace;
            if (isPlace)
                _places |= m.Places;
        }
    }

    private static void Reset(ref int[] array, int length)
    {
        if (array.Length < length)
            array = new int[Math.Max(length, 2 * array.Length)];
        array.AsSpan(0, length).Fill(-1);
    }

    /// <summary>False when a mention that was kept before leaves no room.</summary>
    private bool Fits(int index)
    {
        ref var m = ref _c.Mentions[index];
        for (var t = m.Start; t < m.End; t++)
        {
            if (IsExcludedBy(_conceptAt[t - _c.First], in m) || IsExcludedBy(_valueAt[t - _c.First], in m))
                return false;
        }
        return true;
    }

    private bool IsExcludedBy(int kept, in Mention m)
    {
        for (; kept >= 0; kept = _nextSame[kept])
        {
            if (Excludes(in _c.Mentions[kept], in m))
                return true;
        }
        return false;
    }

    /// <summary>Kept concepts that overlap have the same words, and so have kept values: each token knows the list of each.</summary>
    private void Occupy(int index)
    {
        ref var m = ref _c.Mentions[index];
        var at = m.Concept >= 0 ? _conceptAt : _valueAt;
        _nextSame[index] = at[m.Start - _c.First];
        for (var t = m.Start; t < m.End; t++)
            at[t - _c.First] = index;
    }

    private int Compare(int indexA, int indexB)
    {
        ref var a = ref _c.Mentions[indexA];
        ref var b = ref _c.Mentions[indexB];
        // A name's own words count first: "left chest tube" is a chest tube, not a left chest with something behind it.
        var byLength = (b.End - b.Core).CompareTo(a.End - a.Core);
        if (byLength == 0)
            byLength = (b.End - b.Start).CompareTo(a.End - a.Start);
        if (byLength != 0)
            return byLength;
        var byStart = a.Start.CompareTo(b.Start);
        if (byStart != 0)
            return byStart;
        // What is below another has more above it.
        var byDepth = AncestorsOf(in b).Length.CompareTo(AncestorsOf(in a).Length);
        if (byDepth != 0)
            return byDepth;
        var byRule = a.Rule.CompareTo(b.Rule);
        return byRule != 0 ? byRule : indexA.CompareTo(indexB);
    }

    private bool Excludes(in Mention kept, in Mention m)
    {
        if (kept.Concept < 0)
            return m.Value >= 0 && !(kept.Start == m.Start && kept.End == m.End && kept.Value != m.Value);
        if (m.Value >= 0)
        {
            // A pattern's gap may hold values that describe the finding ("heart is mildly enlarged"); a plain name's words are its own.
            return !kept.FromPattern || m.Side != Side.None && kept.Side != Side.None;
        }
        return kept.Start != m.Start || kept.End != m.End || kept.Concept == m.Concept || Array.IndexOf(AncestorsOf(in kept), m.Concept) >= 0;
    }

    private int[] AncestorsOf(in Mention m) => m.Concept < 0 ? [] : _ontology.Concepts[m.Concept].Ancestors;

    private bool IsVetoed(in Mention m)
    {
        foreach (var veto in _vetoes)
        {
            if (m.Concept == _ontology.Rules[veto.Rule].Target && veto.Start < m.End && m.Start < veto.End)
                return true;
        }
        return false;
    }
}
