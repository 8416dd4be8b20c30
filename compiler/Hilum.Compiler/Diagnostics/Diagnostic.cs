using System.Collections.Immutable;
using System.Globalization;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Diagnostics;

/// <summary>A message about a rule set: a code, a place, a sentence, and at most one fix.</summary>
public sealed record Diagnostic
{
    private Diagnostic(DiagnosticDescriptor descriptor, Location location, string message)
    {
        Descriptor = descriptor;
        Location = location;
        Message = message;
    }

    /// <summary>What is common to all diagnostics with this code.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The code, such as <c>HLM012</c>.</summary>
    public string Id => Descriptor.Id;

    /// <summary>How much it matters.</summary>
    public DiagnosticSeverity Severity { get; init; }

    /// <summary>Where the mistake is.</summary>
    public Location Location { get; }

    /// <summary>The sentence to show.</summary>
    public string Message { get; }

    /// <summary>Further places and sentences.</summary>
    public ImmutableArray<DiagnosticNote> Notes { get; init; } = [];

    /// <summary>The change that would remove it, where there is one.</summary>
    public Fix? Fix { get; init; }

    /// <summary>Makes a diagnostic; the arguments fill the places of the descriptor's message.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        ArgumentNullException.ThrowIfNull(location);
        var message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, Array.ConvertAll(arguments, Show));
        return new Diagnostic(descriptor, location, message) { Severity = descriptor.Severity };
    }

    private static object? Show(object? argument) => argument switch
    {
        null or int => argument,
        AtLength whole => Quote.Clean(whole.Text),
        _ => Quote.Of(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>The diagnostic in one line.</summary>
    public override string ToString() =>
        $"{Quote.Clean(Location.ToString())}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
