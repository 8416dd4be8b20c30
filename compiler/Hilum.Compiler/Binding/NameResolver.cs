using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Finds what names stand for, remembers it for the semantic model, and says what is wrong with the others.</summary>
internal sealed class NameResolver(SymbolTable table, DiagnosticBag diagnostics)
{
    // Each search for a name that was meant looks at all names there are.
    private const int MaxSearches = 50;

    private int _searches;
    private Dictionary<string, ConceptSymbol>? _bySynonym;

    public Dictionary<NameSyntax, Symbol> References { get; } = [];

    public SymbolTable Table => table;

    /// <summary>The symbol of a name that must be of a kind; null when it is not, which has then been said.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="name">The name; of a dotted one the last part counts, all files of a folder share their names.</param>
    /// <param name="wanted">What must stand here, with its article.</param>
    public T? Resolve<T>(HilumSyntaxTree tree, NameSyntax name, string wanted) where T : Symbol
    {
        var text = LastPart(name);
        var symbol = table.Find(text);
        if (symbol is null)
        {
            ReportUnknown(tree, name, text, table.Names.Where(n => table.Find(n) is T));
            return null;
        }
        References[name] = symbol;
        if (symbol is T found)
            return found;
        diagnostics.Report(DiagnosticDescriptors.WrongSymbolKind, tree.GetLocation(name), text, symbol.Description, wanted);
        return null;
    }

    /// <summary>The value of an attribute; null when it has none of that name, which has then been said.</summary>
    public ValueSymbol? ResolveValue(HilumSyntaxTree tree, AttributeSymbol attribute, NameSyntax name)
    {
        var text = LastPart(name);
        if (attribute.FindValue(text) is { } value)
        {
            References[name] = value;
            return value;
        }
        if (!HasBadClauses(attribute))
            ReportUnknownValue(tree, name, attribute.Name, text, attribute.Values.Select(v => v.Name));
        return null;
    }

    /// <summary>A value by its name alone or as <c>severity.mild</c>; null without a word when there is none.</summary>
    public ValueSymbol? TryResolveValue(HilumSyntaxTree tree, NameSyntax name)
    {
        if (name.Parts.Length > 1 && table.Find(name.Parts[^2].Text) is AttributeSymbol attribute)
            return ResolveValue(tree, attribute, name);
        var values = table.FindValues(LastPart(name));
        if (values.Count == 0)
            return null;
        if (values.Count > 1)
        {
            diagnostics.Report(DiagnosticDescriptors.AmbiguousValue, tree.GetLocation(name), LastPart(name),
                Wording.List(values.Select(v => v.Attribute.Name)), $"{values[0].Attribute.Name}.{values[0].Name}");
        }
        References[name] = values[0];
        return values[0];
    }

    /// <summary>A place with its side; null when there is no such place, which has then been said.</summary>
    public PlaceReference? ResolvePlace(HilumSyntaxTree tree, PlaceSyntax syntax, bool sameSide = false)
    {
        var side = ResolveSide(tree, syntax);
        var anatomy = Resolve<AnatomySymbol>(tree, syntax.Name, "an anatomy");
        return anatomy is null || side is null ? null : new PlaceReference(anatomy, side.Value, sameSide, tree.GetLocation(syntax));
    }

    public void ReportUnknown(HilumSyntaxTree tree, NameSyntax name, string text, IEnumerable<string> candidates)
    {
        if (text.Length == 0 || table.IsSilent(text))
            return;
        if (table.DisabledAt(text) is { } place)
        {
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.UnknownName, tree.GetLocation(name), text, " any more") with
            {
                Notes = [new DiagnosticNote(place, "it is disabled here")],
            });
            return;
        }
        // Of hundreds of unknown names the first show what is wrong.
        var nearest = ++_searches > MaxSearches ? null : Spelling.Nearest(text, candidates);
        var hint = nearest is not null ? $"; {nearest} is spelt nearly so"
            : BySynonym(text) is { } concept ? $"; {(nearest = concept.Name)} is called so"
            : "";
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.UnknownName, tree.GetLocation(name), text, hint);
        diagnostics.Add(nearest is null ? diagnostic : diagnostic with { Fix = Replace(tree, name.Parts[^1], nearest) });
    }

    public void ReportUnknownValue(HilumSyntaxTree tree, NameSyntax name, string owner, string text, IEnumerable<string> values)
    {
        List<string>? known = ++_searches > MaxSearches ? null : [.. values];
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.UnknownValue, tree.GetLocation(name), owner, text,
            known is null ? "others" : known.Count == 0 ? "none" : Wording.Some(known, limit: 20));
        diagnostics.Add(known is not null && Spelling.Nearest(text, known) is { } near
            ? diagnostic with { Fix = Replace(tree, name.Parts[^1], near) } : diagnostic);
    }

    public static string LastPart(NameSyntax name) => name.Parts.Length == 0 ? "" : name.Parts[^1].Text;

    public static Fix Replace(HilumSyntaxTree tree, SyntaxElement element, string text) =>
        Fix.Create($"write {text}", FixSafety.NeedsReview, new TextEdit(tree.GetLocation(element), text));

    private static bool HasBadClauses(Symbol symbol) => symbol.Declaration is { HasBadClauses: true };

    private Side? ResolveSide(HilumSyntaxTree tree, PlaceSyntax syntax)
    {
        switch (syntax.Side)
        {
            case null: return Side.None;
            case "right": return Side.Right;
            case "left": return Side.Left;
            case "both": return Side.Both;
        }
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.NotASide, tree.GetLocation(syntax.SideToken!), syntax.Side);
        diagnostics.Add(Spelling.Nearest(syntax.Side!, ["right", "left", "both"]) is { } near
            ? diagnostic with { Fix = Replace(tree, syntax.SideToken!, near) } : diagnostic);
        return null;
    }

    // "heart" is no declared name but may be a word for cardiac_silhouette. A label goes before other words, the first concept before others.
    private ConceptSymbol? BySynonym(string text)
    {
        if (_bySynonym is null)
        {
            _bySynonym = new Dictionary<string, ConceptSymbol>(StringComparer.OrdinalIgnoreCase);
            foreach (var concept in table.Concepts)
            {
                // Whether it is bound already or not: its label by default, and the one it says.
                _bySynonym.TryAdd(concept.Name.Replace('_', ' '), concept);
                foreach (var label in concept.Declaration!.Clauses.OfType<TextClauseSyntax>().Where(c => c.Kind == ClauseKind.Label))
                    _bySynonym.TryAdd(label.Value.Trim(), concept);
            }
            foreach (var concept in table.Concepts)
            {
                foreach (var term in TermsOf(concept))
                    _bySynonym.TryAdd(term, concept);
            }
        }
        return _bySynonym.GetValueOrDefault(text.Replace('_', ' '));
    }

    private static IEnumerable<string> TermsOf(Symbol symbol) =>
        symbol.Declaration!.Clauses.OfType<TermListClauseSyntax>().Where(c => c.Kind == ClauseKind.Called)
            .SelectMany(c => c.Terms).Select(t => t.String?.Value).OfType<string>();
}
