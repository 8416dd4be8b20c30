using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Facts as rows for <see cref="ConvertedSink"/>, one a line.</summary>
/// <param name="ontology">The tables of the rule set that read the reports.</param>
public sealed class FactRowsWriter(Ontology ontology) : IResultWriter
{
    internal static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public bool NeedsExamOrder => false;

    /// <inheritdoc/>
    public void Write(ExtractionResult result, ExamOrder? order, IBufferWriter<byte> output)
    {
        for (var i = 0; i < result.Facts.Count; i++)
        {
            using (var json = new Utf8JsonWriter(output, JsonIds.Line))
                JsonSerializer.Serialize(json, FactRow.Of(ontology, result, i), Options);
            output.Write("\n"u8);
        }
    }
}
