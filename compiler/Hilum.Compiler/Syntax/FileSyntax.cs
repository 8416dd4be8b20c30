using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>A whole rule file.</summary>
public sealed class FileSyntax : SyntaxNode
{
    internal FileSyntax(ImmutableArray<SyntaxElement> children) : base(children)
    {
        Declarations = All<DeclarationSyntax>();
        EndOfFile = (SyntaxToken)children[^1];
    }

    /// <summary>The declarations in the order of the file.</summary>
    public ImmutableArray<DeclarationSyntax> Declarations { get; }

    /// <summary>The end of the file.</summary>
    public SyntaxToken EndOfFile { get; }
}
