using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Symbols;

/// <summary>A whole report and the facts that must come out; its one example holds both.</summary>
public sealed class TestSymbol : Symbol
{
    internal TestSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.StringName?.Value ?? syntax.Name!.Text, tree, syntax, (SyntaxElement?)syntax.StringName ?? syntax.Name!)
    {
    }

    /// <inheritdoc/>
    public override string Description => "a test";
}
