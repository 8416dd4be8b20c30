using System.CommandLine;
using System.Globalization;
using System.Text;
using Hilum.Cli.Films;
using Hilum.Cli.Viewing;
using Hilum.Runtime.IO.Files;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum view</c>: pages to look at.</summary>
internal static class ViewVerb
{
    private const string Description = """
        Pages to look at: film with boxes, report, graph, and a patient's exams side by side.

        GRAPHS is a folder or a .jsonl file of scene graphs that extract has written. A page a patient; a study without one has a page of its own. The pages hold everything themselves and ask no network. They hold report text: keep them as you keep the reports.
        Exit status: 0 the pages are written; 1 they are written, but some films could not be read; 2 nothing to show.
        """;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(Streams streams)
    {
        var graphs = new Argument<string>("GRAPHS") { Description = "A folder or a .jsonl file of scene graphs" };
        var output = new Option<string?>("--output", "-o") { Description = "A folder for the pages; otherwise pages in the folder of the graphs", HelpName = "DIR" };
        var images = new Option<string?>("--images") { Description = "A folder of films (.png, .jpg, .dcm), each called as its image", HelpName = "DIR" };
        var reports = new Option<string[]>("--reports") { Description = "The reports, to show all of their text; otherwise the sentences in the graphs", HelpName = "INPUT", DefaultValueFactory = _ => [] };
        var first = new Option<int>("--first", "-n") { Description = "How many patients", HelpName = "N", DefaultValueFactory = _ => 200 };
        var command = new Command("view", Description) { graphs, output, images, reports, first };
        command.SetAction(parsed => Run(
            streams, parsed.GetValue(graphs)!, parsed.GetValue(output), parsed.GetValue(images), parsed.GetValue(reports)!, parsed.GetValue(first)));
        return command;
    }

    private static int Run(Streams streams, string graphs, string? output, string? images, string[] reports, int first)
    {
        if (first < 1)
            throw new ToolException("--first must be 1 or more");
        foreach (var input in reports.Append(graphs))
            streams.Guard.Reads(input);
        var store = new GraphStore(graphs);
        var films = new FilmPictures(images is null ? null : new FilmFolder(images));
        var folder = output ?? Path.Combine(Directory.Exists(graphs) ? graphs : Path.GetDirectoryName(Path.GetFullPath(graphs))!, "pages");
        var shown = store.Patients().Take(first);
        var page = new PatientPage(new ReportTexts(reports, reports.Length == 0 ? new HashSet<string>() : shown.SelectMany(p => p.Exams).Select(e => e.ImageId).ToHashSet()), films);
        var index = new IndexPage();
        var count = 0;
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (key, exams) in shown)
            {
                Write(streams, Path.Combine(folder, PageNames.Of(key)), page.Write(key, exams));
                index.Add(key, exams);
                count++;
            }
            Write(streams, Path.Combine(folder, "index.html"), index.Write(count, store.Count));
        }
        catch (Exception e) when (FileProblem.Is(e) && e is not FileRefusedException)
        {
            throw new ToolException("the pages cannot be written to " + folder + ": " + FileProblem.Reason(e));
        }
        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} of {store.Count} patients; open {Path.Combine(folder, "index.html")}"));
        if (films.Failed > 0)
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{films.Failed} films could not be read"));
        return films.Failed > 0 ? Tool.Problems : Tool.Ok;
    }

    // A page of another run is replaced; a link, a device or a file that is read is not.
    private static void Write(Streams streams, string path, string page)
    {
        streams.Guard.Require(path);
        File.WriteAllText(path, page, s_utf8);
    }
}
