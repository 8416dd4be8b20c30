using Hilum.Compiler.Binding;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Overlays;

/// <summary>Puts names and texts in the places that a family leaves open. What is put in keeps the place in the family's file.</summary>
/// <param name="family">The name of the family, which stands for what is made.</param>
/// <param name="made">The name of what is made.</param>
/// <param name="given">By name of what is left open: what is put in.</param>
/// <param name="find">The declaration of a name.</param>
internal sealed class FamilySubstitution(string family, NameSyntax made, IReadOnlyDictionary<string, ParameterSyntax> given, Func<string, Declared?> find)
{
    /// <summary>A node of the family with everything put in.</summary>
    public SyntaxNode In(SyntaxNode node)
    {
        switch (node)
        {
            case NameSyntax { Parts: [var only] } when only.Text == family:
                return new NameSyntax([only.With(SyntaxTokenKind.Name, made.Text)]);
            case NameSyntax { Parts: [var only] } when given.TryGetValue(only.Text, out var name):
                return name.Name is null ? new NameSyntax([only.With(SyntaxTokenKind.Name, name.Value!.Value)])
                    : new NameSyntax([.. name.Name.ChildNodesAndTokens().OfType<SyntaxToken>().Select(t => only.With(t.Kind, t.Text))]);
            case StringSyntax text:
                return new StringSyntax([text.Token.With(text.Token.Kind, InText(text.Token.Text))]);
            // A text needs no slot: its words stand there.
            case SlotPatternSyntax { Types: [{ Parts: [var only] }] } when given.TryGetValue(only.Text, out var words) && words.Value is { } value:
                return new VerbatimPatternSyntax([new StringSyntax([only.With(SyntaxTokenKind.String, value.Token.Text)])]);
        }
        return SyntaxParts.With(node, [.. node.ChildNodesAndTokens().Select(c => c is SyntaxNode child ? In(child) : c)]);
    }

    private string InText(string text)
    {
        foreach (var (name, value) in given)
            text = text.Replace($"<{name}>", value.Value is { } words ? words.Token.Text[1..^1] : LabelOf(NameResolver.LastPart(value.Name!)), StringComparison.Ordinal);
        return text;
    }

    private string LabelOf(string name) =>
        find(name)?.Syntax.Clauses.OfType<TextClauseSyntax>().FirstOrDefault(c => c.Kind == ClauseKind.Label)?.Value ?? name.Replace('_', ' ');
}
