using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>The part of <see cref="Share"/> that says which groups make a phrase of their own of a head, and what stays with the head's own.</summary>
internal sealed class Distribution(SentenceStructure s)
{
    private const GroupTraits Located = GroupTraits.Place | GroupTraits.Side;
    private const GroupTraits Described = GroupTraits.Value | GroupTraits.Change | GroupTraits.Existence;

    /// <summary>A modifier group that has a place and says something else of it makes a phrase of its own.</summary>
    public bool Distributes(int g)
    {
        ref var group = ref s.Groups[g];
        if (group.Head >= 0 || group.Owner < 0 || !group.Has(Located) || group.Joint is Joint.With or Joint.Interpretation)
            return false;
        ref var owner = ref s.Groups[s.Items[group.Owner].Group];
        if (owner.Clause != group.Clause && s.Clauses[owner.Clause].Kind != ClauseKind.Heading)
            return group.Has(Described) && (owner.Has(Located) || s.SideInside(group.Owner) != Side.None) && (!group.Has(GroupTraits.Verb) || !group.Has(GroupTraits.Place));
        // "Heart enlarged, stable mediastinal contours": what is said of a subject is not said of the place that a next group begins with.
        if (owner.Has(GroupTraits.Predication) && group.Has(GroupTraits.Place) && !group.Has(GroupTraits.Locator)
            && s.MentionOf(in s.Items[group.Owner]).IsSaid)
        {
            return false;
        }
        // "Both stable" is said of two findings, not of two sides.
        if (!group.Has(GroupTraits.Place) && HasBothOnly(in group) && !group.Has(GroupTraits.Value))
            return false;
        // A doubt alone is of the place ("line, possibly at the junction"), unless the head has a place of its own.
        if (!group.Has(GroupTraits.Value | GroupTraits.Change) && group.Has(GroupTraits.Existence) && s.Items[group.Owner].Group < g
            && (!group.Has(GroupTraits.Locator | GroupTraits.Side) || !group.Has(GroupTraits.Denied) && !owner.Has(Located)))
        {
            return false;
        }
        return group.Has(Described) || s.Items[group.Owner].Group < g && owner.Has(GroupTraits.Predication) && OwnPlaces(s.Items[group.Owner].Group, after: true)
            && group.Joint == Joint.Comma && group.Has(GroupTraits.Side);
    }

    private bool HasBothOnly(in Group group)
    {
        for (var i = group.First; i < group.End; i++)
        {
            if (s.Items[i].Kind == ItemKind.Side && s.MentionOf(in s.Items[i]).Side != Side.Both)
                return false;
        }
        return true;
    }

    public bool IsDistributed(int g)
    {
        ref var group = ref s.Groups[g];
        return g + 1 < s.GroupCount && s.Groups[g + 1].Owner == group.LastHead && Distributes(g + 1)
            || g > 0 && s.Groups[g - 1].Owner == group.Head && Distributes(g - 1);
    }

    /// <summary>True for a head that is only said in the groups around it: its own group holds no place, or both sides.</summary>
    public bool SharesOnly(int g)
    {
        if (!IsDistributed(g))
            return false;
        ref var group = ref s.Groups[g];
        if (!group.Has(Located))
            return s.SideInside(group.LastHead) == Side.None;
        var both = CoversBothSides(g);
        for (var i = group.First; i < group.End; i++)
        {
            if (s.Items[i].Kind == ItemKind.Side && s.Items[i].Inside < 0)
                both &= s.MentionOf(in s.Items[i]).Side == Side.Both;
            else if (s.Items[i].Kind == ItemKind.Place && s.Items[i].Inside < 0)
                both &= s.MentionOf(in s.Items[i]).Side is Side.None or Side.Both;
        }
        return both;
    }

    /// <summary>True unless the groups around a head speak of one side only: then the head's own group speaks of the other.</summary>
    private bool CoversBothSides(int g)
    {
        var sides = 0;
        for (var d = Math.Max(0, g - 2); d < Math.Min(s.GroupCount, g + 4); d++)
        {
            if (d == g || s.Groups[d].Owner < 0 || s.Items[s.Groups[d].Owner].Group != g || !Distributes(d))
                continue;
            for (var i = s.Groups[d].First; i < s.Groups[d].End; i++)
            {
                if (s.Items[i].Kind is ItemKind.Side or ItemKind.Place)
                    sides |= s.MentionOf(in s.Items[i]).Side switch { Side.Right => 1, Side.Left => 2, _ => 3 };
            }
        }
        return sides == 3;
    }

    private bool OwnPlaces(int g, bool after)
    {
        ref var group = ref s.Groups[g];
        for (var i = group.First; i < group.End; i++)
        {
            if (s.Items[i].Inside < 0 && s.Items[i].Kind is ItemKind.Place or ItemKind.Side && i > group.LastHead == after)
                return true;
        }
        return false;
    }

    /// <summary>Of a head with a phrase for its own group, what stands on the side of its place is that phrase's alone.</summary>
    public void MarkExclusive(int g)
    {
        ref var group = ref s.Groups[g];
        var after = OwnPlaces(g, after: true);
        var before = OwnPlaces(g, after: false);
        var others = SaidBeside(g);
        for (var i = group.First; i < group.End; i++)
        {
            if (i < group.Head && before && !after || i > group.LastHead && after || IsSaidAnew(i, others))
                s.Items[i].Exclusive = true;
        }
    }

    /// <summary>What the groups beside a head say that are its phrases too.</summary>
    private GroupTraits SaidBeside(int g)
    {
        var traits = GroupTraits.None;
        for (var h = g + 1; h < s.GroupCount && s.Groups[h].Owner == s.Groups[g].LastHead && Distributes(h); h++)
            traits |= s.Groups[h].Traits;
        for (var h = g - 1; h >= 0 && s.Groups[h].Owner == s.Groups[g].Head && Distributes(h); h--)
            traits |= s.Groups[h].Traits;
        return traits;
    }

    /// <summary>"Large effusion on the right and small on the left": a value or change is not shared where another group has its own.</summary>
    private bool IsSaidAnew(int item, GroupTraits others) =>
        s.Items[item].Kind == ItemKind.Value && (others & GroupTraits.Value) != 0 || s.IsCue(item, CueKind.Comparison) && (others & GroupTraits.Change) != 0;
}
