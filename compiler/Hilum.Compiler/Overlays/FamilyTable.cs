using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Overlays;

/// <summary>
/// Families: declarations with names left open, which <c>use</c> puts in. Each use is a declaration of its own, so that everything behind
/// it reads on as if somebody had written it out.
/// </summary>
internal sealed class FamilyTable(DiagnosticBag diagnostics, Func<string, Declared?> find)
{
    private static readonly Dictionary<string, DeclarationKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["finding"] = DeclarationKind.Finding,
        ["device"] = DeclarationKind.Device,
        ["anatomy"] = DeclarationKind.Anatomy,
        ["pattern"] = DeclarationKind.Pattern,
    };

    private readonly Dictionary<string, Declared> _families = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Which family each use takes.</summary>
    public List<(DeclarationSyntax Use, Declared Family)> Uses { get; } = [];

    /// <summary>The name of what a use makes: the one before the colon, else that of the family and the names put in.</summary>
    public static string? NameOf(DeclarationSyntax use) => use.Name is null ? null
        : use.CueKind is not null ? use.Name.Text
        : string.Join('_', use.Parameters.Select(p => p.Name is null ? p.Value!.Value.Replace(' ', '_') : NameResolver.LastPart(p.Name)).Prepend(use.Name.Text));

    public void Add(Declared declared)
    {
        var family = declared.Syntax;
        if (family.Name is null)
            return;
        if (family.CueKind is { } kind && !s_kinds.ContainsKey(kind.Text))
            Report(DiagnosticDescriptors.UnknownKind, kind, kind.Text, "family", Wording.List(s_kinds.Keys, "or"));
        if (!_families.TryAdd(family.Name.Text, declared))
        {
            Report(DiagnosticDescriptors.DeclaredTwice, family.Name, family.Name.Text, "a family", PlaceOf(_families[family.Name.Text].Syntax.Name!));
            return;
        }
        foreach (var open in family.Parameters.Where(p => p.Name is null))
            Report(DiagnosticDescriptors.FamilyMisused, open, family.Name.Text, Names(family), "what is left open has a name, such as lobe: anatomy");
    }

    /// <summary>The declaration that a use makes, or null where it cannot be made, which has then been said.</summary>
    public DeclarationSyntax? Use(HilumSyntaxTree tree, DeclarationSyntax use)
    {
        if (use.Name is null)
            return null;
        var name = use.CueKind ?? use.Name;
        if (!_families.TryGetValue(name.Text, out var family))
        {
            var near = Spelling.Nearest(name.Text, _families.Keys);
            var diagnostic = Diagnostic.Create(DiagnosticDescriptors.UnknownName, PlaceOf(name), name.Text, near is null ? " as a family" : $" as a family; {near} is spelt nearly so");
            diagnostics.Add(near is null ? diagnostic : diagnostic with { Fix = NameResolver.Replace(tree, name, near) });
            return null;
        }
        _used.Add(name.Text);
        Uses.Add((use, family));
        return Fits(family.Syntax, use) ? Make(family.Syntax, use) : null;
    }

    /// <summary>Says which families nothing uses.</summary>
    public void ReportUnused()
    {
        foreach (var (name, family) in _families.Where(f => !_used.Contains(f.Key)))
            Report(DiagnosticDescriptors.FamilyUnused, family.Syntax.Name!, name);
    }

    private bool Fits(DeclarationSyntax family, DeclarationSyntax use)
    {
        var wrong = family.Parameters.Length != use.Parameters.Length ? $"here {(use.Parameters.Length == 1 ? "stands" : "stand")} {use.Parameters.Length}" : null;
        for (var i = 0; wrong is null && i < use.Parameters.Length; i++)
            wrong = Mismatch(family.Parameters[i], use.Parameters[i]);
        if (wrong is not null)
            Report(DiagnosticDescriptors.FamilyMisused, use.Name!, family.Name!.Text, Names(family), wrong);
        return wrong is null;
    }

    private string? Mismatch(ParameterSyntax open, ParameterSyntax given)
    {
        if (open.Type?.Text == "text")
            return given.Value is null ? $"{open.Name?.Text} is a text, so write it between quotes" : null;
        if (given.Name is null)
            return open.Type is null ? null : $"{open.Name?.Text} is a name, not a text";
        var kind = find(NameResolver.LastPart(given.Name))?.Syntax.Kind;
        if (open.Type is null)
            return null;
        var fits = kind is { } k && open.Type.Text switch
        {
            "anatomy" => k is DeclarationKind.Anatomy or DeclarationKind.SidedAnatomy,
            "finding" => k is DeclarationKind.Finding or DeclarationKind.Device,
            _ => Wording.Singular(k).Split(' ', 2)[1] == open.Type.Text || k == DeclarationKind.Words && open.Type.Text == "words",
        };
        return fits ? null : $"{given.Name.Text} is no {open.Type.Text}";
    }

    private DeclarationSyntax Make(DeclarationSyntax family, DeclarationSyntax use)
    {
        var kind = family.CueKind is { } written ? s_kinds.GetValueOrDefault(written.Text, DeclarationKind.Finding) : DeclarationKind.Finding;
        var name = new NameSyntax([use.Name!.Parts[^1].With(SyntaxTokenKind.Name, NameOf(use)!)]);
        var put = new FamilySubstitution(family.Name!.Text, name, family.Parameters.Zip(use.Parameters)
            .Where(p => p.First.Name is not null).ToDictionary(p => p.First.Name!.Text, p => p.Second, StringComparer.Ordinal), find);
        var clauses = family.Clauses.Select(c => (ClauseSyntax)put.In(c)).ToList();
        // What the use says once itself takes the place of what the family says.
        foreach (var clause in use.Clauses)
        {
            if (ClauseItems.IsSaidOnce(clause.Kind) || clause.Kind == ClauseKind.Label)
                clauses.RemoveAll(c => ClauseItems.AspectOf(c) == ClauseItems.AspectOf(clause));
            clauses.Add(clause);
        }
        var keyword = family.Keyword.With(SyntaxTokenKind.Keyword, s_kinds.First(k => k.Value == kind).Key);
        return new DeclarationSyntax([keyword, name, .. clauses], kind, EditKind.None);
    }

    private static string Names(DeclarationSyntax family) => string.Join(", ", family.Parameters.Select(SyntaxWords.OneLine));

    private void Report(DiagnosticDescriptor descriptor, SyntaxElement element, params object?[] arguments) => diagnostics.Report(descriptor, PlaceOf(element), arguments);

    private static Location PlaceOf(SyntaxElement element) => Location.Create(element.Source, element.Span);
}
