using Hilum.Compiler.Syntax;

namespace Hilum.Compiler;

/// <summary>What a rule set is checked by that does not stand in its files.</summary>
public sealed record CompilationOptions
{
    /// <summary>The day that <c>until</c> is measured by; null says nothing of days, so that the same files always say the same.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>What an overlay saw of its base when somebody last looked at both; null where nothing is known.</summary>
    public HilumSyntaxTree? Lock { get; init; }
}
