using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>Finds the headings of sections; which words are headings is declared in the rule set.</summary>
internal sealed class Headings
{
    private readonly Ontology _ontology;
    private readonly Lexicon _lexicon;
    private readonly bool[] _starts;

    public Headings(Ontology ontology, Lexicon lexicon)
    {
        _ontology = ontology;
        _lexicon = lexicon;
        _starts = LexiconWalk.WordsThatStart(ontology, lexicon, rule => rule.Kind == RuleKind.Heading);
    }

    /// <summary>
    /// A heading is followed by a colon, or stands alone on its line, or at the beginning of a line before a dash. Inside a sentence it
    /// counts only before a colon, in capitals or dictated. The longest counts.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="i">The token that may begin it.</param>
    /// <param name="startsSentence">Whether a sentence begins there.</param>
    /// <param name="section">The section.</param>
    /// <param name="after">First token behind the heading.</param>
    public bool At(ReadOnlySpan<char> text, TokenBuffer tokens, int i, bool startsSentence, out int section, out int after)
    {
        section = -1;
        after = i;
        if (!_starts[tokens.Words[i]])
            return false;
        var startsLine = i == 0 || tokens.Breaks[i] > 0;
        var state = _lexicon.FirstState[tokens.Words[i]];
        for (var end = i + 1; state != 0; end++)
        {
            var heading = HeadingOf(state);
            if (heading >= 0 && end < tokens.Count)
            {
                if (tokens.Breaks[end] > 0)
                    (section, after) = startsLine ? (heading, end) : (section, after);
                else if (tokens.Signs[end] == ':' ? startsSentence || startsLine || IsEmphatic(text, tokens, i, end) : startsLine && IsDashAfterHeading(text, tokens, end))
                    (section, after) = (heading, end + 1);
            }
            if (end >= tokens.Count)
                break;
            state = _lexicon.Next(state, tokens.Words[end]);
        }
        return section >= 0;
    }

    private int HeadingOf(int state)
    {
        var heading = -1;
        for (var e = _lexicon.EntryStart[state]; e < _lexicon.EntryStart[state + 1]; e++)
        {
            var rule = _ontology.Rules[_lexicon.Entries[e].Rule];
            if (rule.Kind == RuleKind.Heading)
                heading = rule.Target;
        }
        return heading;
    }

    // In capitals, or before a colon that was spoken.
    private static bool IsEmphatic(ReadOnlySpan<char> text, TokenBuffer tokens, int first, int colon)
    {
        const int ShortestInCapitals = 4;
        if (tokens.Ends[colon] - tokens.Starts[colon] > 1)
            return true;
        var words = text[tokens.Starts[first]..tokens.Ends[colon - 1]];
        return words.Length >= ShortestInCapitals && !words.ContainsAnyInRange('a', 'z') && char.IsUpper(words[0]);
    }

    // "IMPRESSION - " and "IMPRESSION- ", not "chest -wall"; a dash at the end of the line is one too.
    private static bool IsDashAfterHeading(ReadOnlySpan<char> text, TokenBuffer tokens, int i) =>
        tokens.Signs[i] == '-' && i + 1 < tokens.Count
        && (tokens.Starts[i + 1] > tokens.Ends[i] || Characters.IsDash(text[tokens.Starts[i]]));
}
