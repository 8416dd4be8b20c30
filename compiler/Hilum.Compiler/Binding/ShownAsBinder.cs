using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>
/// Binds <c>shown as</c>: how scene graphs write an anatomy (by side), a comparison and a section, and the value of an attribute that
/// goes with a finding's name, such as the texture of an opacity.
/// </summary>
internal static class ShownAsBinder
{
    private static readonly string[] s_sides = ["right", "left"];

    public static void Bind(BindingContext context)
    {
        foreach (var symbol in context.Table.All)
        {
            foreach (var term in context.Terms(symbol, ClauseKind.ShownAs))
            {
                if (Text(context, symbol, term) is { } text)
                    BindText(context, symbol, term, text);
            }
        }
    }

    private static string? Text(BindingContext context, Symbol symbol, TermSyntax term)
    {
        if (term.String?.Value.Trim() is { Length: > 0 } text)
            return text;
        context.ReportUnknownWord(symbol, ClauseKind.ShownAs, term, ["a text between quotes"]);
        return null;
    }

    private static void BindText(BindingContext context, Symbol symbol, TermSyntax term, string text)
    {
        switch (symbol)
        {
            case AnatomySymbol anatomy when Side(context, anatomy, term) is { } side:
                anatomy.ShownAs = anatomy.ShownAs.SetItem(side, text);
                break;
            case FindingSymbol finding when Value(context, finding, term, text) is { } value:
                finding.ShownValues = finding.ShownValues.Add(value);
                break;
            case CueSymbol cue when HasNoOption(context, cue, term):
                cue.ShownAs = text;
                break;
            case SectionSymbol section when HasNoOption(context, section, term):
                section.ShownAs = text;
                break;
        }
    }

    private static Side? Side(BindingContext context, AnatomySymbol symbol, TermSyntax term)
    {
        var sides = symbol.IsSided ? s_sides : [];
        if (Option(context, symbol, term, sides, required: symbol.IsSided) is not { } option)
            return null;
        return option switch
        {
            "right" => Runtime.Plan.Side.Right,
            "left" => Runtime.Plan.Side.Left,
            _ => Runtime.Plan.Side.None,
        };
    }

    private static ValueSymbol? Value(BindingContext context, FindingSymbol symbol, TermSyntax term, string text)
    {
        var attributes = context.Table.Attributes.ToDictionary(a => a.Name, StringComparer.Ordinal);
        if (Option(context, symbol, term, [.. attributes.Keys], required: true) is not { } option)
            return null;
        var attribute = attributes[option];
        if (attribute.Values.FirstOrDefault(v => v.Label == text) is { } value)
            return value;
        context.Diagnostics.Report(DiagnosticDescriptors.UnknownValue, symbol.Tree.GetLocation(term), attribute.Name, text, Wording.List(attribute.Values.Select(v => v.Label), "and"));
        return null;
    }

    private static bool HasNoOption(BindingContext context, Symbol symbol, TermSyntax term) =>
        Option(context, symbol, term, [], required: false) is not null;

    /// <summary>The option of a term, empty for none; null when it is wrong, which is said.</summary>
    private static string? Option(BindingContext context, Symbol symbol, TermSyntax term, IReadOnlyList<string> known, bool required)
    {
        var options = term.Options.Select(o => NameResolver.LastPart(o.Name)).ToList();
        if (options.Count == 0 && !required)
            return "";
        if (options.Count == 1 && known.Contains(options[0]))
            return options[0];
        if (known.Count > 0)
            context.ReportUnknownWord(symbol, ClauseKind.ShownAs, term, [.. known.Select(k => $"{term.String} ({k})")]);
        else
            context.ReportUnknownWord(symbol, ClauseKind.ShownAs, term, [$"{term.String} without an option"]);
        return null;
    }
}
