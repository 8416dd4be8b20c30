using System.Text.Json;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Writes the key <c>hilum</c> of a scene graph: what the dataset's layout cannot hold.</summary>
internal static class HilumKey
{
    public static void Write(Utf8JsonWriter json, SceneGraph graph)
    {
        var extension = graph.Extension;
        json.WriteStartObject("hilum");
        json.WriteStartObject("rule_set");
        json.WriteString("name", extension.RuleSet);
        json.WriteString("version", extension.Version);
        json.WriteString("sha256", extension.Hash);
        json.WriteEndObject();
        json.WriteString("vocabulary", extension.Vocabulary == OutputVocabulary.Extended ? "extended" : "original");
        if (graph.Film is { } film)
            WriteFilm(json, graph, film);
        WriteFacts(json, "facts", graph, located: true);
        WriteFacts(json, "unlocated", graph, located: false);
        json.WriteStartArray("contradictions");
        foreach (var contradiction in extension.Contradictions)
        {
            json.WriteStartObject();
            json.WriteString("bbox_name", contradiction.BoxName);
            json.WriteString("attribute", contradiction.Attribute);
            json.WriteString("phrase_id", contradiction.PhraseId);
            json.WriteString("contradicted_by", contradiction.ContradictedBy);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("changes");
        foreach (var change in extension.Changes)
            SceneGraphWriter.WriteRelationship(json, change);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFilm(Utf8JsonWriter json, SceneGraph graph, FilmObjects film)
    {
        json.WriteString("box_source", film.Source);
        if (film.Agreement is { } agreement)
            json.WriteNumber("box_agreement", agreement);
        json.WriteBoolean("box_doubtful", film.Doubtful);
        json.WriteStartObject("box_confidence");
        var written = graph.Objects.Select(o => o.BoxName).ToHashSet(StringComparer.Ordinal);
        foreach (var box in film.Boxes.Where(b => b.Confidence is not null && written.Contains(b.BoxName)))
            json.WriteNumber(box.BoxName, box.Confidence!.Value);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, string name, SceneGraph graph, bool located)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < graph.Extension.Facts.Count; i++)
        {
            var fact = graph.Extension.Facts[i];
            if (fact.Anatomies.Count > 0 != located)
                continue;
            json.WriteStartObject();
            json.WriteNumber("fact", i);
            json.WriteString("phrase_id", SceneGraphBuilder.PhraseId(graph.StudyId, fact.Sentence));
            json.WriteString("section", fact.Section);
            // The phrase of a located fact stands in the graph itself.
            if (!located)
                json.WriteString("phrase", fact.SentenceText);
            FactsWriter.WriteStatement(json, fact);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
