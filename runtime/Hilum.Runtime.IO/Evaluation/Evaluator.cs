namespace Hilum.Runtime.IO.Evaluation;

/// <summary>Scores extracted facts against gold, report by report; a report is the set of what it states, so repeats count once.</summary>
public static class Evaluator
{
    /// <summary>Scores.</summary>
    /// <param name="gold">What is right.</param>
    /// <param name="extracted">Facts by report id; a report that is not there states nothing.</param>
    public static Evaluation Score(Gold gold, IReadOnlyDictionary<string, IReadOnlyList<Statement>> extracted)
    {
        var reports = gold.Reports.Select(r => (Gold: r, Own: Counted(gold, extracted.GetValueOrDefault(r.Id) ?? []))).ToList();
        var evaluation = new Evaluation
        {
            Reports = [.. reports.Select(_ => new ReportScore())],
            WithOutput = reports.Count(r => r.Own.Count > 0),
        };
        for (var i = 0; i < reports.Count; i++)
            new ReportComparison(evaluation, evaluation.Reports[i], reports[i].Gold, reports[i].Own).Compare();
        return evaluation;
    }

    private static IReadOnlyList<Statement> Counted(Gold gold, IReadOnlyList<Statement> statements)
    {
        IReadOnlyList<Statement> counted = gold.Closed ? statements : [.. statements.Where(s => !s.Implied)];
        return gold.Observations ? Observations.Of(counted) : counted;
    }

    private sealed class ReportComparison(Evaluation evaluation, ReportScore score, StatedReport gold, IReadOnlyList<Statement> own)
    {
        public void Compare()
        {
            var goldLabels = Labels(gold.Statements);
            var ownLabels = Labels(own);
            score.Label = Count("label", goldLabels, ownLabels, LabelText, k => Add(evaluation.ByLabel, k.Label, k, goldLabels, ownLabels));
            var goldFound = goldLabels.Where(IsFinding).ToHashSet();
            var ownFound = ownLabels.Where(IsFinding).ToHashSet();
            score.Affirmed = Count("affirmed", goldFound, ownFound, LabelText);
            CompareAttributes(goldFound.Intersect(ownFound));
            ComparePlaces();
            var goldChanges = Changes(gold.Statements);
            var ownChanges = Changes(own);
            score.Change = Count("change", goldChanges, ownChanges, c => c.Label + ", " + c.Change, c => Add(evaluation.ByChange, c.Change, c, goldChanges, ownChanges));
            ComparePhenomena(goldLabels, ownLabels);
            if (gold.Expected is { } expected)
                CheckCase(expected);
        }

        private void CheckCase(IReadOnlyList<Expectation> expected)
        {
            var faults = CaseCheck.Faults(expected, own);
            foreach (var (label, fault) in faults)
                evaluation.Disagreements.Add(new Disagreement("all_right", "differs", gold.Id, fault, null, RulesOf(label)));
            score.AllRight = faults.Count == 0 ? new Accord(1, 0) : new Accord(0, 1);
            var phenomenon = gold.Phenomenon ?? "";
            evaluation.CasesByPhenomenon[phenomenon] = evaluation.CasesByPhenomenon.GetValueOrDefault(phenomenon) + score.AllRight;
        }

        private void CompareAttributes(IEnumerable<(string Label, bool Present)> found)
        {
            foreach (var (label, _) in found.OrderBy(f => f.Label, StringComparer.Ordinal))
            {
                score.Hedge += Accord("hedge", label, s => s.Hedge ? "uncertain" : "certain");
                score.Severity += Accord("severity", label, s => s.Severity ?? "none");
            }
        }

        private Accord Accord(string measure, string label, Func<Statement, string> value)
        {
            var right = gold.Statements.Where(s => s.Present && s.Label == label).Select(value).ToHashSet();
            var said = own.Where(s => s.Present && s.Label == label).Select(value).ToHashSet();
            if (right.SetEquals(said))
                return new Accord(1, 0);
            evaluation.Disagreements.Add(new Disagreement(measure, "differs", gold.Id, label + ": " + List(right), List(said), RulesOf(label)));
            return new Accord(0, 1);
        }

