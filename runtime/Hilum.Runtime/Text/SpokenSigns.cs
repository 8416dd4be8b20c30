using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Text;

/// <summary>
/// Turns spoken signs of dictation ("full stop", "new paragraph") into the signs they stand for. Which words they are is declared (cues of
/// the kind <see cref="CueKind.SpokenSign"/>). Several words always count; one word, which may mean
/// something else, only in a text where the sign itself is not written, and as a colon only behind a heading or behind a name that
/// begins a sentence.
/// </summary>
internal sealed class SpokenSigns
{
    private const int LongestHeading = 5;

    private readonly Ontology _ontology;
    private readonly Lexicon _lexicon;
    private readonly bool[] _starts;
    private readonly bool[] _isValue;
    private readonly bool _any;

    // By cue: the sign; its word number stands for it in the tokens.
    private readonly char[] _signs;
    private readonly int[] _signWords;

    public SpokenSigns(Ontology ontology, Lexicon lexicon)
    {
        _ontology = ontology;
        _lexicon = lexicon;
        _signs = new char[ontology.Cues.Length];
        _signWords = new int[ontology.Cues.Length];
        _starts = LexiconWalk.WordsThatStart(ontology, lexicon, IsSpoken);
        _isValue = LexiconWalk.WordsThatAre(ontology, lexicon, rule => rule.Kind == RuleKind.Value);
        foreach (var cue in ontology.Cues)
        {
            if (cue.Sign is not [var sign])
                continue;
            (_signs[cue.Id], _signWords[cue.Id]) = (sign, lexicon.Find(cue.Sign));
            _any = true;
        }
    }

    /// <summary>Replaces spoken signs in a text's tokens.</summary>
    public void Apply(TokenBuffer tokens)
    {
        if (!_any)
            return;
        var first = 0;
        while (first < tokens.Count && !_starts[tokens.Words[first]])
            first++;
        if (first == tokens.Count)
            return;
        Span<bool> written = stackalloc bool[128];
        foreach (var sign in tokens.Signs.AsSpan(0, tokens.Count))
            written[sign & 127] |= sign is > '\0' and < '\u0080';
        var sentence = 0;
        var kept = 0;
        for (var i = 0; i < tokens.Count; kept++)
        {
            if (kept == 0 || tokens.Breaks[i] > 0 || tokens.Signs[kept - 1] is '.' or '!' or '?')
                sentence = kept;
            if (!_starts[tokens.Words[i]] || SpokenBy(tokens, i, out var end) is not (>= 0 and var cue)
                || end - i == 1 && (written[_signs[cue] & 127] || _signs[cue] == ':' && !(end < tokens.Count && IsHead(tokens, sentence, kept))))
            {
                tokens.Move(i++, kept);
                continue;
            }
            tokens.MakeSign(i, end, kept, _signWords[cue], _signs[cue]);
            i = end;
        }
        tokens.Truncate(kept);
    }

    // The longest spoken sign that begins here.
    private int SpokenBy(TokenBuffer tokens, int i, out int after)
    {
        var found = -1;
        after = i;
        var state = _lexicon.FirstState[tokens.Words[i]];
        for (var end = i + 1; state != 0; end++)
        {
            if (CueAt(state) is >= 0 and var cue)
                (found, after) = (cue, end);
            if (end >= tokens.Count || tokens.Breaks[end] > 0)
                break;
            state = _lexicon.Next(state, tokens.Words[end]);
        }
        return found;
    }

    private bool IsHead(TokenBuffer tokens, int sentence, int end)
    {
        for (var first = Math.Max(sentence, end - LongestHeading); first < end; first++)
        {
            if (LexiconWalk.IsEntry(_ontology, _lexicon, tokens, first, end, static rule => rule.Kind == RuleKind.Heading))
                return true;
        }
        var name = sentence < end && _isValue[tokens.Words[sentence]] ? sentence + 1 : sentence;
        return name < end && end - name <= LongestHeading
            && LexiconWalk.IsEntry(_ontology, _lexicon, tokens, name, end, static rule => rule.Kind == RuleKind.Name);
    }

    private int CueAt(int state)
    {
        for (var e = _lexicon.EntryStart[state]; e < _lexicon.EntryStart[state + 1]; e++)
        {
            var rule = _ontology.Rules[_lexicon.Entries[e].Rule];
            if (IsSpoken(rule))
                return rule.Target;
        }
        return -1;
    }

    private bool IsSpoken(RuleDefinition rule) => rule.Kind == RuleKind.Cue && _ontology.Cues[rule.Target].Sign is not null;
}
