using System.Runtime.CompilerServices;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Matching;

/// <summary>
/// One sentence while it is matched: its tokens, what has been found in it so far, and the operators that patterns are made of.
/// Interpreter and generated code call the same members, so that matching has one meaning. Not safe for several threads.
/// </summary>
public sealed class MatchContext
{
    /// <summary>How many slots a rule may have.</summary>
    public const int MaxSlots = 8;

    /// <summary>What slots took: a mention, a hit plus this number for the words of a cue, or -2 - token for a number.</summary>
    private const int FirstHit = 1 << 24;

    private readonly Ontology _ontology;
    private readonly Matcher _matcher;
    private readonly TokenBuffer _tokens;
    private readonly int[] _captures = new int[MaxSlots];

    internal MatchContext(Matcher matcher, TokenBuffer tokens)
    {
        _matcher = matcher;
        _ontology = matcher.Ontology;
        _tokens = tokens;
        ClearCaptures();
    }

    /// <summary>First token of the sentence.</summary>
    public int First { get; private set; }

    /// <summary>One past its last token.</summary>
    public int End { get; private set; }

    internal MentionList Mentions { get; } = new();

    internal HitList Hits { get; } = new();

    internal List<Statement> Statements { get; } = [];

    internal DeadEnds DeadEnds { get; } = new();

    internal string Source { get; private set; } = "";

    internal ReadOnlySpan<char> TextOf(int token) => Source.AsSpan(_tokens.Starts[token], _tokens.Ends[token] - _tokens.Starts[token]);

    internal void Begin(string source, int first, int end)
    {
        Source = source;
        First = first;
        End = end;
        Mentions.Begin(first, end);
        Hits.Clear();
        Statements.Clear();
    }

    /// <summary>Number of the word at a token; 0 for an unknown word, -1 outside the sentence.</summary>
    /// <param name="token">A token of the report.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Word(int token) => token < End ? _tokens.Words[token] : -1;

    /// <summary>True when the token is a number in digits.</summary>
    /// <param name="token">A token of the report.</param>
    public bool IsNumber(int token) => token < End && _tokens.Kinds[token] == TokenKind.Number;

    /// <summary>True for a word that no rule knows.</summary>
    internal bool IsUnknownWord(int token) => _tokens.Words[token] == 0 && _tokens.Kinds[token] == TokenKind.Word;

    /// <summary>True for a word, known or not.</summary>
    internal bool IsWord(int token) => _tokens.Kinds[token] == TokenKind.Word;

    /// <summary>True for a single sign.</summary>
    internal bool IsSign(int token) => _tokens.Kinds[token] == TokenKind.Sign;

    /// <summary>True for a colon that does not stand inside a number or a time.</summary>
    internal bool IsColon(int token) =>
        _tokens.Kinds[token] == TokenKind.Sign && _tokens.Signs[token] == ':'
        && !(token > First && _tokens.Kinds[token - 1] == TokenKind.Number && token + 1 < End && _tokens.Kinds[token + 1] == TokenKind.Number);

    /// <summary>False when no slot of any kind can begin at a token.</summary>
    /// <param name="token">A token of the sentence.</param>
    public bool CanFillSlot(int token) => Mentions.FirstAt(token) >= 0 || IsNumber(token);

    /// <summary>The longest mention that starts at a token and fits a slot, or -1. Among equally long ones the first declared.</summary>
    /// <param name="token">A token of the sentence.</param>
    /// <param name="filter">What the slot accepts.</param>
    /// <returns>Index of the mention for <see cref="EndOf"/> and <see cref="Capture"/>; -2 - token for a number.</returns>
    public int Slot(int token, SlotFilter filter)
    {
        if (token >= End)
            return -1;
        var best = -1;
        var bestEnd = 0;
        for (var m = Mentions.MayFit(token, filter) ? Mentions.FirstAt(token) : -1; m >= 0; m = Mentions.NextAt(m))
        {
            ref var x = ref Mentions[m];
            if (x.End > bestEnd && Fits(in x, filter))
            {
                best = m;
                bestEnd = x.End;
            }
        }
        if (filter.Cues.Length > 0)
            best = LongestCue(token, filter, best, bestEnd);
        return best >= 0 || !filter.Number || !IsNumber(token) ? best : -2 - token;
    }

