using System.Collections.Immutable;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Symbols;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Lowering;

/// <summary>One word sequence of the lexicon with what it says.</summary>
/// <param name="Owner">The concept, value, cue or section.</param>
/// <param name="Kind">What it does for its owner.</param>
/// <param name="Words">Words and signs, lower case.</param>
/// <param name="Term">The term it comes from.</param>
/// <param name="IsDerived">Whether it is an inflected form that nobody wrote.</param>
internal sealed record LexicalEntry(Symbol Owner, RuleKind Kind, ImmutableArray<string> Words, BoundTerm Term, bool IsDerived)
{
    public string Key { get; } = string.Join(' ', Words);

    /// <summary>All entries of a rule set in order of declaration, forms behind the words they come from.</summary>
    public static IEnumerable<LexicalEntry> All(SymbolTable table)
    {
        foreach (var symbol in table.All)
        {
            var entries = symbol switch
            {
                ConceptSymbol c => Of(c, RuleKind.Name, c.Names).Concat(Of(c, RuleKind.NotName, c.NotNames)),
                AttributeSymbol a => a.Values.SelectMany(v => Of(v, RuleKind.Value, v.Names)),
                // The sign itself is no word to look for.
                CueSymbol c => Of(c, RuleKind.Cue, [.. c.Says.Where(t => c.Sign is null || t.Words is not [var word] || word != c.Sign)]),
                SectionSymbol s => Of(s, RuleKind.Heading, s.Headings),
                _ => [],
            };
            foreach (var entry in entries)
                yield return entry;
        }
    }

    private static IEnumerable<LexicalEntry> Of(Symbol owner, RuleKind kind, ImmutableArray<BoundTerm> terms)
    {
        foreach (var term in terms.Where(t => t.Text is not null))
        {
            yield return new LexicalEntry(owner, kind, term.Words, term, IsDerived: false);
            foreach (var form in term.Forms)
                yield return new LexicalEntry(owner, kind, term.Words.SetItem(term.Inflected, form), term, IsDerived: true);
        }
    }
}
