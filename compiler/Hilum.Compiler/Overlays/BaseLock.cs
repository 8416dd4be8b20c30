using System.Text;
using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Overlays;

/// <summary>
/// What an overlay saw of its base: the text of every declaration that it changes or names, written as rules. What has changed since is
/// found by reading that text with the same parser.
/// </summary>
internal static class BaseLock
{
    // What examples name is tried by running them.
    private static readonly ClauseKind[] s_tried = [ClauseKind.Example, ClauseKind.Expect, ClauseKind.Report];

    /// <summary>The text of the lock file.</summary>
    /// <param name="context">The overlay, bound.</param>
    /// <param name="keep">The lock file whose texts stay as they are, or null.</param>
    public static string Write(BindingContext context, HilumSyntaxTree? keep)
    {
        var known = keep is null || !keep.Diagnostics.IsEmpty ? [] : Entries(keep);
        var overlay = context.Table.Ontology!;
        var head = known.Values.FirstOrDefault(d => d.Kind == DeclarationKind.Ontology) is { } before ? SyntaxWords.Declaration(before)
            : $"ontology {overlay.Declaration!.BaseName!.Text} {VersionOf(context, overlay)}\n";
        var output = new StringBuilder()
            .Append($"# What {overlay.Name} saw of its base when somebody last looked at both. Written by hilum check, not by hand;\n")
            .Append("# hilum check --update-lock takes the base as it is now.\n")
            .Append(head);
        foreach (var (key, seen) in Seen(context))
            output.Append('\n').Append(SyntaxWords.Declaration(known.GetValueOrDefault(key, seen.Declared.Base)));
        return output.ToString();
    }

