using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Overlays;

/// <summary>
/// <c>extend</c>: a declaration with what an overlay adds, drops and says anew. What a declaration says once is said anew without
/// another word; of a list <c>add</c> or <c>drop</c> must say what is meant.
/// </summary>
internal sealed class DeclarationMerger(DeclarationSyntax declaration, DeclarationSyntax edit, DiagnosticBag diagnostics)
{
    private readonly List<ClauseSyntax> _clauses = [.. declaration.Clauses];

    public DeclarationSyntax Merge()
    {
        foreach (var clause in edit.Clauses)
        {
            switch (clause)
            {
                case BadClauseSyntax or EditClauseSyntax { Clause: BadClauseSyntax }:
                    // What could not be read may be what seems to be lacking.
                    _clauses.Add(clause as BadClauseSyntax ?? ((EditClauseSyntax)clause).Clause);
                    break;
                case EditClauseSyntax { Kind: ClauseKind.Add } add:
                    Add(add.Clause);
                    break;
                case EditClauseSyntax drop:
                    Drop(drop.Clause);
                    break;
                case { Kind: ClauseKind.Because or ClauseKind.Until }:
                    break;
                default:
                    Say(clause);
                    break;
            }
        }
        return (DeclarationSyntax)SyntaxParts.With(declaration, [.. Head(), .. _clauses]);
    }

    private string Name => edit.Name?.Text ?? edit.StringName?.Value ?? "";

    // `extend words easy = "or this"` adds to the set.
    private IEnumerable<SyntaxElement> Head()
    {
        if (edit.CueKind is { } kind && declaration.CueKind?.Text != kind.Text)
            Report(DiagnosticDescriptors.CannotBeChanged, kind, $": {kind.Text}", $"{Name} is of another kind; to make it one of this, `replace` it");
        var head = SyntaxParts.HeadOf(declaration).ToList();
        foreach (var item in edit.WordItems)
        {
            if (declaration.WordItems.FirstOrDefault(i => SyntaxWords.Key(i) == SyntaxWords.Key(item)) is { } same)
                ReportAlready(item, same);
            else
                head.AddRange([SyntaxParts.Comma(item), item]);
        }
        return head;
    }

