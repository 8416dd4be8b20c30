using System.Text.Json;
using System.Text.Json.Serialization;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;

namespace Hilum.Fuzz;

/// <summary>All facts of a text as text, to compare; or that a rule is too large for a sentence, which is no fault if both engines say so.</summary>
internal static class Facts
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new ConceptName() } };

    public static string Of(Extractor extractor, string text)
    {
        try
        {
            var facts = extractor.Extract(new Report { StudyId = "1", Fields = [new ReportField(null, text)] }).Facts;
            return facts.Count == 0 ? "" : JsonSerializer.Serialize(facts, Json);
        }
        catch (PatternBudgetException e)
        {
            return e.Message;
        }
    }

    private sealed class ConceptName : JsonConverter<Concept>
    {
        public override Concept Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Concept value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }
}
