using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Checking;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Lowering;
using Hilum.Compiler.Overlays;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler;

/// <summary>A whole rule set: its files, what they declare, what is wrong with them, and the plan they make. Nothing in it changes.</summary>
public sealed class HilumCompilation
{
    private readonly SourcePaths _paths;
    private readonly CompilationOptions _options;
    private readonly Lazy<BindingContext> _bound;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;
    private readonly Lazy<Dictionary<SyntaxNode, Symbol>> _declared;
    private readonly Lazy<MatchPlan> _plan;

    private HilumCompilation(ImmutableArray<HilumSyntaxTree> trees, SourcePaths paths, CompilationOptions options)
    {
        SyntaxTrees = trees;
        _paths = paths;
        _options = options;
        Hash = ComputeHash();
        _bound = new Lazy<BindingContext>(BindAll);
        _diagnostics = new Lazy<ImmutableArray<Diagnostic>>(CollectDiagnostics);
        _declared = new Lazy<Dictionary<SyntaxNode, Symbol>>(() =>
            Symbols.SelectMany(s => _bound.Value.Table.DeclaredOf(s)!.Written.Select(w => ((SyntaxNode)w, s)))
                .Concat(Symbols.OfType<AttributeSymbol>().SelectMany(a => a.Values).Select(v => (v.Syntax, (Symbol)v))).ToDictionary());
        _plan = new Lazy<MatchPlan>(() => PlanLowering.Lower(_bound.Value, Hash, _paths));
    }

    /// <summary>The files, by path; those of imported rule sets first.</summary>
    public ImmutableArray<HilumSyntaxTree> SyntaxTrees { get; }

    /// <summary>SHA-256 over the paths and texts of the files, lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>The rule set's own symbol, or null where no file names it.</summary>
    public OntologySymbol? Ontology => _bound.Value.Table.Ontology;

    /// <summary>All that is declared, by file path and position.</summary>
    public IReadOnlyList<Symbol> Symbols => _bound.Value.Table.All;

    /// <summary>All examples and tests without errors of their own, by file path and position of what declares them.</summary>
    public ImmutableArray<Example> Examples => [.. Symbols.SelectMany(s => s.Examples)];

    /// <summary>Whether anything keeps the rule set from being lowered.</summary>
    public bool HasErrors => GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Makes a rule set of files; nothing is read before it is asked for.</summary>
    /// <param name="trees">The files, in any order.</param>
    /// <param name="root">The folder that paths in plans are relative to; empty where they are relative already.</param>
    public static HilumCompilation Create(IEnumerable<HilumSyntaxTree> trees, string root = "")
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(root);
        return Create(trees, [new SourceRoot(root, "")]);
    }

    /// <summary>Makes a rule set of the files of its own folder and of those of the rule sets that it imports.</summary>
    /// <param name="trees">The files, in any order.</param>
    /// <param name="roots">The folders: imported ones before those that import them, the rule set's own last.</param>
    /// <param name="options">What does not stand in the files.</param>
    public static HilumCompilation Create(IEnumerable<HilumSyntaxTree> trees, IReadOnlyList<SourceRoot> roots, CompilationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ArgumentNullException.ThrowIfNull(roots);
        ArgumentOutOfRangeException.ThrowIfZero(roots.Count, nameof(roots));
        var paths = new SourcePaths(roots);
        return new HilumCompilation(
            [.. trees.OrderBy(t => paths.RootOf(t.Text.Path)).ThenBy(t => paths.Relative(t.Text.Path), StringComparer.Ordinal)], paths, options ?? new CompilationOptions());
    }

    /// <summary>All that is wrong: spelling and form, names, words, examples that cannot be; by file, position and code.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics() => _diagnostics.Value;

    /// <summary>What the names of a file stand for.</summary>
    /// <exception cref="ArgumentException">The file is not of this rule set.</exception>
    public SemanticModel GetSemanticModel(HilumSyntaxTree tree)
    {
        if (!SyntaxTrees.Contains(tree))
            throw new ArgumentException("The file is not part of this rule set.", nameof(tree));
        return new SemanticModel(this, tree, _bound.Value.Names.References, _declared.Value);
    }

    /// <summary>The symbol of a name, or null.</summary>
    public Symbol? FindSymbol(string name) => _bound.Value.Table.Find(name);

    /// <summary>The plan.</summary>
    /// <exception cref="InvalidOperationException">The rule set has errors.</exception>
    public MatchPlan Lower()
    {
        if (HasErrors)
            throw new InvalidOperationException("A rule set with errors has no plan.");
        return _plan.Value;
    }

    /// <summary>
    /// What an overlay sees of its base, as text for its lock file; null for a rule set that is no overlay, or that has errors.
    /// </summary>
    /// <param name="accept">True to take the base as it is; false to keep what the lock file says and add what it does not say yet.</param>
    public string? WriteLock(bool accept) =>
        HasErrors || Ontology is not { IsOverlay: true } ? null : BaseLock.Write(_bound.Value, accept ? null : _options.Lock);

    internal ImmutableArray<Location> FindReferences(Symbol symbol)
    {
        var places = new List<Location>();
        foreach (var tree in SyntaxTrees)
        {
            foreach (var name in tree.Root.DescendantNodes().OfType<NameSyntax>())
            {
                if (_bound.Value.Names.References.GetValueOrDefault(name) == symbol)
                    places.Add(tree.GetLocation(name));
            }
        }
        return [symbol.Location, .. places];
    }

    private BindingContext BindAll()
    {
        var bag = new DiagnosticBag();
        var context = new BindingContext(new SymbolTable(SyntaxTrees, t => _paths.RootOf(t.Text.Path), bag, _options.Today), bag);
        Binder.Bind(context);
        CheckRunner.Run(context);
        if (_options.Lock is { } seen)
            BaseLock.Check(context, seen);
        return context;
    }

    private ImmutableArray<Diagnostic> CollectDiagnostics() =>
        [.. SyntaxTrees.SelectMany(t => t.Diagnostics).Concat(_bound.Value.Diagnostics.Items)
            .Where(d => d.Severity == DiagnosticSeverity.Error || !IsOfBase(d))
            .Select(d => IsOfBase(d) && d.Notes.IsEmpty ? d with { Notes = [new DiagnosticNote(Ontology!.Location, "it stands in the base; what this overlay changes makes it wrong")] } : d)
            .OrderBy(d => _paths.Relative(d.Location.Path), StringComparer.Ordinal)
            .ThenBy(d => d.Location.Span.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .DistinctBy(d => (d.Location.Path, d.Location.Span, d.Id, d.Message))];

    // Who changes a rule set is not asked to mend it; its own check says so.
    private bool IsOfBase(Diagnostic diagnostic) =>
        Ontology is { IsOverlay: true } && diagnostic.Location.Source is { } source && _bound.Value.Table.IsImported(source);

    private string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tree in SyntaxTrees)
        {
            // The lengths part the texts: two files can never hash like one.
            var path = Encoding.UTF8.GetBytes(_paths.Relative(tree.Text.Path));
            var text = Encoding.UTF8.GetBytes(tree.Text.Text);
            hash.AppendData(BitConverter.GetBytes((long)path.Length));
            hash.AppendData(path);
            hash.AppendData(BitConverter.GetBytes((long)text.Length));
            hash.AppendData(text);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
