using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Cues that govern cues. What comes out is declared by the governed cue: <c>denied means</c> where a negation governs it ("has not
/// resolved", "no doubt that", "not excluded"), <c>partly means</c> where a partial one does ("nearly resolved").
/// </summary>
internal sealed class Govern(SentenceStructure s, ForwardReach reach)
{
    /// <summary>Works out which cues govern which.</summary>
    public void Run()
    {
        for (var i = 0; i < s.ItemCount; i++)
        {
            ref var item = ref s.Items[i];
            if (item.Kind != ItemKind.Cue || item.Consumed)
                continue;
            if (item.Cue == CueKind.Partial)
                Soften(i);
            else if (item.Cue == CueKind.Hypothetical && s.CueOf(in item).Direction == CueDirection.Forward)
                Suppose(i);
            else if (item.Cue == CueKind.Negation && s.CueOf(in item).Direction == CueDirection.Forward)
                Deny(i);
        }
    }

    /// <summary>"Repeat film to ensure resolution": a change that is only asked for has not happened.</summary>
    private void Suppose(int item)
    {
        for (int i = item + 1, end = reach.ForwardEnd(item, s.CueOf(in s.Items[item])); i < end; i++)
            s.Items[i].Consumed |= s.IsCue(i, CueKind.Comparison);
    }

    private void Soften(int item)
    {
        for (var i = item + 1; i < s.ItemCount && s.Items[i].Group == s.Items[item].Group; i++)
        {
            ref var it = ref s.Items[i];
            if (it.Kind == ItemKind.Head && it.Inside < 0)
                return;
            if (it.Kind != ItemKind.Cue || s.CueOf(in it).Partly.Status == GovernedStatus.AsRead)
                continue;
            it.Governed = s.CueOf(in it).Partly;
            return;
        }
    }

    /// <summary>The first cue with a meaning of its own under a denial, in the reach of the denial: before any name, or said of the name that is denied.</summary>
    private void Deny(int item)
    {
        var cue = s.CueOf(in s.Items[item]);
        var end = reach.ForwardEnd(item, cue);
        var named = false;
        for (var i = item + 1; i < end; i++)
        {
            ref var it = ref s.Items[i];
            if (it.Kind == ItemKind.Head && it.Inside < 0)
            {
                named = true;
                continue;
            }
            if (it.Kind != ItemKind.Cue || it.Inside >= 0 || it.Start < s.Items[item].End)
                continue;
            if (named && s.Items[i].Group != s.Items[item].Group)
                return;
            var governed = s.CueOf(in it);
            var meaning = it.Governed.Status == GovernedStatus.Comparison ? s.Ontology.Cues[it.Governed.Comparison].Denied : governed.Denied;
            if (meaning.Status == GovernedStatus.AsRead || named && !IsSaidOf(i, meaning))
            {
                // A doubt that is denied is no doubt: what it would reach is denied with it.
                if (!named && governed.Kind == CueKind.Uncertainty)
                    it.Governed = new GovernedMeaning(GovernedStatus.Nothing, -1);
                continue;
            }
            if (meaning.Status == GovernedStatus.Absent && governed.Kind == CueKind.Comparison)
            {
                it.Consumed = true;
                return;
            }
            it.Governed = meaning;
            s.Items[item].Consumed = true;
            return;
        }
    }

    /// <summary>Behind a name only a change that is a verb, or follows one, is what the denial denies: "no evidence that the effusion has increased".</summary>
    private bool IsSaidOf(int item, GovernedMeaning meaning) =>
        meaning.Status == GovernedStatus.Comparison && s.Items[item].Cue is CueKind.Comparison or CueKind.Pseudo
        && ((s.Context.Hits[s.Items[item].Index].Flags & EntryFlags.Verb) != 0 || s.IsCue(item - 1, CueKind.Predicate));
}
