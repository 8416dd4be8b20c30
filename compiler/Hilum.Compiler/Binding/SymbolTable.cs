using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>All declarations of a rule set by name. Files are read in order of their paths, so nothing depends on how they came.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<string, Symbol> _byName = new(StringComparer.Ordinal);
    private readonly List<InflectionSymbol> _inflections = [];
    private readonly HashSet<string> _silent = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;

    public SymbolTable(IEnumerable<HilumSyntaxTree> trees, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (var tree in trees)
        {
            foreach (var declaration in tree.Root.Declarations)
                Declare(tree, declaration);
        }
        Number();
    }

    /// <summary>The rule set, or null where it has no name.</summary>
    public OntologySymbol? Ontology { get; private set; }

    /// <summary>Everything declared, by file path and position; attribute values are not among them.</summary>
    public List<Symbol> All { get; } = [];

    public IEnumerable<ConceptSymbol> Concepts => All.OfType<ConceptSymbol>();

    public IEnumerable<AnatomySymbol> Anatomies => All.OfType<AnatomySymbol>();

    public IEnumerable<FindingSymbol> Findings => All.OfType<FindingSymbol>();

    public IEnumerable<AttributeSymbol> Attributes => All.OfType<AttributeSymbol>();

    public IEnumerable<CueSymbol> Cues => All.OfType<CueSymbol>();

    public IReadOnlyList<InflectionSymbol> Inflections => _inflections;

    public Symbol? Find(string name) => _byName.GetValueOrDefault(name);

    public InflectionSymbol? FindInflection(string name) => _inflections.Find(i => i.Name == name);

    /// <summary>True for a name that a declaration would have introduced that could not be read: nothing more is said about it.</summary>
    public bool IsSilent(string name) => _silent.Contains(name);

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>Values of that name, of all attributes.</summary>
    public IReadOnlyList<ValueSymbol> FindValues(string name) =>
        [.. Attributes.Select(a => a.FindValue(name)).OfType<ValueSymbol>()];

    private void Declare(HilumSyntaxTree tree, DeclarationSyntax syntax)
    {
        if (syntax.Kind == DeclarationKind.Unknown)
        {
            if (syntax.Name is not null)
                _silent.Add(syntax.Name.Text);
            return;
        }
        if (syntax.EditKeyword is not null || syntax.Kind is DeclarationKind.Overlay or DeclarationKind.Family or DeclarationKind.Use)
        {
            var word = syntax.EditKeyword ?? syntax.Keyword;
            _diagnostics.Report(DiagnosticDescriptors.NotSupported, tree.GetLocation(word), word.Text);
            if (syntax.Name is not null)
                _silent.Add(syntax.Name.Text);
            return;
        }
        var symbol = Make(tree, syntax);
        if (symbol is null)
            return;
        if (symbol is OntologySymbol ontology)
            DeclareOntology(ontology);
        else if (symbol is TestSymbol)
            All.Add(symbol);
        else
            DeclareName(symbol);
    }

    private void DeclareOntology(OntologySymbol symbol)
    {
        if (Ontology is null)
        {
            Ontology = symbol;
            All.Add(symbol);
            return;
        }
        _diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.TwoOntologies, symbol.Location, Ontology.Location.Path) with
        {
            Notes = [new DiagnosticNote(Ontology.Location, "the other one is here")],
        });
    }

    // Inflections have names of their own: nothing but the options of words speaks of them, and `verb` may well be a cue.
    private void DeclareName(Symbol symbol)
    {
        var first = symbol is InflectionSymbol ? _inflections.Find(i => i.Name == symbol.Name) : _byName.GetValueOrDefault(symbol.Name);
        if (first is not null)
        {
            ReportTwice(symbol, first);
            return;
        }
        if (symbol is InflectionSymbol inflection)
            _inflections.Add(inflection);
        else
            _byName.Add(symbol.Name, symbol);
        All.Add(symbol);
    }

    private void ReportTwice(Symbol second, Symbol first) =>
        _diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.DeclaredTwice, second.Location, second.Name, first.Description, first.Location) with
        {
            Notes = [new DiagnosticNote(first.Location, "the first declaration is here")],
        });

    private static Symbol? Make(HilumSyntaxTree tree, DeclarationSyntax syntax)
    {
        if (syntax.Kind == DeclarationKind.Test)
            return syntax.StringName is null && syntax.Name is null ? null : new TestSymbol(tree, syntax);
        if (syntax.Name is null || syntax.Name.Text.Length == 0)
            return null;
        return syntax.Kind switch
        {
            DeclarationKind.Ontology => new OntologySymbol(tree, syntax),
            DeclarationKind.Anatomy or DeclarationKind.SidedAnatomy => new AnatomySymbol(tree, syntax),
            DeclarationKind.Finding => new FindingSymbol(tree, syntax, ConceptKind.Finding),
            DeclarationKind.Device => new FindingSymbol(tree, syntax, ConceptKind.Device),
            DeclarationKind.Attribute => new AttributeSymbol(tree, syntax),
            DeclarationKind.Cue or DeclarationKind.Comparison => new CueSymbol(tree, syntax),
            DeclarationKind.Pattern => new PatternSymbol(tree, syntax),
            DeclarationKind.Section => new SectionSymbol(tree, syntax),
            DeclarationKind.Words => new WordsSymbol(tree, syntax),
            DeclarationKind.Inflection => new InflectionSymbol(tree, syntax),
            _ => null,
        };
    }

    private void Number()
    {
        foreach (var (symbol, id) in Concepts.Select((s, i) => (s, i)))
            symbol.Id = id;
        foreach (var (symbol, id) in Attributes.Select((s, i) => (s, i)))
            symbol.Id = id;
        foreach (var (symbol, id) in Cues.Select((s, i) => (s, i)))
            symbol.Id = id;
        foreach (var (symbol, id) in All.OfType<SectionSymbol>().Select((s, i) => (s, i)))
            symbol.Id = id;
    }
}
