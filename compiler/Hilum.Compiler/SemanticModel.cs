using System.Collections.Immutable;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler;

/// <summary>What the names of one file stand for.</summary>
public sealed class SemanticModel
{
    private readonly IReadOnlyDictionary<NameSyntax, Symbol> _references;
    private readonly IReadOnlyDictionary<SyntaxNode, Symbol> _declared;

    internal SemanticModel(HilumCompilation compilation, HilumSyntaxTree tree, IReadOnlyDictionary<NameSyntax, Symbol> references, IReadOnlyDictionary<SyntaxNode, Symbol> declared)
    {
        Compilation = compilation;
        Tree = tree;
        _references = references;
        _declared = declared;
    }

    /// <summary>The rule set.</summary>
    public HilumCompilation Compilation { get; }

    /// <summary>The file.</summary>
    public HilumSyntaxTree Tree { get; }

    /// <summary>What a declaration, or the clause of an attribute's value, declares; null where it could not be read or is declared twice.</summary>
    public Symbol? GetDeclaredSymbol(SyntaxNode node) => _declared.GetValueOrDefault(node);

    /// <summary>What a name refers to, or null.</summary>
    public Symbol? GetSymbol(NameSyntax name) => _references.GetValueOrDefault(name);

    /// <summary>What stands at a position of the file: what a name refers to, or what is declared with it; null for anything else.</summary>
    public Symbol? GetSymbol(int position)
    {
        var path = Tree.Root.PathTo(position).ToList();
        for (var i = path.Count - 1; i >= 0; i--)
        {
            if (path[i] is NameSyntax name && _references.TryGetValue(name, out var symbol))
                return symbol;
            if (_declared.TryGetValue(path[i], out var declared))
                return declared.Location.Span.Contains(position) || declared.Location.Span.End == position ? declared : null;
        }
        return null;
    }

    /// <summary>All places in all files where a symbol is named, its declaration first, then by file and position.</summary>
    public ImmutableArray<Location> FindReferences(Symbol symbol) => Compilation.FindReferences(symbol);
}
