using System.Collections.Immutable;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Symbols;

/// <summary>A set of words to use in patterns.</summary>
public sealed class WordsSymbol : Symbol
{
    internal WordsSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
    }

    /// <inheritdoc/>
    public override string Description => "a set of words";

    /// <summary>The texts of the set, those of sets it names included.</summary>
    public ImmutableArray<WordsItem> Items { get; internal set; } = [];
}

/// <summary>A text of a set of words.</summary>
/// <param name="Text">The text.</param>
/// <param name="Location">Where it is written.</param>
public sealed record WordsItem(string Text, Location Location);
