using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Overlays;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>All declarations of a rule set by name. Files are read in order of their paths, so nothing depends on how they came.</summary>
internal sealed class SymbolTable
{
    /// <summary>What a rule set without a name is called in evidence.</summary>
    public const string Unnamed = "unnamed";

    private readonly Dictionary<string, Symbol> _byName = new(StringComparer.Ordinal);
    private readonly List<InflectionSymbol> _inflections = [];
    private readonly Dictionary<string, InflectionSymbol> _inflectionsByName = new(StringComparer.Ordinal);
    private ILookup<string, ValueSymbol>? _values;
    private readonly HashSet<string> _silent = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;
    private readonly EffectiveDeclarations _declarations;
    private readonly Dictionary<Symbol, Declared> _declared = [];
    private readonly Dictionary<HilumSyntaxTree, int> _roots = [];
    private readonly Dictionary<SourceText, int> _rootsOfSources = [];
    private readonly Dictionary<int, OntologySymbol> _ontologies = [];
    private readonly int _ownRoot;

    /// <summary>Reads all declarations.</summary>
    /// <param name="trees">The files, those of imported rule sets before those that import them.</param>
    /// <param name="rootOf">Number of the folder that a file is in; the last one is the rule set's own.</param>
    /// <param name="diagnostics">Where to report.</param>
    /// <param name="today">The day that <c>until</c> is measured by, or null for none.</param>
    public SymbolTable(IReadOnlyList<HilumSyntaxTree> trees, Func<HilumSyntaxTree, int> rootOf, DiagnosticBag diagnostics, DateOnly? today)
    {
        _diagnostics = diagnostics;
        foreach (var tree in trees)
            _roots[tree] = _rootsOfSources[tree.Text] = rootOf(tree);
        _ownRoot = _roots.Values.DefaultIfEmpty().Max();
        _declarations = EffectiveDeclarations.Read(trees, rootOf, diagnostics, today);
        _silent.UnionWith(_declarations.Silent);
        foreach (var declared in _declarations.All)
            Declare(declared);
        Number();
    }

    /// <summary>The rule set, or null where it has no name.</summary>
    public OntologySymbol? Ontology => _ontologies.GetValueOrDefault(_ownRoot);

    /// <summary>Everything declared, by file path and position; attribute values are not among them.</summary>
    public List<Symbol> All { get; } = [];

    public IEnumerable<ConceptSymbol> Concepts => All.OfType<ConceptSymbol>();

    public IEnumerable<AnatomySymbol> Anatomies => All.OfType<AnatomySymbol>();

    public IEnumerable<FindingSymbol> Findings => All.OfType<FindingSymbol>();

    public IEnumerable<AttributeSymbol> Attributes => All.OfType<AttributeSymbol>();

    public IEnumerable<CueSymbol> Cues => All.OfType<CueSymbol>();

    public IReadOnlyList<InflectionSymbol> Inflections => _inflections;

    public Symbol? Find(string name) => _byName.GetValueOrDefault(name);

    public InflectionSymbol? FindInflection(string name) => _inflectionsByName.GetValueOrDefault(name);

    /// <summary>True for a name that a declaration would have introduced that could not be read: nothing more is said about it.</summary>
    public bool IsSilent(string name) => _silent.Contains(name);

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>Values of that name, of all attributes, which must be bound.</summary>
    public IReadOnlyList<ValueSymbol> FindValues(string name) =>
        [.. (_values ??= Attributes.SelectMany(a => a.Values).ToLookup(v => v.Name, StringComparer.Ordinal))[name]];

    /// <summary>The files of the rule set itself.</summary>
    public IEnumerable<HilumSyntaxTree> OwnTrees => _roots.Where(r => r.Value == _ownRoot).Select(r => r.Key);

    /// <summary>Whether something is written in a rule set that this one imports.</summary>
    public bool IsImported(SourceText source) => _rootsOfSources.TryGetValue(source, out var root) && root != _ownRoot;

