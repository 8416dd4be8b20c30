using Hilum.Runtime.Facts;

namespace Hilum.Accuracy;

/// <summary>A labelled sentence and what we read in it.</summary>
/// <param name="Uid">The report's number.</param>
/// <param name="Text">The sentence as labelled.</param>
/// <param name="Key">Its letters only, to tell repeats.</param>
/// <param name="Label">What people said.</param>
/// <param name="Outcome">The most that we say.</param>
/// <param name="AnyHedge">True when an affirmed finding is hedged.</param>
internal sealed record ReadSentence(int Uid, string Text, string Key, HumanLabel Label, Outcome Outcome, bool AnyHedge)
{
    /// <summary>
    /// Finds the labelled sentences in the report's text by their letters, in order, and gives each the direct facts whose own words begin in it.
    /// So it does not matter where we end a sentence.
    /// </summary>
    /// <param name="labelled">The report.</param>
    /// <param name="result">Its facts.</param>
    /// <param name="unmatched">Counts sentences that are not in the text.</param>
    public static IEnumerable<ReadSentence> Match(LabelledReport labelled, ExtractionResult result, ref int unmatched)
    {
        var matched = new List<ReadSentence>();
        foreach (var field in LabelledReport.Fields)
        {
            var text = new LettersOnly(labelled.Report.Fields.FirstOrDefault(f => f.Section == field)?.Text ?? "");
            var facts = result.Facts.Where(f => !f.Implied && f.Section == field).Select(f => (Fact: f, At: text.Position(OwnWords(f).Start))).ToList();
            var from = 0;
            foreach (var sentence in labelled.Sentences.Where(s => s.Section == field))
            {
                var key = new LettersOnly(sentence.Text).Letters;
                var start = text.Letters.IndexOf(key, from, StringComparison.Ordinal);
                if (start < 0 || key.Length == 0)
                {
                    unmatched++;
                    continue;
                }
                from = start + key.Length;
                var own = facts.Where(f => f.At >= start && f.At < from).Select(f => f.Fact).ToList();
                matched.Add(new ReadSentence(labelled.Uid, sentence.Text, key, sentence.Label, Outcomes.Of(own),
                    own.Any(f => f.Hedge && Outcomes.Of([f]).IsFinding())));
            }
        }
        return matched;
    }

    private static Evidence OwnWords(Fact fact)
    {
        foreach (var evidence in fact.Evidence)
        {
            if (evidence.Rule == fact.Rule)
                return evidence;
        }
        return fact.Evidence[0];
    }
}
