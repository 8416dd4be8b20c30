namespace Hilum.Runtime.Plan;

/// <summary>Something of the rule set that can match text.</summary>
/// <param name="Id">Index in <see cref="Ontology.Rules"/>.</param>
/// <param name="Name">Qualified name, <c>chest.xray/pneumothorax</c>.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Target">Index of the concept, cue, pattern or section; for a value <c>attribute * 256 + value</c>.</param>
/// <param name="File">Source file, relative to the rule set's folder.</param>
/// <param name="Line">Source line, from 1.</param>
public sealed record RuleDefinition(int Id, string Name, RuleKind Kind, int Target, string File, int Line);
