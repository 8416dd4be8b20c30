using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>
/// Builds items, groups and clauses of a sentence in one pass over what was found in it. Knows the kinds of cues and signs, no words.
/// </summary>
internal sealed class StructureBuilder(SentenceStructure s, int sides)
{
    /// <summary>A heading has at most so many tokens before its colon.</summary>
    private const int LongestHeading = 8;

    private readonly ClauseParser _clauses = new(s);
    private readonly GroupTraitsReader _traits = new(s);
    private readonly UnmarkedStatements _statements = new(s);

    /// <summary>Builds the structure of the sentence that the context holds.</summary>
    public void Build()
    {
        s.Clear();
        AddItems();
        s.Items.Sort(Compare);
        Corrections.Apply(s);
        Nest();
        MakeGroups();
        _clauses.Run();
        SetTokens();
        NoteAlternatives();
    }

    private void AddItems()
    {
        var c = s.Context;
        for (var m = 0; m < c.Mentions.Count; m++)
        {
            ref var mention = ref c.Mentions[m];
            if (mention.Dropped)
                continue;
            var kind = mention.Concept < 0 ? mention.Value >> 8 == sides ? ItemKind.Side : ItemKind.Value
                : mention.Kind == ConceptKind.Anatomy ? ItemKind.Place : ItemKind.Head;
            Add(kind, default, m, mention.Start, mention.End);
        }
        for (var h = 0; h < c.Hits.Count; h++)
        {
            ref var hit = ref c.Hits[h];
            Add(ItemKind.Cue, s.Ontology.Cues[s.Ontology.Rules[hit.Rule].Target].Kind, h, hit.Start, hit.End);
        }
        for (var t = c.First; t < c.End; t++)
        {
            if (c.IsColon(t))
                Add(ItemKind.Colon, default, -1, t, t + 1);
        }
    }

    private void Add(ItemKind kind, CueKind cue, int index, int start, int end) =>
        s.AddItem(new Item { Kind = kind, Cue = cue, Index = index, Start = start, End = end, Inside = -1, FirstPhrase = -1, Group = -1, Governed = GovernedMeaning.None });

    private static int Compare(Item a, Item b)
    {
        var byStart = a.Start.CompareTo(b.Start);
        if (byStart != 0)
            return byStart;
        var byEnd = b.End.CompareTo(a.End);
        if (byEnd != 0)
            return byEnd;
        var byKind = (int)a.Kind - (int)b.Kind;
        if (byKind != 0)
            return byKind;
        // A joint comes before what else the same words mean ("versus" joins and doubts).
        var byJoint = (int)JointOf(b.Cue) - (int)JointOf(a.Cue);
        return a.Kind == ItemKind.Cue && byJoint != 0 ? byJoint : a.Index.CompareTo(b.Index);
    }

    internal static Joint JointOf(CueKind cue) => cue switch
    {
        CueKind.Separator => Joint.Comma,
        CueKind.Coordinator => Joint.And,
        CueKind.Alternative => Joint.Or,
        CueKind.Accompaniment => Joint.With,
        CueKind.Interpretation => Joint.Interpretation,
        _ => Joint.None,
    };

    /// <summary>Finds heads of the same words, and what stands inside the words of a head.</summary>
    private void Nest()
    {
        var head = -1;
        var items = s.Items;
        for (var i = 0; i < items.Length; i++)
        {
            ref var item = ref items[i];
            item.Twin = i;
            if (head >= 0 && item.Start < items[head].End && item.End <= items[head].End)
            {
                if (item.Kind == ItemKind.Head && item.Start == items[head].Start && item.End == items[head].End)
                    item.Twin = head;
                else
                    item.Inside = head;
                continue;
            }
            if (item.Kind == ItemKind.Head)
            {
                head = i;
                // What began with the head but was sorted before it stands inside it as well.
                for (var j = i - 1; j >= 0 && items[j].Start == item.Start && items[j].End <= item.End && items[j].Kind != ItemKind.Head; j--)
                    items[j].Inside = i;
            }
        }
    }

    private void MakeGroups()
    {
        var items = s.Items;
        var state = new Open { FirstClause = true };
        for (var i = 0; i < items.Length; i++)
        {
            ref var item = ref items[i];
            if (item.Inside < 0)
                Take(i, ref state);
            item.Group = Math.Max(0, s.GroupCount - 1);
        }
    }