    /// <summary>The rule set that a file belongs to, or null where it has no name.</summary>
    public OntologySymbol? OntologyOf(SourceText source) => _ontologies.GetValueOrDefault(_rootsOfSources[source]);

    /// <summary>Where a name that is no more was disabled, or null.</summary>
    public Location? DisabledAt(string name) => _declarations.Disabled.GetValueOrDefault(name);

    /// <summary>What the rule set itself changes in others, with the change.</summary>
    public IReadOnlyList<(DeclarationSyntax Edit, Declared Target)> Changes => _declarations.Changes;

    /// <summary>Which family each <c>use</c> takes.</summary>
    public IReadOnlyList<(DeclarationSyntax Use, Declared Family)> FamilyUses => _declarations.Uses;

    /// <summary>The declaration that a symbol was made of; null for an attribute's value.</summary>
    public Declared? DeclaredOf(Symbol symbol) => _declared.GetValueOrDefault(symbol);

    /// <summary>A rule's name with that of the rule set whose folder it is in.</summary>
    public string QualifiedName(Symbol symbol, string name) => $"{_ontologies.GetValueOrDefault(_roots[symbol.Tree])?.Name ?? Unnamed}/{name}";

    private void Declare(Declared declared)
    {
        var (tree, syntax) = (declared.Tree, declared.Syntax);
        if (syntax.Kind == DeclarationKind.Unknown)
        {
            if (syntax.Name is not null)
                _silent.Add(syntax.Name.Text);
            return;
        }
        var symbol = Make(tree, syntax);
        if (symbol is null)
            return;
        _declared.Add(symbol, declared);
        if (symbol is OntologySymbol ontology)
            DeclareOntology(ontology);
        else if (symbol is TestSymbol)
            All.Add(symbol);
        else
            DeclareName(symbol);
    }

    private void DeclareOntology(OntologySymbol symbol)
    {
        if (_ontologies.TryAdd(_roots[symbol.Tree], symbol))
        {
            All.Add(symbol);
            return;
        }
        var first = _ontologies[_roots[symbol.Tree]];
        _diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.TwoOntologies, symbol.Location, first.Location.Path) with
        {
            Notes = [new DiagnosticNote(first.Location, "the other one is here")],
        });
    }

    // Inflections have names of their own: nothing but the options of words speaks of them, and `verb` may well be a cue.
    private void DeclareName(Symbol symbol)
    {
        var first = symbol is InflectionSymbol ? FindInflection(symbol.Name) : _byName.GetValueOrDefault(symbol.Name);
        if (first is not null)
        {
            ReportTwice(symbol, first);
            return;
        }
        if (symbol is InflectionSymbol inflection)
        {
            _inflections.Add(inflection);
            _inflectionsByName.Add(symbol.Name, inflection);
        }
        else
            _byName.Add(symbol.Name, symbol);
        All.Add(symbol);
    }

    private void ReportTwice(Symbol second, Symbol first) =>
        _diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.DeclaredTwice, second.Location, second.Name, first.Description, first.Location) with
        {
            Notes =
            [
                new DiagnosticNote(first.Location, _ontologies.GetValueOrDefault(_roots[second.Tree])?.Declaration?.Kind == DeclarationKind.Overlay && _roots[first.Tree] != _roots[second.Tree]
                    ? "the base declares it here; an overlay changes it with `extend` or `replace`" : "the first declaration is here"),
            ],
        });

    private static Symbol? Make(HilumSyntaxTree tree, DeclarationSyntax syntax)
    {
        if (syntax.Kind == DeclarationKind.Test)
            return syntax.StringName is null && syntax.Name is null ? null : new TestSymbol(tree, syntax);
        if (syntax.Name is null || syntax.Name.Text.Length == 0)
            return null;
        return syntax.Kind switch
        {
            DeclarationKind.Ontology or DeclarationKind.Overlay => new OntologySymbol(tree, syntax),
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
