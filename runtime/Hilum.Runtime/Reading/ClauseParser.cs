namespace Hilum.Runtime.Reading;

/// <summary>
/// Finds where a joint begins a new clause: where a new subject follows with something said of it, and what stands before is complete.
/// The groups come with the clauses that boundaries and colons begin; this cuts them further, from left to right.
/// </summary>
internal sealed class ClauseParser(SentenceStructure s)
{
    private readonly List<int> _starts = [];

    /// <summary>Cuts the clauses, numbers them, and sets their ranges.</summary>
    public void Run()
    {
        _starts.Clear();
        var groups = s.Groups;
        var complete = default(SoFar);
        var first = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            if (g == 0 || groups[g].Clause != groups[g - 1].Clause)
            {
                complete = default;
                first = g;
            }
            else if (StartsClause(in groups[g], in complete))
            {
                first = FirstOfSubject(first, g);
                _starts.Add(first);
                complete = default;
                for (var i = first; i < g; i++)
                    complete.Add(in groups[i]);
            }
            complete.Add(in groups[g]);
        }
        Renumber();
    }

    private static bool StartsClause(in Group g, in SoFar before)
    {
        if (g.Joint is Joint.With or Joint.Interpretation or Joint.Or || !before.Head)
            return false;
        if (!g.Has(GroupTraits.Predication))
            return g.Joint == Joint.Comma && before.Quality && !before.Denied && g.Head >= 0 && !g.Has(GroupTraits.Denied);
        if (g.Joint == Joint.Comma)
            return true;
        return before.Predication || before.Denied || before.Verb;
    }

    /// <summary>"No effusion is seen, and mild cardiomegaly and mild edema are again noted": the new subject is a list that began before.</summary>
    private int FirstOfSubject(int first, int g)
    {
        var groups = s.Groups;
        if (groups[g].Joint != Joint.And)
            return g;
        var start = g;
        while (start - 1 > first && groups[start - 1].Joint is Joint.And or Joint.Comma && (groups[start - 1].Head >= 0 || IsPlaceAlone(in groups[start - 1]))
            && !groups[start - 1].Has(GroupTraits.Verb | GroupTraits.Predication | GroupTraits.Denied))
        {
            start--;
        }
        // The list begins after a verb, or where something is stated anew.
        for (var b = start; b < g; b++)
        {
            if (groups[b].Has(GroupTraits.Restated) || groups[b - 1].Has(GroupTraits.Verb | GroupTraits.Predication) || IsPlaceAlone(in groups[b]) && groups[b - 1].Head >= 0)
                return b;
        }
        return g;
    }

    /// <summary>"..., heart and mediastinum normal": a place that shares what is said of the next.</summary>
    private static bool IsPlaceAlone(in Group g) => g.Has(GroupTraits.Place) && !g.Has(GroupTraits.Locator) && g.End == g.First + 1;

    private void Renumber()
    {
        s.ClearClauses();
        var groups = s.Groups;
        var last = -1;
        var start = 0;
        for (var g = 0; g < groups.Length; g++)
        {
            ref var group = ref groups[g];
            var cut = start < _starts.Count && _starts[start] == g;
            if (cut)
                start++;
            var begins = cut || group.Clause != last;
            last = group.Clause;
            if (begins)
            {
                group.Joint = Joint.None;
                s.AddClause(new Clause { FirstGroup = g, Kind = cut && group.ClauseKind != ClauseKind.UnderHeading ? ClauseKind.Main : group.ClauseKind });
            }
            group.Clause = s.ClauseCount - 1;
            ref var clause = ref s.Clauses[group.Clause];
            clause.EndGroup = g + 1;
            clause.HasHead |= group.Head >= 0;
        }
    }

    /// <summary>What the clause holds up to now.</summary>
    private struct SoFar
    {
        public bool Head;
        public bool Predication;
        public bool Denied;
        public bool Quality;
        public bool Verb;

        public void Add(in Group g)
        {
            Head |= g.Head >= 0;
            Predication |= g.Has(GroupTraits.Predication);
            Denied |= g.Has(GroupTraits.Denied) && g.Head >= 0;
            Verb |= g.Has(GroupTraits.Verb) && g.Head >= 0;
            Quality |= g.Has(GroupTraits.Predication) && g.Has(GroupTraits.Place);
        }
    }
}
