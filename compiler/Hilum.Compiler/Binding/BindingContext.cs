using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>What the binders of one rule set share.</summary>
internal sealed class BindingContext(SymbolTable table, DiagnosticBag diagnostics)
{
    private readonly Dictionary<Symbol, List<ClauseSyntax>> _clauses = [];

    public SymbolTable Table { get; } = table;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public NameResolver Names { get; } = new(table, diagnostics);

    public PlaceTable Places { get; set; } = PlaceTable.None;

    /// <summary>The clauses of a declaration that belong to it; what is wrong with the others is said the first time.</summary>
    public IReadOnlyList<ClauseSyntax> ClausesOf(Symbol symbol)
    {
        if (!_clauses.TryGetValue(symbol, out var clauses))
            _clauses.Add(symbol, clauses = ClauseChecker.Check(symbol.Tree, symbol.Declaration!, symbol.Name, Diagnostics));
        return clauses;
    }

    public IEnumerable<T> ClausesOf<T>(Symbol symbol, ClauseKind kind) where T : ClauseSyntax =>
        ClausesOf(symbol).OfType<T>().Where(c => c.Kind == kind);

    public IEnumerable<PlaceSyntax> Items(Symbol symbol, ClauseKind kind) =>
        ClausesOf<NameListClauseSyntax>(symbol, kind).SelectMany(c => c.Items);

    public IEnumerable<TermSyntax> Terms(Symbol symbol, ClauseKind kind) =>
        ClausesOf<TermListClauseSyntax>(symbol, kind).SelectMany(c => c.Terms);

    /// <summary>Names of a clause as symbols of one kind.</summary>
    public IEnumerable<T> Resolve<T>(Symbol symbol, ClauseKind kind, string wanted) where T : Symbol
    {
        foreach (var item in Items(symbol, kind))
        {
            if (item.SideToken is not null)
            {
                Diagnostics.Report(DiagnosticDescriptors.UnknownWord, symbol.Tree.GetLocation(item), Wording.Clause(kind), item.ToString(), "one name after another, with commas");
                continue;
            }
            if (Names.Resolve<T>(symbol.Tree, item.Name, wanted) is { } found)
                yield return found;
        }
    }

    /// <summary>Says that a word is none of those that a clause takes.</summary>
    public void ReportUnknownWord(Symbol symbol, ClauseKind kind, SyntaxElement element, IReadOnlyList<string> words)
    {
        var text = element.ToString();
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.UnknownWord, symbol.Tree.GetLocation(element), Wording.Clause(kind), text, Wording.List(words, "or"));
        Diagnostics.Add(Spelling.Nearest(text, words) is { } near ? diagnostic with { Fix = NameResolver.Replace(symbol.Tree, element, near) } : diagnostic);
    }
}
