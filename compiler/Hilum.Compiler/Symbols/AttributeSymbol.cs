using System.Collections.Immutable;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Symbols;

/// <summary>An attribute: a set of values with words for each.</summary>
public sealed class AttributeSymbol : Symbol
{
    private Dictionary<string, ValueSymbol> _byName = [];

    internal AttributeSymbol(HilumSyntaxTree tree, DeclarationSyntax syntax)
        : base(syntax.Name!.Text, tree, syntax, syntax.Name)
    {
        Key = Name;
    }

    /// <inheritdoc/>
    public override string Description => "an attribute";

    /// <summary>Number of the attribute in the lowered tables.</summary>
    public int Id { get; internal set; }

    /// <summary>Its values; from least to most where it is ordered.</summary>
    public ImmutableArray<ValueSymbol> Values
    {
        get;
        internal set => (field, _byName) = (value, value.ToDictionary(v => v.Name, StringComparer.Ordinal));
    } = [];

    /// <summary>Whether the values are a scale.</summary>
    public bool IsOrdered { get; internal set; }

    /// <summary>Which of several values count.</summary>
    public AttributeRule Rule { get; internal set; } = AttributeRule.First;

    /// <summary>What the values do.</summary>
    public AttributeType Type { get; internal set; } = AttributeType.Description;

    /// <summary>Key of the output.</summary>
    public string Key { get; internal set; }

    /// <summary>Of an attribute of sides: how places of the right side are printed, with <c>LABEL</c> for the anatomy's label.</summary>
    public string? PrintsRight { get; internal set; }

    /// <summary>Of an attribute of sides: how places of the left side are printed.</summary>
    public string? PrintsLeft { get; internal set; }

    /// <summary>The value of a name, or null.</summary>
    public ValueSymbol? FindValue(string name) => _byName.GetValueOrDefault(name);
}

/// <summary>A value of an attribute.</summary>
public sealed class ValueSymbol : Symbol
{
    internal ValueSymbol(AttributeSymbol attribute, HilumSyntaxTree tree, SyntaxNode syntax, NameSyntax name)
        : base(name.Text, tree, syntax, name)
    {
        Attribute = attribute;
    }

    /// <inheritdoc/>
    public override string Description => $"a value of {Attribute.Name}";

    /// <summary>The attribute.</summary>
    public AttributeSymbol Attribute { get; }

    /// <summary>The name in the output.</summary>
    public string Label => Name.Replace('_', ' ');

    /// <summary>Of an attribute of <see cref="AttributeType.Side"/>: its side.</summary>
    public Side Side { get; internal set; }

    /// <summary>Position among the values.</summary>
    public int Index { get; internal set; }

    internal int Code => Attribute.Id * 256 + Index;

    internal ImmutableArray<BoundTerm> Names { get; set; } = [];
}
