using System.Collections.Immutable;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Symbols;

/// <summary>An anatomy, finding or device.</summary>
public abstract class ConceptSymbol : Symbol
{
    private protected ConceptSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax, ConceptKind kind, string category)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
        Kind = kind;
        Category = category;
        Label = Name.Replace('_', ' ');
    }

    /// <summary>What it is.</summary>
    public ConceptKind Kind { get; }

    /// <summary>The category in the output.</summary>
    public string Category { get; internal set; }

    /// <summary>The name in the output, without the side.</summary>
    public string Label { get; internal set; }

    /// <summary>True when it is understood but never written.</summary>
    public bool IsUnlisted => Category == "unlisted";

    /// <summary>Its codes.</summary>
    public ImmutableArray<CodeReference> Codes { get; internal set; } = [];

    /// <summary>Number of the concept in the lowered tables; declarations are numbered by file path and position.</summary>
    public int Id { get; internal set; }

    internal ImmutableArray<BoundTerm> Names { get; set; } = [];

    internal ImmutableArray<BoundTerm> NotNames { get; set; } = [];
}

/// <summary>A code of a concept in a coding system.</summary>
/// <param name="System">The system, <c>UMLS</c>; empty where none is written.</param>
/// <param name="Code">The code.</param>
/// <param name="Side">Of a sided anatomy: the side that it is the code of; none for both.</param>
/// <param name="Location">Where it is written.</param>
public sealed record CodeReference(string System, string Code, Side Side, Location Location);
