using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Binding;

/// <summary>Collects what the binder and the checks have to say.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    public void Report(DiagnosticDescriptor descriptor, Location location, params object?[] arguments) =>
        _items.Add(Diagnostic.Create(descriptor, location, arguments));

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);
}
