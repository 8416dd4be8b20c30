using System.Text;
using Hilum.Compiler.CSharp;
using Hilum.Compiler.Emit;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Emit.Tests;

/// <summary>A mention put into a sentence by hand.</summary>
internal sealed record TinyMention(int Start, int Length, int Concept, int Value);

/// <summary>Runs a matcher on words, without the rest of the runtime.</summary>
internal static class Sentence
{
    /// <summary>Everything a matcher reports of a sentence, as text.</summary>
    public static string Matches(Matcher matcher, IReadOnlyList<int> words, IReadOnlyList<TinyMention> mentions, int padding = 0)
    {
        var c = Context(matcher, words, mentions, padding);
        var text = new StringBuilder();
        matcher.MatchNames(c);
        matcher.MatchCues(c);
        foreach (var h in c.Hits.Items)
            text.Append($"hit {h.Rule} {h.Flags} {h.Start}-{h.End} [{h.Capture}]\n");
        matcher.MatchConstructions(c);
        foreach (var s in c.Statements)
            text.Append($"fact {s.Rule} {s.Yield.Slot} {s.Yield.Status} {s.Start}-{s.End} [{s.Mention}] {s.Places.Bits:x}\n");
        return text.ToString();
    }

    /// <summary>Words as text: a known word, a number, or an unknown word.</summary>
    public static string Matches(Matcher matcher, string words, params TinyMention[] mentions) =>
        Matches(matcher, [.. words.Split(' ').Select(w => char.IsDigit(w[0]) ? -1 : matcher.Lexicon.Find(w))], mentions);

    public static MatchContext Context(Matcher matcher, IReadOnlyList<int> words, IReadOnlyList<TinyMention> mentions, int padding = 0)
    {
        var tokens = new TokenBuffer();
        // Tokens of the sentences before and behind must not be looked at.
        for (var i = 0; i < padding; i++)
            tokens.Add(0, 0, 1, TokenKind.Word, default);
        foreach (var w in words)
            tokens.Add(0, 0, Math.Max(w, 0), w < 0 ? TokenKind.Number : TokenKind.Word, default);
        for (var i = 0; i < padding; i++)
            tokens.Add(0, 0, 1, TokenKind.Number, default);
        var c = new MatchContext(matcher, tokens);
        c.Begin("", padding, padding + words.Count);
        foreach (var m in mentions)
        {
            if (m.Start + m.Length > words.Count)
                continue;
            c.Mentions.Add(new Mention
            {
                Start = padding + m.Start,
                End = padding + m.Start + m.Length,
                Concept = m.Concept,
                Value = m.Value,
                Kind = m.Concept < 0 ? default : matcher.Ontology.Concepts[m.Concept].Kind,
                Places = PlaceSet.Of(m.Start & 1),
            });
        }
        return c;
    }

    public static Matcher Compiled(MatchPlan plan)
    {
        var result = CSharpCompiler.Compile(CSharpEmitter.Emit(plan), "Tiny");
        // Warnings too: the code is also built into projects that allow none.
        Assert.Empty(result.Diagnostics);
        return LoadedMatcher.Load(result.Assembly!, collectible: true).Matcher;
    }
}
