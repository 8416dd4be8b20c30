using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Collects the diagnostics of one file.</summary>
internal sealed class DiagnosticSink(SourceText source)
{
    private readonly List<Diagnostic> _diagnostics = [];

    public SourceText Source => source;

    public void Report(DiagnosticDescriptor descriptor, TextSpan span, Fix? fix, params object?[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, Location.Create(source, span), arguments) with { Fix = fix });

    public Fix Replace(string title, FixSafety safety, TextSpan span, string text) =>
        Fix.Create(title, safety, new TextEdit(Location.Create(source, span), text));

    public Fix Insert(string title, FixSafety safety, int position, string text) =>
        Replace(title, safety, new TextSpan(position, 0), text);

    public ImmutableArray<Diagnostic> ToImmutable() =>
        [.. _diagnostics.OrderBy(diagnostic => diagnostic.Location.Span.Start)];
}
