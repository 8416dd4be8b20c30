using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Facts as comma-separated values with a header; the values of a list are parted by <c>;</c>, null is nothing.</summary>
/// <param name="ontology">The tables of the rule set that read the reports.</param>
public sealed class FactsCsvWriter(Ontology ontology) : IResultWriter
{
    private static readonly (string Name, PropertyInfo Property)[] s_columns =
    [
        .. typeof(FactRow).GetProperties().OrderBy(p => p.MetadataToken)
            .Select(p => (p.GetCustomAttribute<JsonPropertyNameAttribute>()!.Name, p)),
    ];

    /// <inheritdoc/>
    public bool NeedsExamOrder => false;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Header { get; } = CsvLine.Of(s_columns.Select(c => c.Name));

    /// <inheritdoc/>
    public void Write(ExtractionResult result, ExamOrder? order, IBufferWriter<byte> output)
    {
        for (var i = 0; i < result.Facts.Count; i++)
        {
            var row = FactRow.Of(ontology, result, i);
            output.Write(CsvLine.Of(s_columns.Select(c => Text(c.Property.GetValue(row)))));
        }
    }

    private static string? Text(object? value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable list => string.Join(';', list.Cast<string>()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
