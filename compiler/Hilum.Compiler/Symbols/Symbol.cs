using System.Collections.Immutable;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Symbols;

/// <summary>
/// Something that a rule set declares. Symbols refer to each other in circles, so the binder fills them after it has made them
/// all; whoever gets one from a compilation sees it complete and never changing.
/// </summary>
public abstract class Symbol
{
    private protected Symbol(string name, HilumSyntaxTree tree, SyntaxNode syntax, SyntaxElement nameSyntax)
    {
        Name = name;
        Tree = tree;
        Syntax = syntax;
        Location = tree.GetLocation(nameSyntax);
    }

    /// <summary>The declared name.</summary>
    public string Name { get; }

    /// <summary>The file it is declared in.</summary>
    public HilumSyntaxTree Tree { get; }

    /// <summary>Where its name is declared.</summary>
    public Location Location { get; }

    /// <summary>What it is in one phrase, with its article: <c>an anatomy</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The syntax that declares it: a declaration, or the clause of an attribute's value.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>The declaration, or null for an attribute's value.</summary>
    public DeclarationSyntax? Declaration => Syntax as DeclarationSyntax;

    /// <summary>The examples below it.</summary>
    public ImmutableArray<Example> Examples { get; internal set; } = [];

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
