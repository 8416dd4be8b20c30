using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Lowering;
using Hilum.Compiler.Symbols;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Checking;

/// <summary>Words that two things claim, that stand twice, or that match more than was meant.</summary>
internal static class LexiconChecker
{
    private const int MaxCompared = 50;

    public static void Check(BindingContext context)
    {
        var entries = LexicalEntry.All(context.Table).ToList();
        CheckDuplicates(context, entries);
        CheckAbbreviations(context, entries);
        foreach (var group in entries.GroupBy(e => e.Key, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            List<LexicalEntry> claims = [.. group];
            CheckConcepts(context, ByOwner(claims.Where(e => e.Kind == RuleKind.Name)));
            CheckRuledOut(context, claims);
            CheckValues(context, ByOwner(claims.Where(e => e.Kind == RuleKind.Value)));
            CheckCues(context, ByOwner(claims.Where(e => e.Kind == RuleKind.Cue)));
        }
    }

    private static void CheckDuplicates(BindingContext context, List<LexicalEntry> entries)
    {
        var seen = new HashSet<(Symbol, RuleKind, string, string?, EntryFlags)>();
        foreach (var entry in entries.Where(e => !e.IsDerived))
        {
            if (!seen.Add((entry.Owner, entry.Kind, entry.Key, entry.Term.IsExact ? entry.Term.Text : null, entry.Term.Flags & WordForm.AnyForm)))
                context.Diagnostics.Report(DiagnosticDescriptors.DuplicateTerm, entry.Term.Location, entry.Owner.Name, entry.Term.Text);
        }
    }

    private static void CheckAbbreviations(BindingContext context, List<LexicalEntry> entries)
    {
        foreach (var entry in entries)
        {
            // Written in capitals and short: as a word in any case it would be found inside ordinary English.
            if (entry is { IsDerived: false, Kind: RuleKind.Name, Term.IsExact: false, Term.Text: { Length: <= 3 } text } && text.Length > 1
                && text.All(char.IsAsciiLetterUpper))
            {
                context.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.ShortAbbreviation, entry.Term.Location, text, text.ToLowerInvariant()) with
                {
                    Fix = Fix.Create("add (exact)", FixSafety.NeedsReview, new TextEdit(
                        Text.Location.Create(entry.Term.Location.Source!, new Text.TextSpan(entry.Term.Location.Span.End, 0)), " (exact)")),
                });
            }
        }
    }

    // Each claim is compared with the first ones only: of dozens who claim the same words the first show what is wrong.
    private static IEnumerable<LexicalEntry> Before(List<LexicalEntry> claims, int index) => claims.Take(Math.Min(index, MaxCompared));

    private static List<LexicalEntry> ByOwner(IEnumerable<LexicalEntry> claims) =>
        [.. claims.DistinctBy(c => (c.Owner, c.IsDerived, c.Term.Flags, c.Term.IsExact ? c.Term.Text : null))];

    private static void CheckConcepts(BindingContext context, List<LexicalEntry> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            var second = claims[i];
            var first = Before(claims, i).FirstOrDefault(c => Clash(c, second) && !AreSaidElsewhere(c, second) && !AreRelated(context, (ConceptSymbol)c.Owner, (ConceptSymbol)second.Owner));
            if (first is null)
                continue;
            context.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.SynonymClaimedTwice, second.Term.Location, second.Key, first.Owner.Name, second.Owner.Name) with
            {
                Notes = [new DiagnosticNote(first.Term.Location, $"{first.Owner.Name} is called so here")],
            });
        }
    }

    // A form that nobody wrote gives way to a name that somebody wrote; an exact name gives way to nothing written otherwise.
    private static bool Clash(LexicalEntry a, LexicalEntry b) =>
        a.Owner != b.Owner && a.IsDerived == b.IsDerived && a.Term.IsExact == b.Term.IsExact && (!a.Term.IsExact || a.Term.Text == b.Term.Text);

    // "Enlarged" is said of the heart and of a hilum: the place tells which is meant.
    private static bool AreSaidElsewhere(LexicalEntry a, LexicalEntry b) =>
        (a.Term.Flags & b.Term.Flags & EntryFlags.Said) != 0
        && a.Owner is FindingSymbol f && b.Owner is FindingSymbol g && (f.Of & g.Of).IsEmpty;

    private static bool AreRelated(BindingContext context, ConceptSymbol a, ConceptSymbol b)
    {
        if (a is FindingSymbol f && b is FindingSymbol g)
            return f.IsOrIsBelow(g) || g.IsOrIsBelow(f);
        if (a is not AnatomySymbol x || b is not AnatomySymbol y)
            return false;
        var places = context.Places;
        return !(places.WithParts(x.Places) & y.Places).IsEmpty || !(places.WithParts(y.Places) & x.Places).IsEmpty;
    }

    private static void CheckRuledOut(BindingContext context, List<LexicalEntry> claims)
    {
        var ruledOut = claims.Where(e => e is { Kind: RuleKind.NotName, IsDerived: false }).Select(e => e.Owner).ToHashSet();
        foreach (var name in claims.Where(e => e is { Kind: RuleKind.Name, IsDerived: false }))
        {
            if (ruledOut.Contains(name.Owner))
                context.Diagnostics.Report(DiagnosticDescriptors.NameRuledOut, name.Term.Location, name.Key, name.Owner.Name);
        }
    }

    private static void CheckValues(BindingContext context, List<LexicalEntry> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            var second = claims[i];
            var attribute = ((ValueSymbol)second.Owner).Attribute;
            if (Before(claims, i).FirstOrDefault(c => Clash(c, second) && ((ValueSymbol)c.Owner).Attribute == attribute) is { } first)
                context.Diagnostics.Report(DiagnosticDescriptors.SynonymClaimedTwice, second.Term.Location, second.Key, first.Owner.Name, second.Owner.Name);
        }
    }

    private static void CheckCues(BindingContext context, List<LexicalEntry> claims)
    {
        for (var i = 1; i < claims.Count; i++)
        {
            var second = (CueSymbol)claims[i].Owner;
            foreach (var entry in Before(claims, i))
            {
                var first = (CueSymbol)entry.Owner;
                if (!Clash(entry, claims[i]) || CueAxes.Of(first.Kind) is not { } axis || axis != CueAxes.Of(second.Kind) || Agree(first, second))
                    continue;
                context.Diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.CuesDisagree, claims[i].Term.Location, claims[i].Key,
                    first.Name, KindOf(first), second.Name, KindOf(second)) with
                {
                    Notes = [new DiagnosticNote(entry.Term.Location, $"{first.Name} says it here")],
                });
                break;
            }
        }
    }

    private static string KindOf(CueSymbol cue) => cue.Comparison ?? Wording.Snake(cue.Kind);

    private static bool Agree(CueSymbol a, CueSymbol b) =>
        a.Kind == b.Kind && a.Comparison == b.Comparison && a.Direction == b.Direction && a.MakesAbsent == b.MakesAbsent
        || OntologyLowering.BeatenBy(a).Contains(b) || OntologyLowering.BeatenBy(b).Contains(a);
}
