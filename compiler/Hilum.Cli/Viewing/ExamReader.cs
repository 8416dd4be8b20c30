using System.Globalization;
using System.Text.Json;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Cli.Viewing;

/// <summary>Reads scene graphs as <c>extract</c> writes them.</summary>
internal static class ExamReader
{
    private const string Hedge = "hedge";
    private static readonly string[] s_cues = ["severity_cues", "temporal_cues", "texture_cues"];

    /// <summary>The exam of a scene graph.</summary>
    /// <exception cref="JsonException">It is no scene graph.</exception>
    public static Exam Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var json = JsonDocument.Parse(utf8);
            return Read(json.RootElement);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new JsonException("no scene graph");
        }
    }

    private static Exam Read(JsonElement graph)
    {
        var sentences = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        var statements = new List<Statement>();
        foreach (var anatomy in graph.GetProperty("attributes").EnumerateArray())
            ReadAnatomy(anatomy, sentences, statements);
        var hasKey = graph.TryGetProperty("hilum", out var key);
        if (hasKey && key.TryGetProperty("unlocated", out var unlocated))
            ReadUnlocated(unlocated, sentences, statements);
        if (hasKey && key.TryGetProperty("changes", out var further))
            ReadChanges(further, sentences, statements);
        var confidence = hasKey && key.TryGetProperty("box_confidence", out var all) ? all : default;
        return new Exam
        {
            ImageId = Text(graph, "image_id")!,
            StudyId = Text(graph, "study_id")!,
            PatientId = Text(graph, "patient_id"),
            Moment = Text(graph, "StudyDateTime"),
            View = Text(graph, "viewpoint"),
            Reason = Text(graph, "reason_for_exam"),
            Order = graph.GetProperty("StudyOrder") is { ValueKind: JsonValueKind.Number } order ? order.GetInt32() : null,
            Boxes = [.. graph.GetProperty("objects").EnumerateArray().Select(o => BoxOf(o, confidence))],
            Sentences = [.. sentences.Values.OrderBy(s => NumberOf(s.Id)).ThenBy(s => s.Id, StringComparer.Ordinal)],
            Statements = statements,
            IsDoubtful = hasKey && key.TryGetProperty("box_doubtful", out var doubtful) && doubtful.GetBoolean(),
        };
    }

    private static void ReadAnatomy(JsonElement anatomy, Dictionary<string, Sentence> sentences, List<Statement> statements)
    {
        var phrases = anatomy.GetProperty("phrases");
        for (var i = 0; i < phrases.GetArrayLength(); i++)
        {
            var id = anatomy.GetProperty("phrase_IDs")[i].GetString()!;
            sentences.TryAdd(id, new Sentence(id, phrases[i].GetString()!));
            var cues = s_cues.SelectMany(list => Values(anatomy.GetProperty(list)[i])).ToList();
            var findings = anatomy.GetProperty("attributes")[i].EnumerateArray().Select(a => a.GetString()!.Split('|')).Select(a => (a[1] == "yes", a[2])).ToList();
            statements.Add(new Statement(
                Text(anatomy, "bbox_name"), id, findings, cues.Contains(Hedge), [.. cues.Where(c => c != Hedge)], [.. Values(anatomy.GetProperty("comparison_cues")[i])]));
        }
    }

    private static void ReadUnlocated(JsonElement facts, Dictionary<string, Sentence> sentences, List<Statement> statements)
    {
        foreach (var fact in facts.EnumerateArray())
        {
            var id = Text(fact, "phrase_id")!;
            sentences.TryAdd(id, new Sentence(id, Text(fact, "phrase")!));
            statements.Add(new Statement(
                null, id, [(Text(fact, "polarity") == "yes", Text(fact, "label")!)], fact.GetProperty("hedge").GetBoolean(),
                [.. new[] { Text(fact, "severity"), Text(fact, "temporal") }.OfType<string>()], [.. new[] { Text(fact, "comparison") }.OfType<string>()]));
        }
    }

    /// <summary>Changes that the layout has no name for (new, resolved) go with what the same sentence says of the same anatomy.</summary>
    private static void ReadChanges(JsonElement changes, Dictionary<string, Sentence> sentences, List<Statement> statements)
    {
        foreach (var change in changes.EnumerateArray())
        {
            var (anatomy, phrase, name) = (Text(change, "bbox_name"), Text(change, "phrase"), Values(change.GetProperty("relationship_names")).First());
            for (var i = 0; i < statements.Count; i++)
            {
                if (statements[i].Anatomy == anatomy && sentences[statements[i].SentenceId].Text == phrase && !statements[i].Changes.Contains(name))
                    statements[i] = statements[i] with { Changes = [.. statements[i].Changes, name] };
            }
        }
    }

    private static ExamBox BoxOf(JsonElement o, JsonElement confidence)
    {
        var name = Text(o, "bbox_name")!;
        return new ExamBox(
            name, BoxOf(o, ""), BoxOf(o, "original_"), confidence.ValueKind == JsonValueKind.Object && confidence.TryGetProperty(name, out var value) ? value.GetDouble() : null);
    }

    private static Box BoxOf(JsonElement o, string prefix) => new(
        o.GetProperty(prefix + "x1").GetInt32(), o.GetProperty(prefix + "y1").GetInt32(), o.GetProperty(prefix + "x2").GetInt32(), o.GetProperty(prefix + "y2").GetInt32());

    private static IEnumerable<string> Values(JsonElement list) => list.EnumerateArray().Select(v => v.GetString()!.Split('|')[2]);

    // Ids are numbers where the source's are.
    private static string? Text(JsonElement e, string name) => e.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    private static int NumberOf(string phraseId) =>
        int.TryParse(phraseId.AsSpan(phraseId.LastIndexOf('|') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
