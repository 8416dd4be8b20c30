using System.Buffers;
using System.Text.Json;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Scene graphs in the layout of Chest ImaGenome.</summary>
/// <param name="ontology">The tables of the rule set that read the reports.</param>
/// <param name="indented">True for a file of its own, false for one graph a line.</param>
/// <param name="plain">True to leave the key <c>hilum</c> out, which holds what the layout cannot.</param>
public sealed class SceneGraphWriter(Ontology ontology, bool indented, bool plain = false) : IResultWriter
{
    private readonly SceneGraphBuilder _builder = new(ontology);

    /// <inheritdoc/>
    public bool NeedsExamOrder => true;

    /// <inheritdoc/>
    public void Write(ExtractionResult result, ExamOrder? order, IBufferWriter<byte> output) => Write(result, order, null, output);

    /// <inheritdoc/>
    public void Write(ExtractionResult result, ExamOrder? order, FilmObjects? film, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, indented ? JsonIds.File : JsonIds.Line))
            WriteGraph(json, _builder.Build(result, order, film));
        output.Write("\n"u8);
    }

    private void WriteGraph(Utf8JsonWriter json, SceneGraph graph)
    {
        json.WriteStartObject();
        json.WriteString("image_id", graph.ImageId);
        json.WriteText("viewpoint", graph.Viewpoint);
        json.WriteId("patient_id", graph.PatientId);
        json.WriteId("study_id", graph.StudyId);
        json.WriteText("gender", graph.Gender);
        json.WriteText("age_decile", graph.AgeDecile);
        json.WriteText("reason_for_exam", graph.ReasonForExam);
        if (graph.StudyOrder is { } order)
            json.WriteNumber("StudyOrder", order);
        else
            json.WriteNull("StudyOrder");
        json.WriteText("StudyDateTime", graph.StudyDateTime);
        json.WriteStartArray("objects");
        foreach (var item in graph.Objects)
            WriteObject(json, item);
        json.WriteEndArray();
        json.WriteStartArray("attributes");
        foreach (var anatomy in graph.Attributes)
            WriteAnatomy(json, anatomy);
        json.WriteEndArray();
        json.WriteStartArray("relationships");
        foreach (var relationship in graph.Relationships)
            WriteRelationship(json, relationship);
        json.WriteEndArray();
        if (!plain)
            HilumKey.Write(json, graph);
        json.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter json, SceneObject item)
    {
        json.WriteStartObject();
        json.WriteString("object_id", item.ObjectId);
        WriteBox(json, "", item.Box);
        json.WriteString("bbox_name", item.BoxName);
        json.WriteList("synsets", item.Names.Codes);
        json.WriteString("name", item.Names.Display);
        WriteBox(json, "original_", item.OriginalBox);
        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, string prefix, Box box)
    {
        json.WriteNumber(prefix + "x1", box.X1);
        json.WriteNumber(prefix + "y1", box.Y1);
        json.WriteNumber(prefix + "x2", box.X2);
        json.WriteNumber(prefix + "y2", box.Y2);
        json.WriteNumber(prefix + "width", box.Width);
        json.WriteNumber(prefix + "height", box.Height);
    }

    private static void WriteAnatomy(Utf8JsonWriter json, AnatomyAttributes anatomy)
    {
        json.WriteStartObject();
        json.WriteBoolean(anatomy.BoxName, true);
        json.WriteString("bbox_name", anatomy.BoxName);
        json.WriteList("synsets", anatomy.Names.Codes);
        json.WriteString("name", anatomy.Names.Display);
        WriteLists(json, "attributes", anatomy.Phrases, p => p.Attributes);
        WriteLists(json, "attributes_ids", anatomy.Phrases, p => p.AttributeIds);
        json.WriteList("phrases", anatomy.Phrases.Select(p => p.Text));
        json.WriteList("phrase_IDs", anatomy.Phrases.Select(p => p.Id));
        json.WriteList("sections", anatomy.Phrases.Select(p => p.Section));
        WriteLists(json, "comparison_cues", anatomy.Phrases, p => p.Comparison);
        WriteLists(json, "temporal_cues", anatomy.Phrases, p => p.Temporal);
        WriteLists(json, "severity_cues", anatomy.Phrases, p => p.Severity);
        WriteLists(json, "texture_cues", anatomy.Phrases, p => p.Texture);
        json.WriteString("object_id", anatomy.ObjectId);
        json.WriteEndObject();
    }

    private static void WriteLists(Utf8JsonWriter json, string name, IReadOnlyList<Phrase> phrases, Func<Phrase, IReadOnlyList<string>> list)
    {
        json.WriteStartArray(name);
        foreach (var phrase in phrases)
        {
            json.WriteStartArray();
            foreach (var value in list(phrase))
                json.WriteStringValue(value);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    internal static void WriteRelationship(Utf8JsonWriter json, Relationship relationship)
    {
        json.WriteStartObject();
        json.WriteString("relationship_id", relationship.Id);
        // The dataset holds the list of predicates as one text.
        json.WriteString("predicate", "['" + relationship.Change.Predicate + "']");
        json.WriteList("synsets", relationship.Change.Code.Length > 0 ? [relationship.Change.Code] : []);
        json.WriteList("relationship_names", [relationship.Change.Name]);
        json.WriteStartArray("relationship_contexts");
        json.WriteRawValue("1.0", skipInputValidation: true);
        json.WriteEndArray();
        json.WriteString("phrase", relationship.Phrase);
        json.WriteList("attributes", relationship.Attributes);
        json.WriteString("bbox_name", relationship.BoxName);
        json.WriteString("subject_id", relationship.SubjectId);
        json.WriteString("object_id", relationship.ObjectId);
        json.WriteEndObject();
    }
}
