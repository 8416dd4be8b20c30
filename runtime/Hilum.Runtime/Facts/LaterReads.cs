namespace Hilum.Runtime.Facts;

/// <summary>A preliminary read and the one after it: where the two contradict each other the later stands.</summary>
internal sealed class LaterReads
{
    private readonly List<bool> _preliminary = [];
    private readonly List<int> _places = [];
    private readonly HashSet<(string Label, Polarity Polarity, string Place)> _later = [];
    private bool _any;

    /// <summary>Begins a report.</summary>
    public void Clear()
    {
        _preliminary.Clear();
        _any = false;
    }

    /// <summary>Notes where the facts of a sentence come from.</summary>
    /// <param name="first">Index of its first fact.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="preliminary">True when its section may be overruled.</param>
    public void Note(int first, int end, bool preliminary)
    {
        for (var i = first; i < end; i++)
            _preliminary.Add(preliminary);
        _any |= preliminary && end > first;
    }

    /// <summary>Drops what is overruled, with what it implied.</summary>
    /// <param name="facts">The facts of the report.</param>
    public void Settle(List<Fact> facts)
    {
        if (!_any)
            return;
        FindOverruled(facts);
        _places.Clear();
        var kept = 0;
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            var stays = fact.ImpliedBy is { } by ? _places[by] >= 0 : !_preliminary[i];
            _places.Add(stays ? kept : -1);
            if (!stays)
                continue;
            if (fact.ImpliedBy is { } implying)
                fact.MoveImpliedBy(_places[implying]);
            facts[kept++] = fact;
        }
        facts.RemoveRange(kept, facts.Count - kept);
    }

    /// <summary>From the end: what is said later is known; afterwards only what is overruled is still marked as preliminary.</summary>
    private void FindOverruled(List<Fact> facts)
    {
        _later.Clear();
        for (var i = facts.Count - 1; i >= 0; i--)
        {
            if (facts[i].Implied)
                continue;
            if (_preliminary[i])
                _preliminary[i] = IsOverruled(facts[i]);
            else
                Remember(facts[i]);
        }
    }

    /// <summary>An empty place stands for any, a star for some.</summary>
    private void Remember(Fact fact)
    {
        _later.Add((fact.Label, fact.Polarity, "*"));
        if (!fact.AnatomyStated)
            _later.Add((fact.Label, fact.Polarity, ""));
        foreach (var place in fact.Anatomies)
            _later.Add((fact.Label, fact.Polarity, place));
    }

    private bool IsOverruled(Fact fact)
    {
        var other = fact.Polarity == Polarity.Yes ? Polarity.No : Polarity.Yes;
        if (_later.Contains((fact.Label, other, fact.AnatomyStated ? "" : "*")))
            return true;
        foreach (var place in fact.Anatomies)
        {
            if (_later.Contains((fact.Label, other, place)))
                return true;
        }
        return false;
    }
}
