using Hilum.Compiler.Binding;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Overlays;

/// <summary>What an overlay can add to a clause and drop from it.</summary>
internal static class ClauseItems
{
    /// <summary>Whether a declaration says it once, so that saying it again takes the place of what was said.</summary>
    public static bool IsSaidOnce(ClauseKind kind) => ClauseRules.OnlyOnce(kind) || kind is ClauseKind.Prints or ClauseKind.Within;

    /// <summary>Whether each such line stands for itself and any number of them may stand in a declaration.</summary>
    public static bool IsWhole(ClauseKind kind) => kind is ClauseKind.Example or ClauseKind.Note or ClauseKind.Title or ClauseKind.Author or ClauseKind.Ending;

    /// <summary>Equal for clauses of one declaration that say the same aspect.</summary>
    public static string AspectOf(ClauseSyntax clause) => clause.Kind + clause switch
    {
        ValueClauseSyntax value => " " + value.Name.Text,
        PrintsClauseSyntax prints => " " + prints.Side.Text,
        WithinClauseSyntax within => " " + within.Unit.Text,
        _ => "",
    };

    /// <summary>The parts of a list; empty for a clause that is no list.</summary>
    public static IEnumerable<SyntaxNode> Of(ClauseSyntax clause) => clause switch
    {
        NameListClauseSyntax list => list.Items,
        TermListClauseSyntax list => list.Terms,
        ValueClauseSyntax list => list.Terms,
        CodeClauseSyntax list => list.Entries,
        FactListClauseSyntax list => list.Facts,
        OnlyIfClauseSyntax list => list.Conditions,
        ExampleClauseSyntax example => example.Facts,
        _ => [],
    };

    /// <summary>Whether an item of the base is the one that an overlay names: a word without options is meant with any.</summary>
    public static bool IsMeant(SyntaxNode named, SyntaxNode item)
    {
        if (named is not TermSyntax term || item is not TermSyntax other)
            return KeyOf(named) == KeyOf(item);
        return term.Options.IsEmpty ? TextOf(term) == TextOf(other) : KeyOf(term) == KeyOf(other);
    }

    /// <summary>Equal for items that say the same.</summary>
    public static string KeyOf(SyntaxNode item) => item is TermSyntax term
        ? TextOf(term) + '\u001F' + string.Join('\u001F', term.Options.Select(SyntaxWords.Key)) : SyntaxWords.Key(item);

    /// <summary>A clause without one of its items; null when none is left.</summary>
    public static ClauseSyntax? Without(ClauseSyntax clause, SyntaxNode item)
    {
        var parts = clause.ChildNodesAndTokens().ToList();
        var at = parts.IndexOf(item);
        if (item is CodeEntrySyntax { System: { } system } && at + 2 < parts.Count && parts[at + 2] is CodeEntrySyntax { System: null } next)
            parts[at + 2] = new CodeEntrySyntax([system, .. next.ChildNodesAndTokens()]);
        // With it goes the comma behind it, or where it is the last the one before it.
        if (at + 1 < parts.Count && IsSeparator(parts[at + 1]))
            parts.RemoveAt(at + 1);
        else if (at > 0 && IsSeparator(parts[at - 1]))
            parts.RemoveAt(--at);
        parts.RemoveAt(at);
        var rest = (ClauseSyntax)SyntaxParts.With(clause, [.. parts]);
        return Of(rest).Any() ? rest : null;
    }

    /// <summary>A clause with the items of another one of its kind behind its own.</summary>
    public static ClauseSyntax Append(ClauseSyntax clause, IEnumerable<SyntaxNode> items)
    {
        var parts = clause.ChildNodesAndTokens().ToList();
        foreach (var item in items)
        {
            if (parts.Exists(p => p is TermSyntax))
                parts.Add(SyntaxParts.Comma(parts[^1]));
            parts.Add(item);
        }
        return (ClauseSyntax)SyntaxParts.With(clause, [.. parts]);
    }

    private static bool IsSeparator(SyntaxElement part) => part is SyntaxToken { Text: "," or ";" or "and" };

    // Case makes no difference to how reports are read.
    private static string TextOf(TermSyntax term) =>
        term.String is { } text ? text.Value.Trim().ToLowerInvariant() : SyntaxWords.Key(term.Pattern!).ToLowerInvariant();
}
