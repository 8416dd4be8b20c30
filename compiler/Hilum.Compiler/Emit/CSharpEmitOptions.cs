namespace Hilum.Compiler.Emit;

/// <summary>How the C# of a rule set is named.</summary>
public sealed record CSharpEmitOptions
{
    /// <summary>Namespace of all emitted types.</summary>
    public string Namespace { get; init; } = "Hilum.Generated";

    /// <summary>Name of the emitted matcher class.</summary>
    public string ClassName { get; init; } = "RuleSet";

    /// <summary>Put before source paths in <c>#line</c>, with its separator: <c>ontology-src/</c>; empty for paths as they are.</summary>
    public string SourcePrefix { get; init; } = "";
}

/// <summary>One emitted C# file.</summary>
/// <param name="Name">File name without folder, <c>Rules.findings.g.cs</c>.</param>
/// <param name="Text">Its text; lines end with LF.</param>
public sealed record EmittedFile(string Name, string Text);
