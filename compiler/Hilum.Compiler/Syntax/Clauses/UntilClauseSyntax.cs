using System.Collections.Immutable;
using System.Globalization;

namespace Hilum.Compiler.Syntax;

/// <summary>The last day of a change: <c>until 2027-01-31</c>.</summary>
public sealed class UntilClauseSyntax : ClauseSyntax
{
    internal UntilClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Until)
    {
        DateToken = FirstToken(SyntaxTokenKind.Date)!;
        if (DateOnly.TryParseExact(DateToken.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            Date = date;
    }

    /// <summary>The date as written.</summary>
    public SyntaxToken DateToken { get; }

    /// <summary>The date; null where the calendar has no such day.</summary>
    public DateOnly? Date { get; }
}
