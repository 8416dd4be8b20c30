using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>Questions about where the lexicon's entries begin.</summary>
internal static class LexiconWalk
{
    /// <summary>By word: whether an entry of a wanted rule begins with it.</summary>
    public static bool[] WordsThatStart(Ontology ontology, Lexicon lexicon, Func<RuleDefinition, bool> wanted)
    {
        var words = new bool[lexicon.Words.Length];
        var reachable = new bool[lexicon.EntryStart.Length];
        // States are numbered so that an edge leads to a higher one; going down, each state knows its successors' answer.
        for (var s = lexicon.EntryStart.Length - 2; s > 0; s--)
        {
            reachable[s] = Any(ontology, lexicon, s, wanted);
            for (var e = lexicon.EdgeStart[s]; e < lexicon.EdgeStart[s + 1]; e++)
                reachable[s] |= reachable[lexicon.EdgeTargets[e]];
        }
        for (var w = 1; w < words.Length; w++)
            words[w] = lexicon.FirstState[w] != 0 && reachable[lexicon.FirstState[w]];
        return words;
    }

    /// <summary>By word: whether it is an entry of a wanted rule by itself.</summary>
    public static bool[] WordsThatAre(Ontology ontology, Lexicon lexicon, Func<RuleDefinition, bool> wanted) =>
        [.. lexicon.FirstState.Select(s => s != 0 && Any(ontology, lexicon, s, wanted))];

    /// <summary>Whether the tokens from one to another are an entry of a wanted rule.</summary>
    public static bool IsEntry(Ontology ontology, Lexicon lexicon, TokenBuffer tokens, int first, int end, Func<RuleDefinition, bool> wanted)
    {
        var state = lexicon.FirstState[tokens.Words[first]];
        for (var i = first + 1; i < end && state != 0; i++)
            state = lexicon.Next(state, tokens.Words[i]);
        return state != 0 && Any(ontology, lexicon, state, wanted);
    }

    private static bool Any(Ontology ontology, Lexicon lexicon, int state, Func<RuleDefinition, bool> wanted)
    {
        for (var e = lexicon.EntryStart[state]; e < lexicon.EntryStart[state + 1]; e++)
        {
            if (wanted(ontology.Rules[lexicon.Entries[e].Rule]))
                return true;
        }
        return false;
    }
}
