using System.Collections.Immutable;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Symbols;

/// <summary>A report section.</summary>
public sealed class SectionSymbol : Symbol
{
    internal SectionSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
    }

    /// <inheritdoc/>
    public override string Description => "a section";

    /// <summary>Number of the section in the lowered tables.</summary>
    public int Id { get; internal set; }

    /// <summary>Its name in scene graphs; null for its own.</summary>
    public string? ShownAs { get; internal set; }

    /// <summary>What findings in it mean.</summary>
    public SectionStatus Status { get; internal set; } = SectionStatus.Stated;

    /// <summary>Whether text without a heading belongs to it.</summary>
    public bool IsDefault { get; internal set; }

    internal ImmutableArray<BoundTerm> Headings { get; set; } = [];
}
