using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>Says which clauses stand in a declaration where they do not belong, or stand twice.</summary>
internal static class ClauseChecker
{
    /// <summary>The clauses that belong to the declaration.</summary>
    public static List<ClauseSyntax> Check(HilumSyntaxTree tree, DeclarationSyntax declaration, string name, DiagnosticBag diagnostics)
    {
        var result = new List<ClauseSyntax>();
        var once = new HashSet<ClauseKind>();
        foreach (var clause in declaration.Clauses)
        {
            var owners = ClauseRules.OwnersOf(clause.Kind);
            if (!owners.Contains(declaration.Kind))
            {
                diagnostics.Report(DiagnosticDescriptors.ClauseDoesNotBelong, tree.GetLocation(clause.Keyword), clause.Keyword.Text,
                    owners.Count == 0 ? "changes of another rule set (`extend`, `replace`, `disable`)" : Wording.List(owners.Select(Wording.Plural).Distinct()), name, Wording.Singular(declaration.Kind));
            }
            else if (ClauseRules.OnlyOnce(clause.Kind) && !once.Add(clause.Kind))
            {
                diagnostics.Report(DiagnosticDescriptors.ClauseTwice, tree.GetLocation(clause.Keyword), name, Wording.Clause(clause.Kind));
            }
            else
            {
                result.Add(clause);
            }
        }
        return result;
    }
}