        private void ComparePlaces()
        {
            var placed = new Dictionary<(string, bool), HashSet<string>>();
            var unplaced = new HashSet<(string, bool)>();
            foreach (var s in gold.Statements)
            {
                if (s.Places.Count == 0)
                    unplaced.Add((s.Label, s.Present));
                else
                    Set(placed, s).UnionWith(s.Places);
            }
            var given = new Dictionary<(string, bool), HashSet<string>>();
            foreach (var s in own.Where(s => s.PlaceStated))
                Set(given, s).UnionWith(ScoringTables.MostSpecific(s.Places.ToHashSet()));
            var right = placed.SelectMany(p => ScoringTables.MostSpecific(p.Value).Select(a => (p.Key.Item1, p.Key.Item2, Place: a))).ToHashSet();
            // A place said for a label that the gold also states without one may belong to that statement: it is not held against it.
            var said = given.Where(g => placed.ContainsKey(g.Key))
                .SelectMany(g => ScoringTables.MostSpecific(g.Value).Where(a => !unplaced.Contains(g.Key) || placed[g.Key].Contains(a)).Select(a => (g.Key.Item1, g.Key.Item2, Place: a)))
                .ToHashSet();
            score.Located = Count("located", right, said, p => LabelText((p.Item1, p.Item2)) + ", " + p.Place, p => Add(evaluation.ByPlace, p.Place, p, right, said));
        }

        private void ComparePhenomena(HashSet<(string Label, bool Present)> goldLabels, HashSet<(string Label, bool Present)> ownLabels)
        {
            if (gold.Phenomenon is { } named)
            {
                Sum(evaluation.ByPhenomenon, named, score.Label);
                return;
            }
            foreach (var (name, holds) in Phenomena.All)
            {
                // What is said so in the gold must be found, and what is extracted so must be in the gold.
                var right = gold.Statements.Where(holds).Select(s => (s.Label, s.Present)).ToHashSet();
                var said = own.Where(holds).Select(s => (s.Label, s.Present)).ToHashSet();
                Sum(evaluation.ByPhenomenon, name, new Tally(right.Count(ownLabels.Contains), said.Count(s => !goldLabels.Contains(s)), right.Count(r => !ownLabels.Contains(r))));
            }
        }

        private Tally Count<T>(string measure, HashSet<T> right, HashSet<T> said, Func<T, string> text, Action<T>? each = null)
            where T : notnull
        {
            foreach (var x in right.Union(said))
                each?.Invoke(x);
            var extra = said.Where(x => !right.Contains(x)).OrderBy(text, StringComparer.Ordinal).ToList();
            var missing = right.Where(x => !said.Contains(x)).OrderBy(text, StringComparer.Ordinal).ToList();
            foreach (var (x, kind, other) in extra.Select(x => (x, "extra", missing)).Concat(missing.Select(x => (x, "missing", extra))))
            {
                var label = LabelPart(text(x));
                var instead = other.Select(text).Where(t => LabelPart(t) == label).ToList();
                evaluation.Disagreements.Add(new Disagreement(measure, kind, gold.Id, text(x), instead.Count > 0 ? string.Join("; ", instead) : null, RulesOf(label)));
            }
            return new Tally(right.Count - missing.Count, extra.Count, missing.Count);
        }

        private string? RulesOf(string label)
        {
            var rules = own.Where(s => s.Label == label && s.Rule is not null).Select(s => s.Rule!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            return rules.Count > 0 ? string.Join(", ", rules) : null;
        }

        private static void Add<T>(SortedDictionary<string, Tally> table, string key, T x, HashSet<T> right, HashSet<T> said) =>
            Sum(table, key, right.Contains(x) ? said.Contains(x) ? new Tally(1, 0, 0) : new Tally(0, 0, 1) : new Tally(0, 1, 0));

        private static void Sum(SortedDictionary<string, Tally> table, string key, Tally tally) =>
            table[key] = table.GetValueOrDefault(key) + tally;

        private static HashSet<string> Set(Dictionary<(string, bool), HashSet<string>> sets, Statement s)
        {
            if (!sets.TryGetValue((s.Label, s.Present), out var set))
                sets.Add((s.Label, s.Present), set = new HashSet<string>(StringComparer.Ordinal));
            return set;
        }

        private static HashSet<(string Label, bool Present)> Labels(IEnumerable<Statement> statements) => [.. statements.Select(s => (s.Label, s.Present))];

        private static HashSet<(string Label, string Change)> Changes(IEnumerable<Statement> statements) =>
            [.. statements.Where(s => !string.IsNullOrEmpty(s.Change)).Select(s => (s.Label, s.Change!))];

        private static bool IsFinding((string Label, bool Present) s) => s.Present && s.Label is not ("normal" or "abnormal");

        // No label holds a comma with a blank.
        private static string LabelPart(string text) => text.Split(", ")[0];

        private static string LabelText((string Label, bool Present) s) => s.Label + (s.Present ? ", yes" : ", no");

        private static string List(IEnumerable<string> values) => string.Join(" and ", values.Order(StringComparer.Ordinal));
    }
}
