namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Names in a heading: "Pneumothorax: none" says the answer of the name; "Effusion: no pleural effusion" names it again, and the
/// heading states nothing; so does a heading under which nothing is said of it, and a word that only stands for an earlier finding.
/// </summary>
internal static class Topics
{
    /// <summary>Marks the phrases that state nothing.</summary>
    public static void Settle(SentenceStructure s)
    {
        for (var p = 0; p < s.PhraseCount; p++)
        {
            ref var phrase = ref s.Phrases[p];
            if (phrase.Referent >= 0 && !phrase.Said)
                phrase.Irrelevant = true;
            if (phrase.Clause >= 0 && s.Clauses[phrase.Clause].Kind == ClauseKind.Heading && !IsAnswered(s, p))
                phrase.Irrelevant = true;
        }
    }

    private static bool IsNameAlone(SentenceStructure s, int group) =>
        group < 0 || !s.HasOwnWords(group) && !s.Groups[group].Has(GroupTraits.Verb | GroupTraits.Locator | GroupTraits.Value | GroupTraits.Change | GroupTraits.Place | GroupTraits.Side);

    private static bool IsAnswered(SentenceStructure s, int heading)
    {
        ref var h = ref s.Phrases[heading];
        var concept = s.ConceptOf(in h);
        var named = false;
        for (var p = 0; p < s.PhraseCount; p++)
        {
            ref var phrase = ref s.Phrases[p];
            if (phrase.Clause < 0 || s.Clauses[phrase.Clause].Kind != ClauseKind.UnderHeading || phrase.Head == h.Head)
                continue;
            var again = phrase.Concept == h.Concept || Array.IndexOf(s.ConceptOf(in phrase).Ancestors, h.Concept) >= 0 || Array.IndexOf(concept.Ancestors, phrase.Concept) >= 0;
            if ((again || phrase.Absent) && IsNameAlone(s, h.Group))
                return false;
            named = true;
        }
        return named || h.Said;
    }
}
