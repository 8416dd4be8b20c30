using System.Buffers;
using System.Globalization;
using System.Text;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>
/// The dataset's tables of scene graphs. A line begins with the sign of its table (<see cref="TabularFiles"/>), a tab follows each value,
/// a tab or line end in a sentence is a blank and a double quote a single one, because readers take the tables apart at tabs alone.
/// </summary>
/// <param name="ontology">The tables of the rule set that read the reports.</param>
public sealed class TabularWriter(Ontology ontology) : IResultWriter
{
    private readonly SceneGraphBuilder _builder = new(ontology);

    /// <inheritdoc/>
    public bool NeedsExamOrder => true;

    /// <inheritdoc/>
    public void Write(ExtractionResult result, ExamOrder? order, IBufferWriter<byte> output) => Write(result, order, null, output);

    /// <inheritdoc/>
    public void Write(ExtractionResult result, ExamOrder? order, FilmObjects? film, IBufferWriter<byte> output)
    {
        var graph = _builder.Build(result, order, film);
        var text = new StringBuilder();
        foreach (var anatomy in graph.Attributes)
        {
            foreach (var phrase in anatomy.Phrases)
                WritePhrase(text, graph, anatomy, phrase);
        }
        foreach (var relation in graph.Relationships)
            WriteRelation(text, graph, relation);
        foreach (var item in graph.Objects)
            WriteObject(text, item);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void WritePhrase(StringBuilder text, SceneGraph graph, AnatomyAttributes anatomy, Phrase phrase)
    {
        var attributes = phrase.Attributes.Zip(phrase.AttributeIds)
            .Concat(new[] { phrase.Comparison, phrase.Temporal, phrase.Severity, phrase.Texture }.SelectMany(list => list.Select(cue => (cue, ""))));
        foreach (var (attribute, code) in attributes)
        {
            var parts = attribute.Split('|');
            Line(text, TabularFiles.Attributes,
                graph.PatientId, graph.StudyId, graph.ImageId, phrase.Id, phrase.Id[(phrase.Id.LastIndexOf('|') + 1)..], phrase.Section,
                anatomy.BoxName, parts[1] == "yes" ? "1" : "0", parts[1], parts[0], parts[2], code, anatomy.ObjectId, phrase.Text);
        }
    }

    private static void WriteRelation(StringBuilder text, SceneGraph graph, Relationship relation)
    {
        var comparison = relation.Change.Name[(relation.Change.Name.LastIndexOf('|') + 1)..];
        foreach (var attribute in relation.Attributes)
        {
            // Boxes of both images are in the table of boxes.
            Line(text, TabularFiles.Comparisons,
                graph.PatientId, graph.StudyId, relation.Id, relation.SubjectId, relation.ObjectId, relation.BoxName, comparison, attribute,
                attribute.Split('|')[2], ImageOf(relation.SubjectId), ImageOf(relation.ObjectId), relation.Phrase, "", "", "", "");
        }
    }

    private static void WriteObject(StringBuilder text, SceneObject item) => Line(text, TabularFiles.Boxes,
    [
        item.ObjectId, .. Numbers(item.Box), item.BoxName, string.Join(GraphCodes, item.Names.Codes), item.Names.Display, .. Numbers(item.OriginalBox),
    ]);

    private const string GraphCodes = ";;";

    private static string[] Numbers(Box box) =>
        Array.ConvertAll([box.X1, box.Y1, box.X2, box.Y2, box.Width, box.Height], n => n.ToString(CultureInfo.InvariantCulture));

    private static string ImageOf(string objectId) => objectId[..objectId.IndexOf('_', StringComparison.Ordinal)];

    private static void Line(StringBuilder text, char table, params string?[] values)
    {
        text.Append(table);
        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0)
                text.Append('\t');
            foreach (var c in values[i] ?? "")
                text.Append(c is '\t' or '\n' or '\r' ? ' ' : c is '"' ? '\'' : c);
        }
        text.Append('\n');
    }
}
