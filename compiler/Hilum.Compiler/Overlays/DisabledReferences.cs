using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Overlays;

/// <summary>
/// What a base says of things that an overlay disables: a list goes on without them, and examples ask no more for them. What cannot do
/// without them is said.
/// </summary>
internal static class DisabledReferences
{
    // Without it the declaration would be another one.
    private static readonly HashSet<ClauseKind> s_needed =
    [
        ClauseKind.IsA, ClauseKind.PartOf, ClauseKind.CountsAs, ClauseKind.WhenAbsent, ClauseKind.Splits, ClauseKind.DeniedMeans, ClauseKind.PartlyMeans,
        ClauseKind.Yields, ClauseKind.Matches, ClauseKind.OnlyIf, ClauseKind.Called, ClauseKind.SaidBy, ClauseKind.Says, ClauseKind.Unless, ClauseKind.NotCalled,
    ];

    /// <summary>Says which of them others cannot do without; of dozens who need one the first shows what is meant.</summary>
    public static IReadOnlyCollection<string> ReportNeeded(IEnumerable<Declared> declarations, IReadOnlyDictionary<string, DeclarationSyntax> disabled, DiagnosticBag diagnostics)
    {
        var needed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declared in declarations)
        {
            foreach (var clause in declared.Syntax.Clauses.Where(c => s_needed.Contains(c.Kind)))
            {
                foreach (var name in NamesIn(clause, disabled).Where(n => needed.Add(LastPart(n))))
                    Report(declared.Syntax, clause, name, disabled[LastPart(name)], diagnostics);
            }
        }
        return needed;
    }

    /// <summary>Takes them out of the declarations of the base.</summary>
    public static void TakeOut(IEnumerable<Declared> declarations, IReadOnlyDictionary<string, DeclarationSyntax> disabled)
    {
        foreach (var declared in declarations)
        {
            if (!declared.Syntax.Clauses.Any(c => NamesIn(c, disabled).Any()))
                continue;
            var clauses = new List<ClauseSyntax>();
            foreach (var clause in declared.Syntax.Clauses)
            {
                if (!NamesIn(clause, disabled).Any())
                    clauses.Add(clause);
                else if (Without(clause, disabled) is { } rest)
                    clauses.Add(rest);
            }
            declared.Reduce(SyntaxParts.WithClauses(declared.Syntax, clauses));
        }
    }

    /// <summary>Whether a test has lost all that it asked for.</summary>
    public static bool IsEmptied(DeclarationSyntax test) => !test.HasBadClauses
        && test.Clauses.Any(c => c.Kind == ClauseKind.Report) && !test.Clauses.Any(c => c.Kind == ClauseKind.Expect);

    private static ClauseSyntax? Without(ClauseSyntax clause, IReadOnlyDictionary<string, DeclarationSyntax> disabled)
    {
        ClauseSyntax? rest = clause;
        foreach (var part in ClauseItems.Of(clause).Where(p => NamesIn(p, disabled).Any()))
            rest = rest is null ? null : ClauseItems.Without(rest, part);
        return rest;
    }

    private static void Report(DeclarationSyntax needing, ClauseSyntax clause, NameSyntax name, DeclarationSyntax edit, DiagnosticBag diagnostics)
    {
        diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.StillNeeded, Location.Create(edit.Source, edit.Name!.Span), LastPart(name), needing.Name?.Text ?? needing.StringName?.Value, SyntaxWords.OneLine(clause)) with
        {
            Notes = [new DiagnosticNote(Location.Create(name.Source, name.Span), "it is needed here")],
        });
    }

    private static IEnumerable<NameSyntax> NamesIn(SyntaxNode node, IReadOnlyDictionary<string, DeclarationSyntax> disabled) =>
        node.DescendantNodesAndSelf().OfType<NameSyntax>().Where(n => disabled.ContainsKey(LastPart(n)));

    private static string LastPart(NameSyntax name) => NameResolver.LastPart(name);
}
