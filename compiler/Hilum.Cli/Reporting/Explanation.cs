using Hilum.Compiler.Checking;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Cli.Reporting;

/// <summary>Writes what was read in a text so that a radiologist can follow it.</summary>
/// <param name="output">Where to.</param>
/// <param name="ontology">The rule set's tables.</param>
/// <param name="text">The text.</param>
internal sealed class Explanation(TextWriter output, Ontology ontology, string text)
{
    private const int Width = 100;

    /// <summary>Writes everything.</summary>
    public void Write(IReadOnlyList<TracedSentence> sentences, ExtractionResult result)
    {
        if (result.ReasonForExam is { } reason)
            Write("reason for exam: " + OneLine(reason) + "\n\n");
        if (sentences.Count == 0)
            Write("no sentence in it states anything\n");
        var searched = 0;
        foreach (var sentence in sentences)
        {
            var start = Locate(sentence, searched);
            searched = start + sentence.Text.Length;
            Write($"sentence {sentence.Number + 1}, {sentence.Section}\n");
            WriteMarked(start, searched, [], "  ");
            WriteFound(sentence.Found);
            WriteStructure(sentence.Structure);
            WriteFacts(result.Facts, sentence.Number, start, searched);
            Write("\n");
        }
    }

    // Whatever stands in a report, it must not steer the terminal.
    private void Write(string shown) => output.Write(Printable.Of(shown));

    private void WriteFound(List<FoundWords> found)
    {
        if (found.Count == 0)
            return;
        Write("  words\n");
        var rows = found
            .OrderBy(f => f.Start)
            .ThenByDescending(f => f.End)
            .Select(f => (Words: "\"" + OneLine(text[f.Start..f.End]) + "\"", Meaning: Meaning(f.Rule), At: f.Rule.File + ":" + f.Rule.Line, f.Counts))
            .Distinct()
            .ToArray();
        var wordsWidth = Math.Min(36, rows.Max(r => r.Words.Length));
        var meaningWidth = Math.Min(44, rows.Max(r => r.Meaning.Length));
        foreach (var row in rows)
            Write($"    {row.Words.PadRight(wordsWidth)}  {row.Meaning.PadRight(meaningWidth)}  {row.At}{(row.Counts ? "" : "  (not used: other words win)")}\n");
    }

    private void WriteStructure(string structure)
    {
        if (structure.Length == 0)
            return;
        Write("  structure\n");
        foreach (var clause in structure.Split('\n'))
            Write("    " + Flat(clause) + "\n");
    }

    private void WriteFacts(IReadOnlyList<Fact> facts, int sentence, int start, int end)
    {
        var any = false;
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            if (fact.Sentence != sentence || fact.Implied)
                continue;
            Write(any ? "" : "  facts\n");
            any = true;
            Write("    " + Describe(fact) + "\n");
            WriteMarked(start, end, [.. fact.Evidence.Where(e => e.Start >= start && e.End <= end)], "      ");
            foreach (var evidence in fact.Evidence)
            {
                if (Reasons.Tell(fact, evidence, OneLine(text[evidence.Start..evidence.End])) is { } reason)
                    Write("      " + reason + "\n");
            }
            Write("      by " + string.Join(", ", fact.Evidence.Select(e => e.Rule).Prepend(fact.Rule).Distinct()) + "\n");
            WriteImplied(facts, i);
        }
        if (!any)
            Write("  no facts\n");
    }

    private void WriteImplied(IReadOnlyList<Fact> facts, int source)
    {
        var implied = facts.Where(f => f.ImpliedBy == source).Select(ExampleRunner.Describe).Distinct().ToArray();
        if (implied.Length > 0)
            Write("      from which follows: " + string.Join("; ", implied) + "\n");
    }

    // The text in lines of bearable length, each with marks under the words of evidence that it holds.
    private void WriteMarked(int start, int end, Evidence[] evidence, string indent)
    {
        while (start < end)
        {
            var stop = Math.Min(end, start + Width);
            if (stop < end)
            {
                var blank = text.AsSpan(start, stop - start).LastIndexOfAny(" \n\t");
                stop = blank > 0 ? start + blank + 1 : stop;
            }
            Write(indent + Flat(text[start..stop]).TrimEnd() + "\n");
            var marks = new string([.. Enumerable.Range(start, stop - start).Select(i => Array.Exists(evidence, e => e.Start <= i && i < e.End) ? '~' : ' ')]).TrimEnd();
            if (marks.Length > 0)
                Write(indent + marks + "\n");
            start = stop;
        }
    }

    private int Locate(TracedSentence sentence, int from)
    {
        // The same words may stand in a section that is not read; the sentence is where its found words are.
        for (var at = text.IndexOf(sentence.Text, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sentence.Text, at + 1, StringComparison.Ordinal))
        {
            if (sentence.Found.TrueForAll(f => f.Start >= at && f.End <= at + sentence.Text.Length))
                return at;
        }
        return from;
    }

    private string Meaning(RuleDefinition rule) => rule.Kind switch
    {
        RuleKind.Name => ontology.Concepts[rule.Target].Kind.ToString().ToLowerInvariant() + " " + ontology.Concepts[rule.Target].Label,
        RuleKind.NotName => "not " + ontology.Concepts[rule.Target].Label,
        RuleKind.Value => ontology.Attributes[rule.Target / 256].Name + " " + ontology.Attributes[rule.Target / 256].Values[rule.Target % 256],
        RuleKind.Cue => ontology.Cues[rule.Target].Kind.ToString().ToLowerInvariant() + " " + (ontology.Cues[rule.Target].Comparison ?? ontology.Cues[rule.Target].Name),
        RuleKind.Heading => "heading " + ontology.Sections[rule.Target].Name,
        _ => "pattern " + rule.Name,
    };

    private static string Describe(Fact fact) =>
        ExampleRunner.Describe(fact) + (fact.Anatomies.Count > 0 && !fact.AnatomyStated ? " (its usual place; none is said)" : "");

    private static string Flat(string words) => words.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ');

    private static string OneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
