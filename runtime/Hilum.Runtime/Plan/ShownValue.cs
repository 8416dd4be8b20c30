namespace Hilum.Runtime.Plan;

/// <summary>A value of an attribute that goes with a finding's name, such as the texture of an opacity.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Value">The value's output name.</param>
public sealed record ShownValue(string Attribute, string Value);
