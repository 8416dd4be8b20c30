namespace Hilum.Runtime.Plan;

/// <summary>A pattern of a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Index">Index in <see cref="PatternRule.Patterns"/>.</param>
/// <param name="RuleIndex">Index of the rule in <see cref="MatchPlan.Rules"/>.</param>
public readonly record struct DispatchedPattern(PatternRule Rule, int Index, int RuleIndex)
{
    /// <summary>The pattern.</summary>
    public PatternNode Node => Rule.Patterns[Index];
}

/// <summary>
/// Which patterns of a stratum can begin at a token, so that not every rule is tried at every token. At a token the patterns of its
/// word are tried first, then those that begin with a slot, then the others, each in the plan's order; interpreter and generated
/// code both follow this, so that they report matches in the same order.
/// </summary>
public sealed class PatternDispatch
{
    private PatternDispatch(SortedDictionary<int, List<DispatchedPattern>> byWord, List<DispatchedPattern> bySlot, List<DispatchedPattern> everywhere)
    {
        ByWord = [.. byWord.Select(p => new KeyValuePair<int, DispatchedPattern[]>(p.Key, [.. p.Value]))];
        BySlot = [.. bySlot];
        Everywhere = [.. everywhere];
    }

    /// <summary>Patterns that begin with words only, by word, ascending.</summary>
    public IReadOnlyList<KeyValuePair<int, DispatchedPattern[]>> ByWord { get; }

    /// <summary>Patterns that begin with a slot.</summary>
    public DispatchedPattern[] BySlot { get; }

    /// <summary>Patterns of which nothing can be said before they are tried.</summary>
    public DispatchedPattern[] Everywhere { get; }

    /// <summary>Sorts the patterns of a stratum.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stratum">The stratum.</param>
    public static PatternDispatch Of(MatchPlan plan, Stratum stratum)
    {
        var byWord = new SortedDictionary<int, List<DispatchedPattern>>();
        var bySlot = new List<DispatchedPattern>();
        var everywhere = new List<DispatchedPattern>();
        for (var r = 0; r < plan.Rules.Length; r++)
        {
            var rule = plan.Rules[r];
            for (var i = 0; rule.Stratum == stratum && i < rule.Patterns.Length; i++)
            {
                var pattern = new DispatchedPattern(rule, i, r);
                // A match of nothing is no match, so that it does not matter whether the pattern as a whole is optional.
                var first = FirstSet.Of(pattern.Node);
                if (first.IsWords)
                {
                    foreach (var word in first.Words)
                    {
                        if (!byWord.TryGetValue(word, out var list))
                            byWord.Add(word, list = []);
                        list.Add(pattern);
                    }
                }
                else if (first is { HasAnything: false, Words.Length: 0 })
                {
                    bySlot.Add(pattern);
                }
                else
                {
                    everywhere.Add(pattern);
                }
            }
        }
        return new PatternDispatch(byWord, bySlot, everywhere);
    }
}
