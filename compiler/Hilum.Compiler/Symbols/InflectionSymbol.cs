using System.Collections.Immutable;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Symbols;

/// <summary>Endings that words take.</summary>
public sealed class InflectionSymbol : Symbol
{
    // Longer ones fit no word of any language.
    private const int LongestEnding = 64;

    private ILookup<string, EndingRule> _byEnding = Array.Empty<EndingRule>().ToLookup(rule => rule.Ending);
    private int _longest = -1;

    internal InflectionSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
    }

    /// <inheritdoc/>
    public override string Description => "an inflection";

    /// <summary>Endings and what they become; the longest that fits a word decides.</summary>
    public ImmutableArray<EndingRule> Endings
    {
        get;
        internal set
        {
            field = value;
            _byEnding = value.ToLookup(rule => rule.Ending, StringComparer.Ordinal);
            _longest = value.Select(rule => Math.Min(rule.Ending.Length, LongestEnding)).DefaultIfEmpty(-1).Max();
        }
    } = [];

    /// <summary>Forms of a word other than the word itself, in the order of the endings.</summary>
    public IEnumerable<string> FormsOf(string word)
    {
        // An ending that is the whole word would leave no stem.
        for (var length = Math.Min(_longest, word.Length - 1); length >= 0; length--)
        {
            var rules = _byEnding[word[^length..]];
            if (rules.Any())
            {
                var stem = word[..^length];
                return rules.SelectMany(rule => rule.Forms).Select(form => stem + form)
                    .Where(form => form != word).Distinct(StringComparer.Ordinal);
            }
        }
        return [];
    }
}

/// <summary>An ending and what may stand instead.</summary>
/// <param name="Ending">The ending, lower case; empty fits every word.</param>
/// <param name="Forms">What may stand instead.</param>
public sealed record EndingRule(string Ending, ImmutableArray<string> Forms);