    /// <summary>One past the last token of a mention that <see cref="Slot"/> returned.</summary>
    /// <param name="mention">The mention.</param>
    public int EndOf(int mention) => mention >= FirstHit ? Hits[mention - FirstHit].End : mention >= 0 ? Mentions[mention].End : -mention - 1;

    /// <summary>Remembers what a slot took; -1 forgets it.</summary>
    /// <param name="slot">The slot's index in its rule.</param>
    /// <param name="mention">The mention.</param>
    public void Capture(int slot, int mention) => _captures[slot] = mention;

    /// <summary>Forgets what all slots took; called after each match of a rule with slots, so that between matches nothing is captured.</summary>
    public void ClearCaptures() => _captures.AsSpan().Fill(-1);

    /// <summary>Begins to try patterns: what was learnt of dead ends before holds no more, since mentions may have come or gone.</summary>
    public void BeginPass() => DeadEnds.Clear();

    /// <summary>The first token from which a pattern can reach behind another one: a veto that begins earlier overlaps nothing.</summary>
    /// <param name="token">The last token that is not reached behind.</param>
    /// <param name="most">Tokens that the pattern takes at most, see <see cref="PatternWork.Tokens"/>.</param>
    public int From(int token, int most) => Math.Max(First, token - most + 1);

    /// <summary>True when what is still to match from a place in a pattern is known not to match at a token.</summary>
    /// <param name="place">Number of the place, unique in the matcher.</param>
    /// <param name="token">A token of the sentence, or one past its last token.</param>
    public bool IsDead(int place, int token) => DeadEnds.Contains(place, token - First);

    /// <summary>Remembers that what is still to match from a place did not match at a token.</summary>
    /// <param name="place">Number of the place.</param>
    /// <param name="token">The token.</param>
    /// <returns>-1: no match.</returns>
    public int Dead(int place, int token)
    {
        DeadEnds.Add(place, token - First, End - First);
        return -1;
    }

    /// <summary>Sees to it that a pattern is not too much work for the sentence.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="work">Its work for each token, see <see cref="PatternWork"/>.</param>
    /// <exception cref="PatternBudgetException">It is.</exception>
    public void Weigh(int rule, int work)
    {
        var (name, tokens) = (_ontology.Rules[rule].Name, End - First);
        if ((long)work * tokens > PatternWork.Budget)
            throw new PatternBudgetException(name, tokens, $"the rule {name} is too large for a sentence of {tokens} words");
    }

    /// <summary>Reports the words of a name, value or cue.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="flags">Sides that the words carry.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token.</param>
    public void Found(int rule, EntryFlags flags, int start, int end)
    {
        if (!_matcher.IsVetoed(this, rule, start, end))
            Hits.Add(new Hit(rule, flags, start, end, FirstCapture(), FromPattern: true));
    }

    /// <summary>Reports a match of a construction: one of the facts it states.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="yield">What it states of the captured slots.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token.</param>
    public void State(int rule, Yield yield, int start, int end)
    {
        if (_matcher.IsVetoed(this, rule, start, end))
            return;
        var places = yield.Places;
        foreach (var slot in yield.PlaceSlots)
        {
            if (_captures[slot] >= 0)
                places |= Mentions[_captures[slot]].Places;
        }
        var mention = yield.Slot >= 0 ? _captures[yield.Slot] : -1;
        foreach (var slot in yield.SideSlots)
            places = OnSide(places, slot, mention >= 0 ? Mentions[mention].Concept : yield.Concept);
        Statements.Add(new Statement(rule, WithSlots(yield), start, end, mention, places));
    }

