using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>A sentence as a range of tokens.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token, its full stop included.</param>
/// <param name="Section">Index in <see cref="Ontology.Sections"/>, or -1 before any heading.</param>
/// <param name="StartsSection">True for the first sentence after a heading.</param>
internal readonly record struct SentenceRange(int First, int End, int Section, bool StartsSection);

/// <summary>
/// Finds headings and sentence ends. Which words are headings and which full stops are abbreviations is declared in the
/// rule set; only the signs themselves, line breaks and list numbers are known here.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>A line shorter than this that is followed by a capital was ended on purpose, not wrapped.</summary>
    private const int WrappedLineLength = 60;

    /// <summary>A longer run of words without an end is cut, so that time grows with the length of a report and not with its square.</summary>
    private const int LongestSentence = 400;

    private readonly Ontology _ontology;
    private readonly Lexicon _lexicon;
    private readonly bool[] _startsSpecial;
    private readonly List<SentenceRange> _sentences = [];

    public SentenceSplitter(Ontology ontology, Lexicon lexicon)
    {
        _ontology = ontology;
        _lexicon = lexicon;
        _startsSpecial = WordsThatStart(rule => rule.Kind == RuleKind.Heading || IsAbbreviation(rule));
    }

    /// <summary>Splits the tokens of one report field.</summary>
    /// <param name="text">The field's text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="section">The field's section, or -1 when headings decide.</param>
    /// <returns>The sentences; the list is reused by the next call.</returns>
    public List<SentenceRange> Run(ReadOnlySpan<char> text, TokenBuffer tokens, int section)
    {
        _sentences.Clear();
        var first = 0;
        var starts = true;
        var listNumber = 0;
        var abbreviationEnd = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == first || tokens.Breaks[i] > 0)
            {
                if (HeadingAt(text, tokens, i, out var heading, out var afterHeading))
                {
                    Close(first, i, section, ref starts);
                    section = heading;
                    starts = true;
                    listNumber = 0;
                    first = afterHeading;
                    i = afterHeading - 1;
                    continue;
                }
                if (i > first && LineEndsSentence(text, tokens, first, i))
                {
                    Close(first, i, section, ref starts);
                    first = i;
                }
                if (i == first && ListMarkerAt(tokens, i, text, ref listNumber, out var afterMarker))
                {
                    first = afterMarker;
                    i = afterMarker - 1;
                    continue;
                }
            }
            else if (IsNextListMarker(tokens, i, text, listNumber))
            {
                Close(first, i, section, ref starts);
                ListMarkerAt(tokens, i, text, ref listNumber, out first);
                i = first - 1;
                continue;
            }
            if (_startsSpecial[tokens.Words[i]])
                abbreviationEnd = Math.Max(abbreviationEnd, AbbreviationAt(text, tokens, i));
            if (i >= abbreviationEnd && EndsSentence(text, tokens, i, first) || i - first >= LongestSentence)
            {
                Close(first, i + 1, section, ref starts);
                first = i + 1;
            }
        }
        Close(first, tokens.Count, section, ref starts);
        return _sentences;
    }

    private void Close(int first, int end, int section, ref bool starts)
    {
        if (end <= first)
            return;
        _sentences.Add(new SentenceRange(first, end, section, starts));
        starts = false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, TokenBuffer tokens, int i, int first)
    {
        if (tokens.Kinds[i] != TokenKind.Sign)
            return false;
        return text[tokens.Starts[i]] switch
        {
            '.' or '!' => true,
            // A question mark that stands apart from the word before it asks about what follows ("? pneumonia").
            '?' => i > first && tokens.Ends[i - 1] == tokens.Starts[i],
            _ => false,
        };
    }

    private static bool LineEndsSentence(ReadOnlySpan<char> text, TokenBuffer tokens, int first, int i)
    {
        if (tokens.Breaks[i] > 1 || IsBullet(text, tokens, i) || IsListNumber(tokens, text, i))
            return true;
        var lineStart = i - 1;
        while (lineStart > first && tokens.Breaks[lineStart] == 0)
            lineStart--;
        return char.IsUpper(text[tokens.Starts[i]]) && tokens.Ends[i - 1] - tokens.Starts[lineStart] < WrappedLineLength;
    }

    private static bool IsBullet(ReadOnlySpan<char> text, TokenBuffer tokens, int i) =>
        tokens.Kinds[i] == TokenKind.Sign && text[tokens.Starts[i]] is '-' or '*' or '\u2022' && i + 1 < tokens.Count && tokens.Starts[i + 1] > tokens.Ends[i];

    private static bool IsListNumber(TokenBuffer tokens, ReadOnlySpan<char> text, int i) =>
        tokens.Kinds[i] == TokenKind.Number && tokens.Ends[i] - tokens.Starts[i] <= 2
        && i + 2 < tokens.Count && tokens.Kinds[i + 1] == TokenKind.Sign && text[tokens.Starts[i + 1]] is '.' or ')'
        && tokens.Ends[i] == tokens.Starts[i + 1] && tokens.Kinds[i + 2] == TokenKind.Word;

    private static bool ListMarkerAt(TokenBuffer tokens, int i, ReadOnlySpan<char> text, ref int listNumber, out int after)
    {
        after = i;
        if (IsListNumber(tokens, text, i))
        {
            listNumber = NumberAt(tokens, text, i);
            after = i + 2;
        }
        else if (IsBullet(text, tokens, i))
        {
            after = i + 1;
        }
        return after > i;
    }

    private static bool IsNextListMarker(TokenBuffer tokens, int i, ReadOnlySpan<char> text, int listNumber) =>
        listNumber > 0 && IsListNumber(tokens, text, i) && NumberAt(tokens, text, i) == listNumber + 1;

    private static int NumberAt(TokenBuffer tokens, ReadOnlySpan<char> text, int i)
    {
        var n = 0;
        foreach (var c in text[tokens.Starts[i]..tokens.Ends[i]])
            n = n * 10 + (c - '0');
        return n;
    }

    /// <summary>A heading is followed by a colon, or stands alone on its line.</summary>
    private bool HeadingAt(ReadOnlySpan<char> text, TokenBuffer tokens, int i, out int section, out int after)
    {
        section = -1;
        after = i;
        if (!_startsSpecial[tokens.Words[i]])
            return false;
        var state = _lexicon.FirstState[tokens.Words[i]];
        for (var end = i + 1; state != 0; end++)
        {
            for (var e = _lexicon.EntryStart[state]; e < _lexicon.EntryStart[state + 1]; e++)
            {
                var rule = _ontology.Rules[_lexicon.Entries[e].Rule];
                if (rule.Kind != RuleKind.Heading)
                    continue;
                if (end < tokens.Count && tokens.Breaks[end] == 0 && text[tokens.Starts[end]] == ':')
                    (section, after) = (rule.Target, end + 1);
                else if (tokens.Breaks[i] > 0 | i == 0 && (end == tokens.Count || tokens.Breaks[end] > 0) && end < tokens.Count)
                    (section, after) = (rule.Target, end);
            }
            if (end >= tokens.Count)
                break;
            state = _lexicon.Next(state, tokens.Words[end]);
        }
        return section >= 0;
    }

    private int AbbreviationAt(ReadOnlySpan<char> text, TokenBuffer tokens, int i)
    {
        var state = _lexicon.FirstState[tokens.Words[i]];
        var result = 0;
        for (var end = i + 1; state != 0; end++)
        {
            for (var e = _lexicon.EntryStart[state]; e < _lexicon.EntryStart[state + 1]; e++)
            {
                ref readonly var entry = ref _lexicon.Entries[e];
                if (IsAbbreviation(_ontology.Rules[entry.Rule]) && MentionFinder.IsWrittenAs(_lexicon, entry, text, tokens, i, end))
                    result = end;
            }
            if (end >= tokens.Count)
                break;
            state = _lexicon.Next(state, tokens.Words[end]);
        }
        return result;
    }

    private bool IsAbbreviation(RuleDefinition rule) =>
        rule.Kind == RuleKind.Cue && _ontology.Cues[rule.Target].Kind == CueKind.Abbreviation;

    private bool[] WordsThatStart(Func<RuleDefinition, bool> wanted)
    {
        var words = new bool[_lexicon.Words.Length];
        var reachable = new bool[_lexicon.EntryStart.Length];
        // States are numbered so that an edge leads to a higher one; going down, each state knows its successors' answer.
        for (var s = _lexicon.EntryStart.Length - 2; s > 0; s--)
        {
            for (var e = _lexicon.EntryStart[s]; e < _lexicon.EntryStart[s + 1]; e++)
                reachable[s] |= wanted(_ontology.Rules[_lexicon.Entries[e].Rule]);
            for (var e = _lexicon.EdgeStart[s]; e < _lexicon.EdgeStart[s + 1]; e++)
                reachable[s] |= reachable[_lexicon.EdgeTargets[e]];
        }
        for (var w = 1; w < words.Length; w++)
            words[w] = _lexicon.FirstState[w] != 0 && reachable[_lexicon.FirstState[w]];
        return words;
    }
}
