using System.Collections.Immutable;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Symbols;

/// <summary>Endings that words take.</summary>
public sealed class InflectionSymbol : Symbol
{
    internal InflectionSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
    }

    /// <inheritdoc/>
    public override string Description => "an inflection";

    /// <summary>Endings and what they become; the longest that fits a word decides.</summary>
    public ImmutableArray<EndingRule> Endings { get; internal set; } = [];

    /// <summary>Forms of a word other than the word itself, in the order of the endings.</summary>
    public IEnumerable<string> FormsOf(string word)
    {
        var longest = -1;
        foreach (var rule in Endings)
        {
            // An ending that is the whole word would leave no stem.
            if (rule.Ending.Length > longest && rule.Ending.Length < word.Length && word.EndsWith(rule.Ending, StringComparison.Ordinal))
                longest = rule.Ending.Length;
        }
        if (longest < 0)
            return [];
        var stem = word[..^longest];
        var ending = word[stem.Length..];
        return Endings.Where(rule => rule.Ending == ending)
            .SelectMany(rule => rule.Forms).Select(form => stem + form)
            .Where(form => form != word).Distinct(StringComparer.Ordinal);
    }
}

/// <summary>An ending and what may stand instead.</summary>
/// <param name="Ending">The ending, lower case; empty fits every word.</param>
/// <param name="Forms">What may stand instead.</param>
public sealed record EndingRule(string Ending, ImmutableArray<string> Forms);
