using System.Collections.Immutable;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>Binds the codes of concepts and comparisons.</summary>
internal static class CodeBinder
{
    public static ImmutableArray<CodeReference> Bind(BindingContext context, Symbol symbol, bool sided)
    {
        var codes = ImmutableArray.CreateBuilder<CodeReference>();
        foreach (var (system, code, side) in context.ClausesOf<CodeClauseSyntax>(symbol, ClauseKind.Code).SelectMany(c => c.Codes))
            codes.Add(new CodeReference(system, code.Text.Trim('"'), SideOf(context, symbol, side, sided), symbol.Tree.GetLocation(code)));
        return codes.ToImmutable();
    }

    private static Side SideOf(BindingContext context, Symbol symbol, SyntaxToken? token, bool sided)
    {
        switch (token?.Text)
        {
            case null:
                return Side.None;
            case "(right)" when sided:
                return Side.Right;
            case "(left)" when sided:
                return Side.Left;
            default:
                context.ReportUnknownWord(symbol, ClauseKind.Code, token, sided ? ["(right)", "(left)"] : ["the code without a side"]);
                return Side.None;
        }
    }
}
