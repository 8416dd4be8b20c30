using System.Globalization;
using CsvHelper;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.IO.Writing;

/// <summary>What a concept is among CheXpert's observations; the table is ontology-src/chexpert.csv.</summary>
internal sealed class ChexpertTable
{
    /// <summary>The observation of a finding that is none of the others; it keeps "No Finding" from being written.</summary>
    public const string NoFinding = "No Finding";

    /// <summary>The observation that does not keep "No Finding" from being written.</summary>
    public const string SupportDevices = "Support Devices";

    private const string Resource = "chexpert.csv";

    /// <summary>The observations in the labeler's order.</summary>
    public static readonly string[] Observations =
    [
        NoFinding, "Enlarged Cardiomediastinum", "Cardiomegaly", "Lung Lesion", "Lung Opacity", "Edema", "Consolidation", "Pneumonia", "Atelectasis",
        "Pneumothorax", "Pleural Effusion", "Pleural Other", "Fracture", SupportDevices,
    ];

    private static readonly Lazy<ILookup<string, Row>> Rows = new(() => Read().ToLookup(r => r.Label, StringComparer.Ordinal));

    private readonly Row[][] _byConcept;

    /// <summary>Looks up all concepts of a rule set: by their own label, else by that of what they count as.</summary>
    public ChexpertTable(Ontology ontology) =>
        _byConcept = Array.ConvertAll(ontology.Concepts, c => Of(c, ontology));

    /// <summary>What a concept is; nothing for most technical remarks.</summary>
    public IReadOnlyList<Row> this[Concept concept] => _byConcept[concept.Id];

    /// <summary>The labels in the table.</summary>
    public static IEnumerable<Row> All => Rows.Value.SelectMany(r => r);

    private static Row[] Of(Concept concept, Ontology ontology)
    {
        foreach (var known in (Concept?[])[concept, ontology.Written(concept, OutputVocabulary.Original)])
        {
            if (known is not null && Rows.Value.Contains(known.Label))
                return [.. Rows.Value[known.Label].Where(r => r.Observation.Length > 0)];
        }
        return Array.Exists(ontology.Concepts, c => Array.IndexOf(c.FollowsFrom, concept.Category) >= 0) ? [new Row(concept.Label, NoFinding, "")] : [];
    }

    private static List<Row> Read()
    {
        using var text = new StreamReader(typeof(ChexpertTable).Assembly.GetManifestResourceStream(Resource)!);
        using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
        csv.Read();
        var rows = new List<Row>();
        while (csv.Read())
            rows.Add(new Row(csv.GetField(0)!, csv.GetField(1)!, csv.GetField(2)!));
        return rows;
    }

    /// <summary>A row of the table.</summary>
    /// <param name="Label">A label of the output.</param>
    /// <param name="Observation">The observation that it is, or empty for none.</param>
    /// <param name="AlsoUncertain">An observation that is uncertain where the label is not absent, or empty.</param>
    public sealed record Row(string Label, string Observation, string AlsoUncertain);
}