    private PlaceSet OnSide(PlaceSet places, int slot, int concept)
    {
        if (_captures[slot] < 0 || concept < 0)
            return places;
        return _ontology.PlacesOn(places.IsEmpty ? _ontology.Concepts[concept].BySide : places, Mentions[_captures[slot]].Side);
    }

    /// <summary>A yield with the values and the comparison that its slots took.</summary>
    private Yield WithSlots(Yield yield)
    {
        foreach (var slot in yield.ValueSlots)
        {
            if (_captures[slot] >= 0)
                yield = yield with { Values = [.. yield.Values, Mentions[_captures[slot]].Value] };
        }
        foreach (var slot in yield.ComparisonSlots)
        {
            if (_captures[slot] >= FirstHit)
                yield = yield with { Comparison = _ontology.Rules[Hits[_captures[slot] - FirstHit].Rule].Target };
        }
        return yield;
    }

    private int LongestCue(int token, SlotFilter filter, int best, int bestEnd)
    {
        for (var h = 0; h < Hits.Count; h++)
        {
            ref var hit = ref Hits[h];
            if (hit.Start == token && hit.End > bestEnd && _ontology.Rules[hit.Rule] is { Kind: RuleKind.Cue } rule && filter.AcceptsCue(rule.Target))
                (best, bestEnd) = (FirstHit + h, hit.End);
        }
        return best;
    }

    /// <summary>True when a condition on captured slots holds.</summary>
    /// <param name="condition">The condition.</param>
    public bool Holds(SlotCondition condition)
    {
        var slot = _captures[condition.Slot];
        var place = condition.PlaceSlot < 0 ? -1 : _captures[condition.PlaceSlot];
        if (slot < 0 || condition.PlaceSlot >= 0 && place < 0)
            return false;
        var places = place < 0 ? condition.Places : Mentions[place].Places;
        var holds = condition.Kind switch
        {
            ConditionKind.At => IsAt(slot, places),
            ConditionKind.Is => Is(slot, condition.Filter!),
            _ => Mentions[slot].Concept is >= 0 and var finding && !(_ontology.Concepts[finding].Allowed & places).IsEmpty,
        };
        return holds != condition.Negated;
    }

    /// <summary>True when the words of a match lie as near together as they must.</summary>
    /// <param name="limit">How near.</param>
    /// <param name="start">First token.</param>
    /// <param name="end">One past the last token.</param>
    public bool IsWithin(MatchLimit limit, int start, int end)
    {
        if (limit.MaxWords > 0)
        {
            var words = 0;
            for (var token = start; token < end; token++)
                words += IsSign(token) ? 0 : 1;
            if (words > limit.MaxWords)
                return false;
        }
        for (var h = 0; limit.OneClause && h < Hits.Count; h++)
        {
            ref var hit = ref Hits[h];
            if (hit.Start > start && hit.End < end && _ontology.Rules[hit.Rule] is { Kind: RuleKind.Cue } rule
                && _ontology.Cues[rule.Target].Kind is CueKind.Boundary or CueKind.Relative or CueKind.Existential)
                return false;
        }
        return true;
    }

    private bool IsAt(int mention, PlaceSet places)
    {
        ref var m = ref Mentions[mention];
        var own = m.Kind == ConceptKind.Anatomy ? m.Places : m.Concept >= 0 ? _ontology.Concepts[m.Concept].Usual : PlaceSet.Empty;
        return !own.IsEmpty && (own & places) == own;
    }

    private bool Is(int mention, SlotFilter filter) => mention >= FirstHit
        ? filter.AcceptsCue(_ontology.Rules[Hits[mention - FirstHit].Rule].Target)
        : Fits(in Mentions[mention], filter);

    private int FirstCapture()
    {
        foreach (var m in _captures)
        {
            if (m is >= 0 and < FirstHit)
                return m;
        }
        return -1;
    }

    private bool Fits(in Mention m, SlotFilter filter) =>
        !m.Dropped && (m.Concept >= 0 ? filter.AcceptsConcept(m.Concept, m.Kind)
        : m.Value >= 0 && filter.AcceptsValue(m.Value));
}
