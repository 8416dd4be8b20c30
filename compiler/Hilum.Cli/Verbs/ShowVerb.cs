using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hilum.Cli.Reporting;
using Hilum.Runtime.IO.Files;
using Spectre.Console;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum show</c>: scene graphs as trees, for the eye.</summary>
internal static class ShowVerb
{
    /// <summary>A patient's id, which may be anything.</summary>
    public const string PatientName = "--patient";

    private const string Description = """
        Scene graphs as trees: a study, its anatomies, what is said of each, and what has changed since the exam before.

        GRAPHS is a folder or a .jsonl file that extract has written.
        Exit status: 0; 2 it holds no scene graph, or cannot be read.
        """;

    /// <summary>Wide enough for a phrase on one line when the output is no terminal.</summary>
    private const int PlainWidth = 160;

    private const long LargestGraph = 1L << 30;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Command Create(Streams streams)
    {
        var graphs = new Argument<string>("GRAPHS") { Description = "A folder or a .jsonl file of scene graphs" };
        var first = new Option<int>("--first", "-n") { Description = "How many to show", HelpName = "N", DefaultValueFactory = _ => 3 };
        var patient = new Option<string?>(PatientName) { Description = "The exams of one patient alone", HelpName = "ID" };
        var command = new Command("show", Description) { graphs, first, patient };
        command.SetAction(parsed => Run(streams, parsed.GetValue(graphs)!, parsed.GetValue(first), parsed.GetValue(patient)));
        return command;
    }

    private static int Run(Streams streams, string graphs, int first, string? patient)
    {
        var plain = Console.IsOutputRedirected || !ReferenceEquals(streams.Output, Console.Out);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect, Out = new AnsiConsoleOutput(streams.Output) });
        if (plain)
            console.Profile.Width = PlainWidth;
        var shown = 0;
        try
        {
            foreach (var text in Texts(graphs))
            {
                if (shown == first)
                    break;
                using var graph = JsonDocument.Parse(text);
                if (patient is not null && graph.RootElement.GetProperty("patient_id").ToString() != patient)
                    continue;
                console.Write(TreeOf(graph.RootElement));
                shown++;
            }
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            throw new ToolException(graphs + " cannot be read: " + FileProblem.Reason(e));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException or DecoderFallbackException)
        {
            throw new ToolException(graphs + " holds something that is no scene graph; show reads what extract writes");
        }
        return shown > 0 ? Tool.Ok : throw new ToolException(graphs + " holds no scene graph" + (patient is null ? "" : " of patient " + patient));
    }

    private static IEnumerable<string> Texts(string graphs) => Directory.Exists(graphs)
        ? Directory.EnumerateFiles(graphs, "*_SceneGraph.json").Order(StringComparer.Ordinal).Select(f => s_utf8.GetString(InputFile.ReadAll(f, LargestGraph)))
        : Lines(graphs);

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(InputFile.Open(file), s_utf8);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static Tree TreeOf(JsonElement graph)
    {
        var date = graph.GetProperty("StudyDateTime").GetString();
        var tree = new Tree($"[bold]study {Shown(graph.GetProperty("study_id").ToString())}[/]" + (date is null ? "" : ", " + Shown(date)));
        foreach (var anatomy in graph.GetProperty("attributes").EnumerateArray())
        {
            var node = tree.AddNode($"[yellow]{Shown(anatomy.GetProperty("bbox_name").GetString()!)}[/]");
            var phrases = anatomy.GetProperty("phrases");
            for (var i = 0; i < phrases.GetArrayLength(); i++)
                node.AddNode(Said(anatomy, i) + "  [grey]" + Shown(OneLine(phrases[i].GetString()!)) + "[/]");
        }
        AddChanges(tree, graph);
        return tree;
    }

    private static void AddChanges(Tree tree, JsonElement graph)
    {
        var relations = graph.GetProperty("relationships").EnumerateArray().ToList();
        if (graph.TryGetProperty("hilum", out var own))
            relations.AddRange(own.GetProperty("changes").EnumerateArray());
        foreach (var image in relations.GroupBy(r => r.GetProperty("object_id").GetString()!.Split('_')[0]))
        {
            var node = tree.AddNode($"[yellow]since image {Markup.Escape(image.Key)}[/]");
            foreach (var relation in image)
            {
                var changed = relation.GetProperty("attributes").EnumerateArray().Select(a => a.GetString()!.Split('|')[2]).Where(l => l is not "abnormal").DefaultIfEmpty("abnormal");
                node.AddNode(Markup.Escape(relation.GetProperty("bbox_name").GetString()!) + ": [blue]"
                    + Markup.Escape(relation.GetProperty("relationship_names")[0].GetString()!.Split('|')[2]) + "[/]  " + Markup.Escape(string.Join(", ", changed)));
            }
        }
    }

    /// <summary>Findings of a phrase with a sign for present and absent, then its other cues.</summary>
    private static string Said(JsonElement anatomy, int phrase)
    {
        var findings = anatomy.GetProperty("attributes")[phrase].EnumerateArray().Select(a => a.GetString()!.Split('|'))
            .Select(a => (a[1] == "yes" ? "[green]+[/] " : "[red]-[/] ") + Shown(a[2]));
        var cues = new[] { "severity_cues", "comparison_cues", "temporal_cues", "texture_cues" }
            .SelectMany(name => anatomy.GetProperty(name)[phrase].EnumerateArray()).Select(a => Shown(a.GetString()!.Split('|')[2]));
        var described = string.Join(", ", cues);
        return string.Join("  ", findings) + (described.Length > 0 ? $"  [blue]({described})[/]" : "");
    }

    // What stands in a file must steer neither the terminal nor the markup.
    private static string Shown(string text) => Markup.Escape(Printable.Of(text));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
