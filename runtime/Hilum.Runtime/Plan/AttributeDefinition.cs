namespace Hilum.Runtime.Plan;

/// <summary>A set of values with words for each, such as severity.</summary>
public sealed record AttributeDefinition
{
    /// <summary>Index in <see cref="Ontology.Attributes"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The declared name; <c>severity</c>, <c>temporal</c>, <c>texture</c>, <c>laterality</c> and <c>unit</c> have a place of their own in a fact.</summary>
    public required string Name { get; init; }

    /// <summary>Output names of the values; from least to most where the attribute is ordered.</summary>
    public required string[] Values { get; init; }

    /// <summary>True when the values are a scale: of several the highest counts.</summary>
    public bool Ordered { get; init; }

    /// <summary>Which of several values count.</summary>
    public AttributeRule Rule { get; init; }

    /// <summary>What the values do.</summary>
    public AttributeType Type { get; init; }

    /// <summary>Key of the output (<c>written as</c>); the name where nothing else is declared.</summary>
    public string Key { get; init; } = "";

    /// <summary>Of a <see cref="AttributeType.Side"/>: the side of each value.</summary>
    public Side[] Sides { get; init; } = [];
}
