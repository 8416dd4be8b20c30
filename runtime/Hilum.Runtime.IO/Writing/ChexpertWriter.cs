using System.Buffers;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>The table that CheXpert-labeler writes: a report a row, a column for each of its 14 observations.</summary>
/// <param name="ontology">The tables of the rule set that read the reports, best with <see cref="OutputVocabulary.Extended"/>.</param>
public sealed class ChexpertWriter(Ontology ontology) : IResultWriter
{
    private const string ReportsColumn = "Reports";

    private readonly ChexpertTable _table = new(ontology);

    // In the order of their weight: of several mentions the heaviest counts.
    private enum Mention
    {
        None,
        Absent,
        Uncertain,
        Present,
    }

    /// <inheritdoc/>
    public bool NeedsExamOrder => false;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Header { get; } = CsvLine.Of([ReportsColumn, .. ChexpertTable.Observations]);

    /// <inheritdoc/>
    public void Write(ExtractionResult result, ExamOrder? order, IBufferWriter<byte> output)
    {
        var text = string.Join('\n', result.Report.Fields.Select(f => f.Text));
        output.Write(CsvLine.Of([text, .. Aggregate(result).Select(ValueOf)]));
    }

    private Mention[] Aggregate(ExtractionResult result)
    {
        var mentions = new Mention[ChexpertTable.Observations.Length];
        var nothingFound = true;
        foreach (var fact in result.Facts.Where(f => !f.Implied))
        {
            var mention = fact.Polarity == Polarity.No ? Mention.Absent : fact.Hedge ? Mention.Uncertain : Mention.Present;
            foreach (var row in _table[fact.Concept])
            {
                nothingFound &= mention == Mention.Absent || row.Observation == ChexpertTable.SupportDevices;
                Add(mentions, row.Observation, mention);
                if (row.AlsoUncertain.Length > 0 && mention != Mention.Absent)
                    Add(mentions, row.AlsoUncertain, Mention.Uncertain);
            }
        }
        mentions[0] = nothingFound ? Mention.Present : Mention.None;
        return mentions;
    }

    private static void Add(Mention[] mentions, string observation, Mention mention)
    {
        ref var known = ref mentions[Array.IndexOf(ChexpertTable.Observations, observation)];
        if (mention > known)
            known = mention;
    }

    private static string ValueOf(Mention mention) => mention switch
    {
        Mention.Present => "1.0",
        Mention.Absent => "0.0",
        Mention.Uncertain => "-1.0",
        _ => "",
    };
}
