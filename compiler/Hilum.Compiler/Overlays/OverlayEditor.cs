using System.Globalization;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Overlays;

/// <summary>Applies the changes of one overlay, one after another.</summary>
/// <param name="root">The number of its folder.</param>
/// <param name="head">Its <c>overlay</c> line, or null where the folder has none.</param>
/// <param name="byKey">What there is to change.</param>
/// <param name="diagnostics">Where to report.</param>
/// <param name="today">The day that <c>until</c> is measured by, or null.</param>
internal sealed class OverlayEditor(int root, DeclarationSyntax? head, IReadOnlyDictionary<string, Declared> byKey, DiagnosticBag diagnostics, DateOnly? today)
{
    // Kinds that may stand for each other where the whole is said anew.
    private static readonly DeclarationKind[][] s_alike =
    [
        [DeclarationKind.Anatomy, DeclarationKind.SidedAnatomy], [DeclarationKind.Finding, DeclarationKind.Device], [DeclarationKind.Cue, DeclarationKind.Comparison],
    ];

    private string BaseName => head!.BaseName!.Text;

    /// <summary>Applies a change; what was changed, or null where it cannot be, which has then been said.</summary>
    public Declared? Apply(HilumSyntaxTree tree, DeclarationSyntax edit)
    {
        if (Declared.KeyOf(edit) is not { } key || edit.Kind == DeclarationKind.Unknown)
            return null;
        var word = WordOf(edit);
        if (head is null)
        {
            Report(DiagnosticDescriptors.ChangeOutsideOverlay, edit.EditKeyword!, word, "no file of this folder has an `overlay NAME on BASE VERSION` line");
            return null;
        }
        if (edit.Kind is DeclarationKind.Ontology or DeclarationKind.Overlay or DeclarationKind.Family or DeclarationKind.Use)
        {
            Report(DiagnosticDescriptors.CannotBeChanged, edit.Keyword, $"{word} {edit.Keyword.Text}", "an overlay changes single declarations; what a family has made is changed by its own name");
            return null;
        }
        if (Find(edit, key) is not { } target)
            return null;
        if (target.ClosedBy is { } closing)
        {
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ChangedTwice, PlaceOf(edit), NameOf(edit), WordOf(closing), PlaceOf(closing)) with
            {
                Notes = [new DiagnosticNote(PlaceOf(closing), "it is changed here")],
            });
            return null;
        }
        CheckReason(edit);
        Change(tree, edit, target);
        return target;
    }

    private Declared? Find(DeclarationSyntax edit, string key)
    {
        if (!byKey.TryGetValue(key, out var target))
        {
            var near = Spelling.Nearest(NameOf(edit), byKey.Values.Where(d => d.Root < root && AreAlike(d.Syntax.Kind, edit.Kind)).Select(d => NameOf(d.Syntax)));
            var diagnostic = Diagnostic.Create(DiagnosticDescriptors.NothingToChange, PlaceOf(edit), BaseName, edit.Keyword.Text, NameOf(edit), near is null ? "" : $"; {near} is spelt nearly so");
            diagnostics.Add(near is null || edit.Name is null ? diagnostic
                : diagnostic with { Fix = Fix.Create($"write {near}", FixSafety.NeedsReview, new TextEdit(PlaceOf(edit), near)) });
            return null;
        }
        if (target.Root == root)
        {
            Report(DiagnosticDescriptors.ChangeOutsideOverlay, edit.EditKeyword!, WordOf(edit), $"{NameOf(edit)} is declared in this one, so change it where it stands");
            return null;
        }
        if (edit.Kind == target.Syntax.Kind || AreAlike(edit.Kind, target.Syntax.Kind) && (edit.Edit == EditKind.Replace || edit.Kind == DeclarationKind.Anatomy))
            return target;
        diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.WrongSymbolKind, PlaceOf(edit), NameOf(edit), Wording.Singular(target.Syntax.Kind), Wording.Singular(edit.Kind)) with
        {
            Notes = [new DiagnosticNote(PlaceOf(target.Syntax), "it is declared here")],
            Fix = Fix.Create($"write `{target.Syntax.Keyword.Text}`", FixSafety.NeedsReview, new TextEdit(Location.Create(edit.Source, edit.Keyword.Span), target.Syntax.Keyword.Text)),
        });
        return null;
    }

    private void Change(HilumSyntaxTree tree, DeclarationSyntax edit, Declared target)
    {
        switch (edit.Edit)
        {
            case EditKind.Extend:
                target.Extend(edit, new DeclarationMerger(target.Syntax, edit, diagnostics).Merge());
                break;
            case EditKind.Replace:
                var replacement = SyntaxParts.WithoutEdit(edit);
                if (SyntaxWords.Declaration(replacement) == SyntaxWords.Declaration(target.Syntax))
                    Report(DiagnosticDescriptors.AlreadySo, edit.Name ?? (SyntaxElement)edit.Keyword, NameOf(edit), new AtLength("all of this"));
                target.Replace(tree, edit, replacement);
                break;
            default:
                foreach (var clause in edit.Clauses.Where(c => c is not BadClauseSyntax && c.Kind is not (ClauseKind.Because or ClauseKind.Until or ClauseKind.Note)))
                    Report(DiagnosticDescriptors.CannotBeChanged, clause.Keyword, clause.Keyword.Text, "what is disabled is gone as a whole; only `because`, `until` and `note` stand here");
                target.Disable(edit);
                break;
        }
    }

    private void CheckReason(DeclarationSyntax edit)
    {
        if (edit.HasBadClauses)
            return;
        if (!edit.Clauses.OfType<TextClauseSyntax>().Any(c => c.Kind == ClauseKind.Because && c.Value.Trim().Length > 0))
            diagnostics.Report(DiagnosticDescriptors.NoReason, PlaceOf(edit), NameOf(edit));
        foreach (var until in edit.Clauses.OfType<UntilClauseSyntax>())
        {
            if (until.Date is null)
                diagnostics.Report(DiagnosticDescriptors.UnknownWord, Location.Create(until.Source, until.DateToken.Span), "until", until.DateToken.Text, "a day of the calendar");
            else if (until.Date < today)
                diagnostics.Report(DiagnosticDescriptors.PastItsDate, Location.Create(until.Source, until.DateToken.Span), NameOf(edit), until.Date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    private void Report(DiagnosticDescriptor descriptor, SyntaxElement element, params object?[] arguments) =>
        diagnostics.Report(descriptor, Location.Create(element.Source, element.Span), arguments);

    private static bool AreAlike(DeclarationKind a, DeclarationKind b) => a == b || Array.Exists(s_alike, g => g.Contains(a) && g.Contains(b));

    private static string WordOf(DeclarationSyntax edit) => edit.Edit.ToString().ToLowerInvariant();

    private static string NameOf(DeclarationSyntax syntax) => syntax.Name?.Text ?? syntax.StringName?.Value ?? "";

    private static Location PlaceOf(DeclarationSyntax syntax) => Location.Create(syntax.Source, ((SyntaxElement?)syntax.Name ?? syntax.StringName ?? (SyntaxElement)syntax.Keyword).Span);

}
