using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Hilum.Mutants;

/// <summary>One removal.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Where">File and line.</param>
/// <param name="What">What is removed.</param>
internal sealed record Mutant(int Number, string Where, string What);

/// <summary>
/// Puts a switch around every condition and statement of a file: <c>Mutant.Is(17)</c> removes the seventeenth. So all are compiled once.
/// The conditions of loops are left alone, for a loop without one does not end.
/// </summary>
/// <param name="file">The file's name.</param>
/// <param name="mutants">Receives what can be removed.</param>
/// <param name="skipped">Numbers that do not compile.</param>
internal sealed class Mutator(string file, List<Mutant> mutants, IReadOnlySet<int> skipped) : CSharpSyntaxRewriter
{
    /// <summary>The switch, as source of the changed runtime.</summary>
    public const string Switch = "namespace Hilum.Runtime { public static class Mutant { public static int Number; public static bool Is(int n) => Number == n; } }";

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) => node.WithStatement((StatementSyntax)Visit(node.Statement));

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) => node.WithStatement((StatementSyntax)Visit(node.Statement));

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var never = Next(node.Condition, "if (" + node.Condition + ")");
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        return never is null ? visited : visited.WithCondition(Never(never, visited.Condition));
    }

    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var never = Next(node.Condition, node.Condition + " ? (never)");
        var always = Declares(node.Condition) ? null : Next(node.Condition, node.Condition + " ? (always)");
        var visited = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        var condition = visited.Condition;
        condition = always is null ? condition : Always(always, condition);
        return visited.WithCondition(never is null ? condition : Never(never, condition));
    }

    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (!node.IsKind(SyntaxKind.LogicalAndExpression) && !node.IsKind(SyntaxKind.LogicalOrExpression))
            return base.VisitBinaryExpression(node);
        var isAnd = node.IsKind(SyntaxKind.LogicalAndExpression);
        // The left side of a chain is the chain before it; its parts have their turn there.
        var left = node.Left.IsKind(node.Kind()) || Declares(node.Left) ? null : Next(node.Left, node.Left + (isAnd ? " &&" : " ||"));
        var right = Declares(node.Right) ? null : Next(node.Right, (isAnd ? "&& " : "|| ") + node.Right);
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (left is not null)
            visited = visited.WithLeft(isAnd ? Always(left, visited.Left) : Never(left, visited.Left));
        return right is null ? visited : visited.WithRight(isAnd ? Always(right, visited.Right) : Never(right, visited.Right));
    }

    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var removed = Next(node, node.ToString());
        var visited = (ExpressionStatementSyntax)base.VisitExpressionStatement(node)!;
        return removed is null ? visited : SyntaxFactory.ParseStatement($"if (!Hilum.Runtime.Mutant.Is({removed.Number})) {{ {visited.WithoutTrivia()} }}\n");
    }

    private Mutant? Next(SyntaxNode node, string what)
    {
        var mutant = new Mutant(mutants.Count + 1, $"{file}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}", string.Join(' ', what.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        mutants.Add(mutant);
        return skipped.Contains(mutant.Number) ? null : mutant;
    }

    private static bool Declares(SyntaxNode node) => node.DescendantNodesAndSelf().Any(n => n is VariableDesignationSyntax);

    private static ExpressionSyntax Never(Mutant mutant, ExpressionSyntax condition) =>
        SyntaxFactory.ParseExpression($"(!Hilum.Runtime.Mutant.Is({mutant.Number}) && ({condition.WithoutTrivia()}))").WithTriviaFrom(condition);

    private static ExpressionSyntax Always(Mutant mutant, ExpressionSyntax condition) =>
        SyntaxFactory.ParseExpression($"(Hilum.Runtime.Mutant.Is({mutant.Number}) || ({condition.WithoutTrivia()}))").WithTriviaFrom(condition);
}
