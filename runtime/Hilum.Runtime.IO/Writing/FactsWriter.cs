using System.Buffers;
using System.Text.Json;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Facts as JSON lines, one fact a line, in the order of the text.</summary>
/// <param name="ontology">The tables of the rule set that read the reports.</param>
public sealed class FactsWriter(Ontology ontology) : IResultWriter
{
    /// <inheritdoc/>
    public bool NeedsExamOrder => false;

    /// <inheritdoc/>
    public void Write(ExtractionResult result, ExamOrder? order, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, JsonIds.Line);
        foreach (var fact in result.Facts)
        {
            WriteFact(json, result, fact);
            json.Flush();
            json.Reset();
            output.Write("\n"u8);
        }
    }

    private void WriteFact(Utf8JsonWriter json, ExtractionResult result, Fact fact)
    {
        json.WriteStartObject();
        json.WriteId("study_id", result.Report.StudyId);
        json.WriteId("patient_id", result.Report.PatientId);
        json.WriteString("image_id", ImageIds.Of(result.Report));
        json.WriteText("study_datetime", result.Report.StudyDateTime);
        json.WriteString("phrase_id", SceneGraphBuilder.PhraseId(result.Report.StudyId, fact.Sentence));
        json.WriteString("section", fact.Section);
        json.WriteString("sentence", fact.SentenceText);
        json.WriteNumber("start", fact.Start);
        json.WriteNumber("end", fact.End);
        WriteStatement(json, fact);
        if (result.Vocabulary == OutputVocabulary.Extended)
            WriteBeyondTheOriginal(json, fact);
        json.WriteStartObject("rules");
        json.WriteString("name", ontology.Name);
        json.WriteString("version", ontology.Version);
        json.WriteString("hash", ontology.Hash);
        json.WriteEndObject();
        json.WriteStartArray("evidence");
        foreach (var evidence in fact.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("rule", evidence.Rule);
            json.WriteNumber("start", evidence.Start);
            json.WriteNumber("end", evidence.End);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>What the original format has no place for.</summary>
    internal static void WriteBeyondTheOriginal(Utf8JsonWriter json, Fact fact)
    {
        json.WriteText("measures", fact.Measurement is { } measurement ? measurement.Of == Measured.Distance ? "distance" : "size" : null);
        json.WriteText("greater_on", fact.Asymmetry);
        json.WriteList("tip", fact.Tip);
    }

    /// <summary>What a fact states, without the words that say so.</summary>
    internal static void WriteStatement(Utf8JsonWriter json, Fact fact)
    {
        json.WriteString("category", fact.Category);
        json.WriteString("label", fact.Label);
        json.WriteString("polarity", fact.Polarity == Polarity.Yes ? "yes" : "no");
        json.WriteBoolean("hedge", fact.Hedge);
        json.WriteList("anatomies", fact.Anatomies);
        json.WriteBoolean("anatomy_stated", fact.AnatomyStated);
        json.WriteText("severity", fact.Severity);
        json.WriteText("temporal", fact.Temporal);
        json.WriteList("texture", fact.Texture);
        json.WriteText("comparison", fact.Comparison);
        if (fact.Measurement is { } size)
        {
            json.WriteStartObject("measurement");
            json.WriteNumber("value", size.Value);
            json.WriteString("unit", size.Unit);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("measurement");
        }
        json.WriteBoolean("implied", fact.Implied);
        if (fact.ImpliedBy is { } source)
            json.WriteNumber("implied_by", source);
        else
            json.WriteNull("implied_by");
        json.WriteString("rule", fact.Rule);
    }
}
