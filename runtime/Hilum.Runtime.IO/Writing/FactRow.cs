using System.Text.Json.Serialization;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>A fact as a row of a table; the columns are the properties in their order, and mean what the same fields of facts as JSON do.</summary>
public sealed class FactRow
{
    /// <summary>The study's id.</summary>
    [JsonPropertyName("study_id")]
    public string StudyId { get; set; } = "";

    /// <summary>The patient's id, or null.</summary>
    [JsonPropertyName("patient_id")]
    public string? PatientId { get; set; }

    /// <summary>The image's name, as in scene graphs.</summary>
    [JsonPropertyName("image_id")]
    public string ImageId { get; set; } = "";

    /// <summary>When the exam was made, as given, or null.</summary>
    [JsonPropertyName("study_datetime")]
    public string? StudyDateTime { get; set; }

    /// <summary>Number of the fact in its report, from 0; <see cref="ImpliedBy"/> counts so.</summary>
    [JsonPropertyName("fact")]
    public int Number { get; set; }

    /// <summary><c>study|sentence</c>.</summary>
    [JsonPropertyName("phrase_id")]
    public string PhraseId { get; set; } = "";

    /// <summary>The section's name in the rule set.</summary>
    [JsonPropertyName("section")]
    public string Section { get; set; } = "";

    /// <summary>The sentence.</summary>
    [JsonPropertyName("sentence")]
    public string Sentence { get; set; } = "";

    /// <summary>First UTF-16 code unit of the sentence.</summary>
    [JsonPropertyName("start")]
    public int Start { get; set; }

    /// <summary>One past the last.</summary>
    [JsonPropertyName("end")]
    public int End { get; set; }

    /// <summary>The label's category.</summary>
    [JsonPropertyName("category")]
    public string Category { get; set; } = "";

    /// <summary>The label.</summary>
    [JsonPropertyName("label")]
    public string Label { get; set; } = "";

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    [JsonPropertyName("polarity")]
    public string Polarity { get; set; } = "";

    /// <summary>True when present but uncertain.</summary>
    [JsonPropertyName("hedge")]
    public bool Hedge { get; set; }

    /// <summary>Where.</summary>
    [JsonPropertyName("anatomies")]
    public List<string> Anatomies { get; set; } = [];

    /// <summary>False when the places are only the finding's usual ones.</summary>
    [JsonPropertyName("anatomy_stated")]
    public bool AnatomyStated { get; set; }

    /// <summary>How severe, or null.</summary>
    [JsonPropertyName("severity")]
    public string? Severity { get; set; }

    /// <summary>How long, or null.</summary>
    [JsonPropertyName("temporal")]
    public string? Temporal { get; set; }

    /// <summary>Textures.</summary>
    [JsonPropertyName("texture")]
    public List<string> Texture { get; set; } = [];

    /// <summary>The change, or null.</summary>
    [JsonPropertyName("comparison")]
    public string? Comparison { get; set; }

    /// <summary>The size or distance, or null.</summary>
    [JsonPropertyName("measurement_value")]
    public double? MeasurementValue { get; set; }

    /// <summary>Its unit, or null.</summary>
    [JsonPropertyName("measurement_unit")]
    public string? MeasurementUnit { get; set; }

    /// <summary>True when the fact follows from another.</summary>
    [JsonPropertyName("implied")]
    public bool Implied { get; set; }

    /// <summary>Number of that fact, or null.</summary>
    [JsonPropertyName("implied_by")]
    public int? ImpliedBy { get; set; }

    /// <summary>The rule that found it.</summary>
    [JsonPropertyName("rule")]
    public string Rule { get; set; } = "";

    /// <summary>Name of the rule set.</summary>
    [JsonPropertyName("rules_name")]
    public string RulesName { get; set; } = "";

    /// <summary>Its version.</summary>
    [JsonPropertyName("rules_version")]
    public string RulesVersion { get; set; } = "";

    /// <summary>SHA-256 of its sources.</summary>
    [JsonPropertyName("rules_hash")]
    public string RulesHash { get; set; } = "";

    /// <summary>The row of a fact.</summary>
    /// <param name="ontology">The rule set that read it.</param>
    /// <param name="result">The report it is of.</param>
    /// <param name="number">Its number in the report.</param>
    public static FactRow Of(Ontology ontology, ExtractionResult result, int number)
    {
        var fact = result.Facts[number];
        return new FactRow
        {
            StudyId = result.Report.StudyId,
            PatientId = result.Report.PatientId,
            ImageId = ImageIds.Of(result.Report),
            StudyDateTime = result.Report.StudyDateTime,
            Number = number,
            PhraseId = SceneGraphBuilder.PhraseId(result.Report.StudyId, fact.Sentence),
            Section = fact.Section,
            Sentence = fact.SentenceText,
            Start = fact.Start,
            End = fact.End,
            Category = fact.Category,
            Label = fact.Label,
            Polarity = fact.Polarity == Facts.Polarity.Yes ? "yes" : "no",
            Hedge = fact.Hedge,
            Anatomies = [.. fact.Anatomies],
            AnatomyStated = fact.AnatomyStated,
            Severity = fact.Severity,
            Temporal = fact.Temporal,
            Texture = [.. fact.Texture],
            Comparison = fact.Comparison,
            MeasurementValue = fact.Measurement?.Value,
            MeasurementUnit = fact.Measurement?.Unit,
            Implied = fact.Implied,
            ImpliedBy = fact.ImpliedBy,
            Rule = fact.Rule,
            RulesName = ontology.Name,
            RulesVersion = ontology.Version,
            RulesHash = ontology.Hash,
        };
    }
}
