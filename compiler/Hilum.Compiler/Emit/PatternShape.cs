using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>
/// Rewrites of a pattern that keep its meaning (also which match comes first) and make better code: nested sequences and choices
/// are opened, neighbouring one-word alternatives become one word set, counted repeats become options.
/// </summary>
internal static class PatternShape
{
    /// <summary>The pattern in the shape that code is made from: repeats are <c>?</c>, <c>*</c> or <c>+</c> only.</summary>
    public static PatternNode Normalize(PatternNode node) => node switch
    {
        SequenceNode s => Sequence(s.Parts.Select(Normalize), s.Span),
        ChoiceNode c => Choice(c),
        RepeatNode r => Repeat(r with { Part = Normalize(r.Part) }),
        _ => node,
    };

    /// <summary>Words one after the other, when the part is nothing else.</summary>
    public static WordNode[]? AsWords(PatternNode node) => node switch
    {
        WordNode w => [w],
        SequenceNode s when Array.TrueForAll(s.Parts, p => p is WordNode) => Array.ConvertAll(s.Parts, p => (WordNode)p),
        _ => null,
    };

    private static PatternNode Sequence(IEnumerable<PatternNode> parts, SourceSpan? span)
    {
        var flat = new List<PatternNode>();
        foreach (var p in parts)
        {
            if (p is SequenceNode inner)
                flat.AddRange(inner.Parts);
            else
                flat.Add(p);
        }
        return flat.Count == 1 ? flat[0] : new SequenceNode([.. flat], span);
    }

    private static PatternNode Choice(ChoiceNode c)
    {
        var flat = new List<PatternNode>();
        var words = new List<WordNode>();
        foreach (var a in c.Alternatives.Select(Normalize).SelectMany(a => a is ChoiceNode inner ? inner.Alternatives : [a]))
        {
            // Only neighbours: a word moved across a longer alternative could change which match comes first.
            if (a is WordNode word)
            {
                words.Add(word);
                continue;
            }
            AddWords(flat, words);
            flat.Add(a);
        }
        AddWords(flat, words);
        return flat.Count == 1 ? flat[0] : new ChoiceNode([.. flat], c.Span);
    }

    private static void AddWords(List<PatternNode> flat, List<WordNode> words)
    {
        if (words.Count > 0)
        {
            flat.Add(words.Count == 1 ? words[0] : new WordNode([.. words.SelectMany(w => w.Words).Distinct().Order()],
                string.Join(" | ", words.Select(w => w.Text)), PatternText.Join(words[0].Span, words[^1].Span)));
        }
        words.Clear();
    }

    private static PatternNode Repeat(RepeatNode r)
    {
        if (r is { Min: 1, Max: 1 } or { Part: SequenceNode { Parts.Length: 0 } })
            return r.Part;
        if (r is { Min: 0 or 1, Max: int.MaxValue } or { Min: 0, Max: 1 })
            return r;
        PatternNode? rest = r.Max == int.MaxValue ? r with { Min = 0 } : null;
        for (var i = r.Min; r.Max != int.MaxValue && i < r.Max; i++)
            rest = new RepeatNode(rest is null ? r.Part : Sequence([r.Part, rest], r.Span), 0, 1, r.Span);
        return Sequence([.. Enumerable.Repeat(r.Part, r.Min), .. rest is null ? Array.Empty<PatternNode>() : [rest]], r.Span);
    }
}