    private void Take(int i, ref Open state)
    {
        ref var item = ref s.Items[i];
        var joint = item.Kind == ItemKind.Cue ? JointOf(item.Cue) : Joint.None;
        // "Different from yesterday": only what follows a name says what it is.
        if (joint == Joint.Interpretation && (!state.IsOpen || s.Groups[s.GroupCount - 1].Head < 0) && !(s.GroupCount > 0 && !state.IsOpen && state.Joint == Joint.Comma && s.Groups[s.GroupCount - 1].Head >= 0))
            joint = Joint.None;
        if (item.Kind == ItemKind.Colon)
        {
            EndHeading(item.Start, ref state);
        }
        else if (item.Kind == ItemKind.Cue && item.Cue is CueKind.Boundary or CueKind.Relative or CueKind.Existential)
        {
            var topic = item.Cue == CueKind.Existential && state.IsOpen && IsTopic(in s.Groups[s.GroupCount - 1]);
            state.BeginClause(item.Cue == CueKind.Relative ? ClauseKind.Relative : state.Kind == ClauseKind.UnderHeading ? ClauseKind.UnderHeading : ClauseKind.Main);
            if (topic)
                s.Groups[s.GroupCount - 1].Clause = state.BeginTopic();
            state.IsNew |= item.Cue == CueKind.Existential || s.Context.IsSign(item.Start);
        }
        else if (joint != Joint.None)
        {
            state.CommaToo = !state.IsOpen && (state.Joint == Joint.Comma || state.CommaToo);
            state.Joint = state.Joint is Joint.And or Joint.Or && joint == Joint.Comma && !state.IsOpen ? state.Joint : joint;
            state.IsOpen = false;
        }
        else
        {
            if (state.IsOpen && _statements.SplitsBefore(i))
                state.BeginClause(state.Kind);
            if (!state.IsOpen)
                BeginGroup(i, ref state);
            ref var g = ref s.Groups[s.GroupCount - 1];
            g.End = i + 1;
            _traits.Note(ref g, i);
        }
    }

    /// <summary>"..., and on the same side there is ...": a place before an existential is what it speaks of.</summary>
    private bool IsTopic(in Group g) => g.Head < 0 && g.Has(GroupTraits.Locator) && s.IsCue(g.First, CueKind.Locator) && g.Has(GroupTraits.Place | GroupTraits.Side);

    private void EndHeading(int token, ref Open state)
    {
        var isHeading = state.FirstClause && s.GroupCount > 0 && token - s.Context.First < LongestHeading;
        for (var g = 0; isHeading && g < s.GroupCount; g++)
            s.Groups[g].ClauseKind = ClauseKind.Heading;
        state.BeginClause(isHeading ? ClauseKind.UnderHeading : state.Kind);
    }

    private void BeginGroup(int i, ref Open state)
    {
        s.AddGroup(new Group
        {
            First = i,
            End = i,
            Joint = state.Joint,
            Clause = state.Clause,
            ClauseKind = state.Kind,
            Head = -1,
            LastHead = -1,
            Owner = -1,
            Traits = (state.CommaToo ? GroupTraits.CommaToo : GroupTraits.None) | (state.IsNew ? GroupTraits.New : GroupTraits.None),
        });
        state.IsNew = false;
        state.CommaToo = false;
        state.Joint = Joint.None;
        state.IsOpen = true;
    }

    private void SetTokens()
    {
        var end = s.Context.First;
        var item = 0;
        for (var g = 0; g < s.GroupCount; g++)
        {
            ref var group = ref s.Groups[g];
            for (; item < group.First; item++)
                end = Math.Max(end, s.Items[item].End);
            group.Start = end;
            group.EndToken = group.End < s.ItemCount ? s.Items[group.End].Start : s.Context.End;
        }
    }

    private void NoteAlternatives()
    {
        for (var g = s.GroupCount - 2; g >= 0; g--)
        {
            ref var next = ref s.Groups[g + 1];
            if (next.Joint == Joint.Or || next.Joint is Joint.Comma or Joint.And && next.Has(GroupTraits.OrFollows))
                s.Groups[g].Traits |= GroupTraits.OrFollows;
        }
    }

    /// <summary>Where the builder stands: the clause it fills, and whether a group is open.</summary>
    private struct Open
    {
        public bool FirstClause;
        public bool IsOpen;
        public bool CommaToo;
        public bool IsNew;
        public Joint Joint;
        public ClauseKind Kind;
        public int Clause;

        /// <summary>A clause of its own for a topic, before the one that has begun.</summary>
        public int BeginTopic() => Clause++;

        public void BeginClause(ClauseKind kind)
        {
            Kind = kind;
            Clause++;
            FirstClause = false;
            IsOpen = false;
            Joint = Joint.None;
        }
    }
}
