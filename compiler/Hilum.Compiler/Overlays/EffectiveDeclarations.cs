using Hilum.Compiler.Binding;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Overlays;

/// <summary>
/// All declarations as they count: those of imported rule sets first, families put in, and what overlays change changed. Symbols are
/// made of these, so that nothing behind it knows of overlays; every word keeps the place where it is written.
/// </summary>
internal sealed class EffectiveDeclarations
{
    private readonly List<Declared> _all = [];
    private readonly Dictionary<string, Declared> _byKey = new(StringComparer.Ordinal);
    private readonly FamilyTable _families;

    private EffectiveDeclarations(DiagnosticBag diagnostics) => _families = new FamilyTable(diagnostics, name => _byKey.GetValueOrDefault(name));

    /// <summary>What counts, in the order in which rule sets are read; what replaces something stands where that stood.</summary>
    public IEnumerable<Declared> All => _all.Where(d => !d.IsDisabled);

    /// <summary>Names of which nothing more is said: a mistake that has been reported keeps them from being declared.</summary>
    public HashSet<string> Silent { get; } = new(StringComparer.Ordinal);

    /// <summary>Where names that are no more were disabled.</summary>
    public Dictionary<string, Location> Disabled { get; } = new(StringComparer.Ordinal);

    /// <summary>What the rule set itself changes, with the change, in order of the text.</summary>
    public List<(DeclarationSyntax Edit, Declared Target)> Changes { get; } = [];

    /// <summary>Which family each <c>use</c> takes.</summary>
    public IReadOnlyList<(DeclarationSyntax Use, Declared Family)> Uses => _families.Uses;

    /// <summary>Reads all files.</summary>
    /// <param name="trees">The files, those of imported rule sets before those that import them.</param>
    /// <param name="rootOf">Number of the folder that a file is in.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <param name="today">The day that <c>until</c> is measured by, or null for none.</param>
    public static EffectiveDeclarations Read(IReadOnlyList<HilumSyntaxTree> trees, Func<HilumSyntaxTree, int> rootOf, DiagnosticBag diagnostics, DateOnly? today)
    {
        var result = new EffectiveDeclarations(diagnostics);
        foreach (var root in trees.GroupBy(rootOf).OrderBy(g => g.Key))
            result.ReadRoot(root.Key, [.. root], diagnostics, today);
        result._families.ReportUnused();
        return result;
    }

    private void ReadRoot(int root, List<HilumSyntaxTree> trees, DiagnosticBag diagnostics, DateOnly? today)
    {
        Changes.Clear();
        foreach (var declared in _all)
            declared.BeginRoot();
        var edits = new List<(HilumSyntaxTree Tree, DeclarationSyntax Syntax)>();
        var uses = new List<(HilumSyntaxTree Tree, DeclarationSyntax Syntax)>();
        foreach (var tree in trees)
        {
            foreach (var syntax in tree.Root.Declarations)
            {
                if (syntax.EditKeyword is not null)
                    edits.Add((tree, syntax));
                else if (syntax.Kind == DeclarationKind.Use)
                    uses.Add((tree, syntax));
                else if (syntax.Kind == DeclarationKind.Family)
                    _families.Add(new Declared(tree, root, syntax));
                else
                    Add(new Declared(tree, root, syntax));
            }
        }
        foreach (var (tree, syntax) in uses)
        {
            if (_families.Use(tree, syntax) is { } made)
                Add(new Declared(tree, root, made));
            else if (FamilyTable.NameOf(syntax) is { } name)
                Silent.Add(name);
        }
        if (edits.Count > 0)
            Edit(root, edits, diagnostics, today);
    }

    private void Add(Declared declared)
    {
        _all.Add(declared);
        if (declared.CanBeChanged && Declared.KeyOf(declared.Syntax) is { } key)
            _byKey.TryAdd(key, declared);
    }

    private void Edit(int root, List<(HilumSyntaxTree Tree, DeclarationSyntax Syntax)> edits, DiagnosticBag diagnostics, DateOnly? today)
    {
        var head = _all.Find(d => d.Root == root && d.Syntax.Kind == DeclarationKind.Overlay)?.Syntax;
        // Without its base nothing can be found; that it is not there is said where it is named.
        if (head is not null && (head.BaseName is null || !_all.Exists(d => d.Root < root && d.Syntax.Kind is DeclarationKind.Ontology or DeclarationKind.Overlay && d.Syntax.Name?.Text == head.BaseName.Text)))
        {
            Silent.UnionWith(edits.Select(e => Declared.KeyOf(e.Syntax)).OfType<string>());
            return;
        }
        var editor = new OverlayEditor(root, head, _byKey, diagnostics, today);
        foreach (var (tree, syntax) in edits)
        {
            if (editor.Apply(tree, syntax) is { } target)
                Changes.Add((syntax, target));
            else if (syntax.Name is not null && !_byKey.ContainsKey(syntax.Name.Text))
                Silent.Add(syntax.Name.Text);
        }
        TakeOutDisabled(root, diagnostics);
    }

    private void TakeOutDisabled(int root, DiagnosticBag diagnostics)
    {
        var disabled = Changes.Where(c => c.Target.IsDisabled && c.Target.Syntax.Kind != DeclarationKind.Test).DistinctBy(c => c.Target).ToList();
        if (disabled.Count == 0)
            return;
        var names = disabled.Where(c => c.Target.Syntax.Kind != DeclarationKind.Inflection && c.Edit.Name is not null).ToDictionary(c => c.Edit.Name!.Text, c => c.Edit, StringComparer.Ordinal);
        foreach (var needed in DisabledReferences.ReportNeeded(Rest(), names, diagnostics))
        {
            _byKey[needed].Restore();
            names.Remove(needed);
        }
        foreach (var (name, edit) in names)
        {
            _byKey.Remove(name);
            Disabled.TryAdd(name, Location.Create(edit.Source, edit.Name!.Span));
        }
        DisabledReferences.TakeOut(Rest(), names);
        _all.RemoveAll(d => d.Syntax.Kind == DeclarationKind.Test && d.Root < root && DisabledReferences.IsEmptied(d.Syntax));

        List<Declared> Rest() => [.. _all.Where(d => d.Root < root && !d.IsDisabled)];
    }
}