    /// <summary>Says what has changed in the base.</summary>
    public static void Check(BindingContext context, HilumSyntaxTree @lock)
    {
        if (context.Table.Ontology is not { IsOverlay: true })
            return;
        if (!@lock.Diagnostics.IsEmpty)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.LockUnreadable, @lock.Diagnostics[0].Location);
            return;
        }
        var known = Entries(@lock);
        foreach (var (key, seen) in Seen(context))
        {
            if (known.TryGetValue(key, out var before))
                Compare(context, seen, before);
        }
    }

    private static void Compare(BindingContext context, Sight seen, DeclarationSyntax before)
    {
        var now = seen.Declared.Base;
        var told = seen.Edit is null ? [] : AspectsTold(context, seen.Edit);
        var changes = new List<(string Text, SyntaxElement? Was, SyntaxElement? Is)>();
        if (HeadKey(before) != HeadKey(now))
            changes.Add(($"it was `{Head(before)}`, and is `{Head(now)}`", before, now.Keyword));
        var gone = Except(before.Clauses, now.Clauses);
        var added = Except(now.Clauses, before.Clauses);
        foreach (var was in gone.Where(c => !told.Contains(ClauseItems.AspectOf(c))))
        {
            var isNow = ClauseItems.IsWhole(was.Kind) ? null : added.Find(c => ClauseItems.AspectOf(c) == ClauseItems.AspectOf(was));
            if (isNow is not null)
                added.Remove(isNow);
            changes.Add(isNow is null ? ($"`{SyntaxWords.OneLine(was)}` is gone", was, null) : Change(was, isNow));
        }
        changes.AddRange(added.Where(c => !told.Contains(ClauseItems.AspectOf(c))).Select(c => ($"`{SyntaxWords.OneLine(c)}` is new", (SyntaxElement?)null, (SyntaxElement?)c)));
        if (changes.Count == 0)
            return;
        context.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.BaseChanged, PlaceOf(seen.Place), NameOf(now), new AtLength(string.Join("; ", changes.Select(c => c.Text)))) with
        {
            Notes =
            [
                new DiagnosticNote(PlaceOf(changes[0].Is ?? now.Keyword), "it is so now"),
                new DiagnosticNote(PlaceOf(changes[0].Was ?? before), "it was so; when you have looked at both: hilum check --update-lock"),
            ],
        });
    }

    // Of a list only what came and went: it may be long.
    private static (string Text, SyntaxElement? Was, SyntaxElement? Is) Change(ClauseSyntax was, ClauseSyntax now)
    {
        var gone = ItemsWithout(was, now);
        var come = ItemsWithout(now, was);
        if (gone.Count + come.Count == 0)
            return ($"it was `{SyntaxWords.OneLine(was)}`, and is `{SyntaxWords.OneLine(now)}`", was, now);
        string[] parts = [.. come.Count == 0 ? [] : (string[])[$"also {Items(come)}"], .. gone.Count == 0 ? [] : (string[])[$"no longer {Items(gone)}"]];
        return ($"`{(was is ValueClauseSyntax value ? value.Name.Text : Wording.Clause(was.Kind))}` has now {string.Join(" and ", parts)}", gone.Count == 0 ? was : gone[0], come.Count == 0 ? now : come[0]);
    }

    private static List<SyntaxNode> ItemsWithout(ClauseSyntax clause, ClauseSyntax other)
    {
        var known = ClauseItems.Of(other).Select(SyntaxWords.Key).ToHashSet(StringComparer.Ordinal);
        return [.. ClauseItems.Of(clause).Where(i => !known.Contains(SyntaxWords.Key(i)))];
    }

    private static string Items(List<SyntaxNode> items) => Wording.Some([.. items.Select(SyntaxWords.OneLine)]);

    // What is said of a change by itself is not said again.
    private static HashSet<string> AspectsTold(BindingContext context, DeclarationSyntax edit)
    {
        var told = context.Diagnostics.Items.Where(d => d.Location.Source == edit.Source && edit.Span.Contains(d.Location.Span)
            && (d.Descriptor == DiagnosticDescriptors.NothingToDrop || d.Descriptor == DiagnosticDescriptors.AlreadySo)).ToList();
        return [.. edit.Clauses.Where(c => told.Exists(d => c.Span.Contains(d.Location.Span))).Select(c => ClauseItems.AspectOf(c is EditClauseSyntax e ? e.Clause : c))];
    }

    private static List<ClauseSyntax> Except(IEnumerable<ClauseSyntax> clauses, IEnumerable<ClauseSyntax> others)
    {
        var rest = others.Select(SyntaxWords.Key).ToList();
        return [.. clauses.Where(c => !rest.Remove(SyntaxWords.Key(c)))];
    }

    private static Dictionary<string, DeclarationSyntax> Entries(HilumSyntaxTree tree) =>
        tree.Root.Declarations.Where(d => Declared.KeyOf(d) is not null).DistinctBy(Declared.KeyOf).ToDictionary(d => Declared.KeyOf(d)!, StringComparer.Ordinal);

    private static SortedDictionary<string, Sight> Seen(BindingContext context)
    {
        var seen = new SortedDictionary<string, Sight>(StringComparer.Ordinal);
        foreach (var (edit, target) in context.Table.Changes)
            seen.TryAdd(Declared.KeyOf(target.Base)!, new Sight(target, edit, (SyntaxElement?)edit.Name ?? edit.StringName!));
        foreach (var tree in context.Table.OwnTrees)
        {
            foreach (var clause in tree.Root.Declarations.Where(d => d.Kind != DeclarationKind.Test).SelectMany(d => d.Clauses).Where(c => !s_tried.Contains(c.Kind) && c is not EditClauseSyntax { Clause: ExampleClauseSyntax }))
            {
                foreach (var name in clause.DescendantNodes().OfType<NameSyntax>())
                    See(context, context.Names.References.GetValueOrDefault(name), name, seen);
            }
        }
        foreach (var (use, family) in context.Table.FamilyUses.Where(u => !context.Table.IsImported(u.Use.Source)))
        {
            if (context.Table.IsImported(family.Syntax.Source))
                seen.TryAdd(Declared.KeyOf(family.Syntax)!, new Sight(family, null, use.Name!));
            foreach (var name in use.Parameters.Select(p => p.Name).OfType<NameSyntax>())
                See(context, context.Table.Find(NameResolver.LastPart(name)), name, seen);
        }
        return seen;
    }

    private static void See(BindingContext context, Symbol? symbol, NameSyntax name, SortedDictionary<string, Sight> seen)
    {
        if (symbol is ValueSymbol value)
            symbol = value.Attribute;
        if (symbol is null or OntologySymbol || context.Table.DeclaredOf(symbol) is not { } declared || !context.Table.IsImported(declared.Written[0].Source))
            return;
        if (Declared.KeyOf(declared.Base) is { } key)
            seen.TryAdd(key, new Sight(declared, null, name));
    }

    private static string VersionOf(BindingContext context, OntologySymbol overlay) =>
        context.Table.All.OfType<OntologySymbol>().First(o => o.Name == overlay.Declaration!.BaseName!.Text).Version;

    private static string HeadKey(DeclarationSyntax declaration) => string.Join('\u001F', SyntaxParts.HeadOf(declaration).Select(SyntaxWords.Key));

    private static string Head(DeclarationSyntax declaration) => SyntaxWords.Declaration(declaration).Split('\n')[0];

    private static string NameOf(DeclarationSyntax declaration) => declaration.Name?.Text ?? declaration.StringName?.Value ?? "";

    private static Location PlaceOf(SyntaxElement element) => Location.Create(element.Source, element.Span);

    /// <summary>Something of the base that the overlay changes or names.</summary>
    /// <param name="Declared">What.</param>
    /// <param name="Edit">The change, or null where it is only named.</param>
    /// <param name="Place">Where.</param>
    private sealed record Sight(Declared Declared, DeclarationSyntax? Edit, SyntaxElement Place);
}
