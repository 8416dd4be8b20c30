namespace Hilum.Runtime.Matching;

/// <summary>One attempt to match a pattern at a token: backtracking over the linked parts.</summary>
/// <param name="c">The sentence.</param>
/// <param name="captures">What the slots took on the way that is being tried; -1 for nothing.</param>
/// <param name="watch">True to remember where the attempt came farthest.</param>
internal ref struct PatternRun(MatchContext c, Span<int> captures, bool watch)
{
    private readonly Span<int> _captures = captures;

    /// <summary>The part that did not fit at <see cref="Farthest"/>.</summary>
    public Step? FailedAt { get; private set; }

    /// <summary>The farthest token at which a part did not fit.</summary>
    public int Farthest { get; private set; } = -1;

    /// <summary>End of the first complete match from a step at a token, or -1; then the captures are as before.</summary>
    public int Match(Step step, int token)
    {
        while (true)
        {
            switch (step)
            {
                case WordStep w:
                    if (!Contains(w.Words, c.Word(token)))
                        return Fail(w, token);
                    token++;
                    step = w.Next;
                    break;
                case SlotStep s:
                    return MatchSlot(s, token);
                case GapStep g:
                    return MatchGap(g, token);
                case ChoiceStep choice:
                    if (c.IsDead(choice.Place, token))
                        return -1;
                    foreach (var alternative in choice.Alternatives)
                    {
                        var end = Match(alternative, token);
                        if (end >= 0)
                            return end;
                    }
                    return c.Dead(choice.Place, token);
                case OptionStep o:
                    if (!c.IsDead(o.Place, token))
                    {
                        var taken = Match(o.More, token);
                        if (taken >= 0)
                            return taken;
                        c.Dead(o.Place, token);
                    }
                    step = o.Exit;
                    break;
                default:
                    return token;
            }
        }
    }

    private int MatchSlot(SlotStep s, int token)
    {
        var mention = c.Slot(token, s.Filter);
        if (mention == -1)
            return Fail(s, token);
        if (s.Slot < 0)
            return Match(s.Next, c.EndOf(mention));
        var before = _captures[s.Slot];
        _captures[s.Slot] = mention;
        var end = Match(s.Next, c.EndOf(mention));
        if (end < 0)
            _captures[s.Slot] = before;
        return end;
    }

    private int MatchGap(GapStep g, int token)
    {
        if (c.IsDead(g.Place, token))
            return -1;
        for (var p = token + g.Min; p <= c.End && p - token <= g.Max; p++)
        {
            if (c.IsDead(g.PlaceBehind, p))
                continue;
            var end = Match(g.Next, p);
            if (end >= 0)
                return end;
            c.Dead(g.PlaceBehind, p);
        }
        c.Dead(g.Place, token);
        return Fail(g, token);
    }

    private static bool Contains(int[] words, int word) =>
        words.Length == 1 ? words[0] == word : word > 0 && Array.BinarySearch(words, word) >= 0;

    private int Fail(Step step, int token)
    {
        if (watch && token > Farthest)
        {
            Farthest = token;
            FailedAt = step;
        }
        return -1;
    }
}
