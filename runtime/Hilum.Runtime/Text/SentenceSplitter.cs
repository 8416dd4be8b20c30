using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>A sentence as a range of tokens.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token, its full stop included.</param>
/// <param name="Section">Index in <see cref="Ontology.Sections"/>, or -1 before any heading.</param>
/// <param name="StartsSection">True for the first sentence after a heading.</param>
/// <param name="Continues">True for the rest of a sentence that was cut because it is too long.</param>
internal readonly record struct SentenceRange(int First, int End, int Section, bool StartsSection, bool Continues = false);

/// <summary>
/// Finds headings and sentence ends. Which words are headings and which full stops are abbreviations is declared in the
/// rule set; only the signs themselves, line breaks and list markers are known here.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>A line shorter than this that is followed by a capital was ended on purpose, not wrapped.</summary>
    private const int WrappedLineLength = 60;

    /// <summary>A longer run of words without an end is cut, so that time grows with the length of a report and not with its square.</summary>
    private const int LongestSentence = 400;

    /// <summary>How far back from there a comma, a conjunction or the like is looked for.</summary>
    private const int CutWindow = 100;

    private readonly Ontology _ontology;
    private readonly Lexicon _lexicon;
    private readonly Headings _headings;
    private readonly SpokenSigns _spoken;
    private readonly bool[] _startsAbbreviation;
    private readonly bool[] _startsSpecial;
    private readonly bool[] _parts;
    private readonly bool[] _alternatives;
    private readonly List<SentenceRange> _sentences = [];
    private ListMarkers _list;

    public SentenceSplitter(Ontology ontology, Lexicon lexicon)
    {
        _ontology = ontology;
        _lexicon = lexicon;
        _headings = new Headings(ontology, lexicon);
        _spoken = new SpokenSigns(ontology, lexicon);
        _startsAbbreviation = LexiconWalk.WordsThatStart(ontology, lexicon, IsAbbreviation);
        _startsSpecial = LexiconWalk.WordsThatStart(ontology, lexicon, rule => rule.Kind == RuleKind.Heading || IsAbbreviation(rule));
        _parts = LexiconWalk.WordsThatAre(ontology, lexicon, rule => rule.Kind == RuleKind.Cue
            && ontology.Cues[rule.Target].Kind is CueKind.Boundary or CueKind.Coordinator or CueKind.Separator);
        _alternatives = LexiconWalk.WordsThatAre(ontology, lexicon, rule => rule.Kind == RuleKind.Cue && ontology.Cues[rule.Target].Kind == CueKind.Alternative);
    }

    /// <summary>Splits the tokens of one report field.</summary>
    /// <param name="text">The field's text.</param>
    /// <param name="tokens">Its tokens; spoken signs become signs.</param>
    /// <param name="section">The field's section, or -1 when headings decide.</param>
    /// <returns>The sentences; the list is reused by the next call.</returns>
    public List<SentenceRange> Run(ReadOnlySpan<char> text, TokenBuffer tokens, int section)
    {
        _sentences.Clear();
        _list.Reset();
        _spoken.Apply(tokens);
        var first = 0;
        var starts = true;
        var continues = false;
        var abbreviationEnd = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > first && i - first < LongestSentence && IsInside(tokens, i))
                continue;
            var atStart = i == first && !continues || tokens.Breaks[i] > 0;
            if (_headings.At(text, tokens, i, atStart, out var heading, out var afterHeading))
            {
                Close(first, i, section, ref starts, ref continues);
                section = heading;
                (starts, continues) = (true, false);
                _list.Reset();
                first = afterHeading;
                i = afterHeading - 1;
                continue;
            }
            if (atStart && i > first && LineEndsSentence(text, tokens, first, i))
            {
                Close(first, i, section, ref starts, ref continues);
                first = i;
            }
            var afterMarker = i;
            if (i == first && !continues ? _list.StartsItem(text, tokens, i, out afterMarker) : _list.ContinuesList(text, tokens, i, out afterMarker))
            {
                Close(first, i, section, ref starts, ref continues);
                first = afterMarker;
                i = afterMarker - 1;
                continue;
            }
            if (_startsAbbreviation[tokens.Words[i]])
                abbreviationEnd = Math.Max(abbreviationEnd, AbbreviationAt(text, tokens, i));
            if (i >= abbreviationEnd && EndsSentence(tokens, i, first))
            {
                Close(first, i + 1, section, ref starts, ref continues);
                first = i + 1;
            }
            else if (i - first >= LongestSentence)
            {
                var cut = CutBefore(tokens, i + 1);
                Close(first, cut, section, ref starts, ref continues);
                // A comma is neither's: a denial or doubt that reaches over it is still open before it.
                first = cut <= i && IsComma(tokens, cut) ? cut + 1 : cut;
                continues = true;
            }
        }
        Close(first, tokens.Count, section, ref starts, ref continues);
        return _sentences;
    }

    // A word that begins no heading, no abbreviation, no line and no list item: nearly every token.
    private bool IsInside(TokenBuffer tokens, int i) =>
        tokens.Signs[i] == '\0' && tokens.Breaks[i] == 0 && !_startsSpecial[tokens.Words[i]] && !_list.IsOpen;

    private void Close(int first, int end, int section, ref bool starts, ref bool continues)
    {
        if (end > first)
        {
            _sentences.Add(new SentenceRange(first, end, section, starts, continues));
            starts = false;
        }
        continues = false;
    }

    // At the last comma, or before the last "and" or "but", that is not too far back; else before an "or", whose sides are doubtful together.
    private int CutBefore(TokenBuffer tokens, int end)
    {
        var at = LastOf(_parts, tokens, end);
        if (at < 0)
            at = LastOf(_alternatives, tokens, end);
        return at < 0 ? end : tokens.Kinds[at] == TokenKind.Sign && !IsComma(tokens, at) ? at + 1 : at;
    }

    private static int LastOf(bool[] words, TokenBuffer tokens, int end)
    {
        for (var i = end - 1; i > end - CutWindow; i--)
        {
            if (words[tokens.Words[i]])
                return i;
        }
        return -1;
    }

    private static bool IsComma(TokenBuffer tokens, int i) => tokens.Signs[i] == ',';

    private static bool EndsSentence(TokenBuffer tokens, int i, int first) => tokens.Signs[i] switch
    {
        '.' or '!' => true,
        // A question mark that stands apart from the word before it asks about what follows ("? pneumonia"); a spoken one does not.
        '?' => i > first && (tokens.Ends[i - 1] == tokens.Starts[i] || tokens.Ends[i] - tokens.Starts[i] > 1),
        _ => false,
    };

    private static bool LineEndsSentence(ReadOnlySpan<char> text, TokenBuffer tokens, int first, int i)
    {
        if (tokens.Breaks[i] > 1 || ListMarkers.IsMarker(text, tokens, i))
            return true;
        var lineStart = i - 1;
        while (lineStart > first && tokens.Breaks[lineStart] == 0)
            lineStart--;
        if (tokens.Ends[i - 1] - tokens.Starts[lineStart] >= WrappedLineLength)
            return false;
        return char.IsUpper(text[tokens.Starts[i]]) || lineStart == first && IsTitle(text, tokens, first, i);
    }

    // "LEFT LUNG" over a line in small letters.
    private static bool IsTitle(ReadOnlySpan<char> text, TokenBuffer tokens, int first, int end)
    {
        const int LongestTitle = 5;
        if (end - first > LongestTitle)
            return false;
        for (var i = first; i < end; i++)
        {
            if (tokens.Kinds[i] != TokenKind.Word || tokens.Ends[i] - tokens.Starts[i] < 2 || !char.IsUpper(text[tokens.Starts[i]]))
                return false;
            foreach (var c in text[tokens.Starts[i]..tokens.Ends[i]])
            {
                if (char.IsLower(c))
                    return false;
            }
        }
        return char.IsLower(text[tokens.Starts[end]]);
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
}
