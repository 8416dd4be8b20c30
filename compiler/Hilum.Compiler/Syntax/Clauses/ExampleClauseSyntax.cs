using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>An example: a text and the facts that must come out.</summary>
public sealed class ExampleClauseSyntax : ClauseSyntax
{
    internal ExampleClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Example)
    {
        IsTodo = Keyword.Text.StartsWith("todo", StringComparison.Ordinal);
        Text = First<StringSyntax>()!;
        Facts = All<FactSyntax>();
    }

    /// <summary>Whether it is only wanted (<c>todo example</c>).</summary>
    public bool IsTodo { get; }

    /// <summary>The report text.</summary>
    public StringSyntax Text { get; }

    /// <summary>The facts; empty only where they are missing, which is reported.</summary>
    public ImmutableArray<FactSyntax> Facts { get; }
}
