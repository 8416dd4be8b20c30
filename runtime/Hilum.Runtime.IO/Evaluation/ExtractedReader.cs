using System.Text.Json;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>Reads what extract wrote: facts, or scene graphs in one file or a folder.</summary>
public static class ExtractedReader
{
    /// <summary>Facts by the ids that gold may name their report by: the study's and the image's.</summary>
    /// <param name="path">A file of facts or graphs, or a folder of graphs.</param>
    /// <exception cref="EvaluationException">It cannot be read, or holds something else.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<Statement>> Read(string path)
    {
        var reports = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
        foreach (var (file, line, value) in Values(path))
        {
            if (value.Text("study_id") is not { } study)
                throw new EvaluationException(file, line, "it has no study_id; eval reads facts or scene graphs that extract writes");
            var statements = value.TryGetProperty("attributes", out var attributes) && attributes.ValueKind == JsonValueKind.Array && value.TryGetProperty("relationships", out _)
                ? OfGraph(value)
                : [OfFact(file, line, value)];
            foreach (var id in new[] { study, value.Text("image_id") }.OfType<string>().Distinct())
                Of(reports, id).AddRange(statements);
        }
        return reports.ToDictionary(r => r.Key, r => (IReadOnlyList<Statement>)r.Value, StringComparer.Ordinal);
    }

    private static IEnumerable<(string File, long? Line, JsonElement Value)> Values(string path)
    {
        if (!Directory.Exists(path))
            return TextFile.JsonLines(path).Select(l => (path, (long?)l.Line, l.Value));
        return Directory.EnumerateFiles(path, "*_SceneGraph.json").Order(StringComparer.Ordinal).Select(file => (file, (long?)null, Graph(file)));
    }

    private static JsonElement Graph(string file)
    {
        try
        {
            using var text = TextFile.Open(file);
            return JsonSerializer.Deserialize<JsonElement>(text.ReadToEnd());
        }
        catch (JsonException)
        {
            throw new EvaluationException(file, null, "it is not JSON");
        }
    }

    private static Statement OfFact(string file, long? line, JsonElement fact)
    {
        if (fact.Text("label") is not { } label || fact.Text("polarity") is not { } polarity)
            throw new EvaluationException(file, line, "the fact has no label or no polarity");
        return Fact(fact, label, polarity);
    }

    private static Statement Fact(JsonElement fact, string label, string polarity) => new(label, polarity == "yes")
    {
        Hedge = fact.Flag("hedge"),
        Places = fact.List("anatomies"),
        PlaceStated = fact.Flag("anatomy_stated", otherwise: true),
        Severity = fact.Text("severity"),
        Temporal = fact.Text("temporal"),
        Change = fact.Text("comparison"),
        Implied = fact.Flag("implied"),
        Rule = fact.Text("rule"),
    };

    private static List<Statement> OfGraph(JsonElement graph)
    {
        if (graph.TryGetProperty("hilum", out var own))
            return [.. own.Elements("facts").Concat(own.Elements("unlocated")).Select(f => Fact(f, f.Text("label")!, f.Text("polarity")!))];
        // A plain graph tells neither rule nor which places were said.
        return [.. graph.Elements("attributes").SelectMany(a => a.Elements("attributes").SelectMany(p => p.EnumerateArray())
            .Select(v => v.GetString()!.Split('|')).Select(v => new Statement(v[2], v[1] == "yes") { Places = [a.Text("bbox_name")!] }))];
    }

    private static List<Statement> Of(Dictionary<string, List<Statement>> reports, string id)
    {
        if (!reports.TryGetValue(id, out var list))
            reports.Add(id, list = []);
        return list;
    }
}