    private void Say(ClauseSyntax clause)
    {
        if (ClauseItems.IsWhole(clause.Kind))
            Add(clause);
        else if (ClauseItems.IsSaidOnce(clause.Kind) || !Belongs(clause))
            SayAnew(clause);
        else
        {
            var text = clause is ValueClauseSyntax value ? value.Name.Text : Wording.Clause(clause.Kind);
            diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.SayAddOrDrop, PlaceOf(clause.Keyword), text) with
            {
                Fix = Fix.Create("write `add`", FixSafety.NeedsReview, new TextEdit(Location.Create(clause.Source, new TextSpan(clause.Keyword.Span.Start, 0)), "add ")),
            });
        }
    }

    // What does not belong to such a declaration is said by whoever binds it.
    private bool Belongs(ClauseSyntax clause) => ClauseRules.OwnersOf(clause.Kind).Contains(declaration.Kind);

    private void SayAnew(ClauseSyntax clause)
    {
        var at = _clauses.FindIndex(c => ClauseItems.AspectOf(c) == ClauseItems.AspectOf(clause));
        if (at < 0)
        {
            _clauses.Add(clause);
            return;
        }
        if (SyntaxWords.Key(_clauses[at]) == SyntaxWords.Key(clause))
            ReportAlready(clause, _clauses[at]);
        _clauses[at] = clause;
    }

    private void Add(ClauseSyntax clause)
    {
        if (ClauseItems.IsSaidOnce(clause.Kind))
        {
            SayAnew(clause);
            return;
        }
        if (ClauseItems.IsWhole(clause.Kind) || !ClauseItems.Of(clause).Any())
        {
            if (_clauses.Find(c => SyntaxWords.Key(c) == SyntaxWords.Key(clause)) is { } same)
                ReportAlready(clause, same);
            else
                _clauses.Add(clause);
            return;
        }
        var rest = clause;
        var added = new List<SyntaxNode>();
        foreach (var item in ClauseItems.Of(clause))
        {
            if (ItemsLike(clause).FirstOrDefault(i => ClauseItems.KeyOf(i.Item) == ClauseItems.KeyOf(item)) is { Item: not null } same)
            {
                ReportAlready(item, same.Item);
                rest = rest is null ? null : ClauseItems.Without(rest, item);
            }
            else
            {
                added.Add(item);
            }
        }
        if (added.Count == 0)
            return;
        // A value of an attribute is declared once.
        var at = clause is ValueClauseSyntax ? _clauses.FindIndex(c => ClauseItems.AspectOf(c) == ClauseItems.AspectOf(clause)) : -1;
        if (at >= 0)
            _clauses[at] = ClauseItems.Append(_clauses[at], added);
        else
            _clauses.Add(rest!);
    }

    private void Drop(ClauseSyntax clause)
    {
        var items = ClauseItems.Of(clause).ToList();
        if (items.Count == 0 || ClauseItems.IsSaidOnce(clause.Kind) || ClauseItems.IsWhole(clause.Kind))
        {
            DropWhole(clause);
            return;
        }
        foreach (var item in items)
        {
            var found = ItemsLike(clause).Where(i => ClauseItems.IsMeant(item, i.Item)).ToList();
            if (found.Count == 0)
                ReportNothing(item, clause, ItemsLike(clause).Select(i => TextOf(i.Item)));
            foreach (var (at, like) in found.OrderByDescending(f => f.At))
            {
                if (ClauseItems.Without(_clauses[at], like) is { } rest)
                    _clauses[at] = rest;
                else
                    _clauses.RemoveAt(at);
            }
        }
    }

    private void DropWhole(ClauseSyntax clause)
    {
        var dropped = _clauses.RemoveAll(c => c.Kind == clause.Kind && clause switch
        {
            // An example is known by its text, a value by its name.
            ExampleClauseSyntax example => ((ExampleClauseSyntax)c).Text.Value == example.Text.Value,
            ValueClauseSyntax value => ((ValueClauseSyntax)c).Name.Text == value.Name.Text,
            _ => SyntaxWords.Key(c) == SyntaxWords.Key(clause),
        });
        if (dropped == 0)
            ReportNothing(clause is ExampleClauseSyntax e ? e.Text : clause, clause, _clauses.Where(c => c.Kind == clause.Kind).Select(SyntaxWords.OneLine));
    }

    private IEnumerable<(int At, SyntaxNode Item)> ItemsLike(ClauseSyntax clause) =>
        _clauses.Select((c, at) => (Clause: c, At: at)).Where(c => ClauseItems.AspectOf(c.Clause) == ClauseItems.AspectOf(clause))
            .SelectMany(c => ClauseItems.Of(c.Clause).Select(item => (c.At, item)));

    private void ReportNothing(SyntaxElement what, ClauseSyntax clause, IEnumerable<string> there)
    {
        var text = TextOf(what);
        var near = Spelling.Nearest(text, there);
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.NothingToDrop, PlaceOf(what), Name,
            what == clause ? text : $"{clause.Keyword.Text} {SyntaxWords.OneLine(what)}", near is null ? "" : $"; `{near}` is spelt nearly so");
        diagnostics.Add(diagnostic);
    }

    private static string TextOf(SyntaxElement item) => item switch
    {
        TermSyntax { String: { } text } => text.Value,
        StringSyntax text => text.Value,
        _ => SyntaxWords.OneLine(item),
    };

    private void ReportAlready(SyntaxElement element, SyntaxElement same) =>
        diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.AlreadySo, PlaceOf(element), Name, SyntaxWords.OneLine(element)) with
        {
            Notes = [new DiagnosticNote(PlaceOf(same), "the base says it here")],
        });

    private void Report(DiagnosticDescriptor descriptor, SyntaxElement element, params object?[] arguments) => diagnostics.Report(descriptor, PlaceOf(element), arguments);

    private static Location PlaceOf(SyntaxElement element) => Location.Create(element.Source, element.Span);
}
