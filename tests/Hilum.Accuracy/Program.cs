using System.Globalization;
using Hilum.ChestXray;
using Hilum.Runtime;
using Spectre.Console;

namespace Hilum.Accuracy;

/// <summary>Reads the development reports with the default rules and compares sentence by sentence with what people said: <c>[SHARED-FOLDER] [--show N]</c>.</summary>
public static class Program
{
    /// <summary>The entry point.</summary>
    /// <returns>0, or 2 when the reports are not there or the arguments wrong.</returns>
    public static int Main(string[] args)
    {
        var show = 0;
        var at = Array.IndexOf(args, "--show");
        if (at >= 0 && (at + 1 >= args.Length || !int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out show)))
            return Fail("--show needs a number");
        var rest = at < 0 ? args : [.. args[..at], .. args[(at + 2)..]];
        if (rest.Length > 1)
            return Fail("usage: Hilum.Accuracy [SHARED-FOLDER] [--show N]");
        if (show > 0 && Console.IsOutputRedirected)
            return Fail("--show prints report text, and does so on a terminal only");
        var file = Path.Combine(rest.Length == 1 ? rest[0] : DefaultFolder(), "data/openi/dev_reports.jsonl");
        if (!File.Exists(file))
            return Fail("the development reports are not here: " + file);
        Run(file, show);
        return 0;
    }

    private static void Run(string file, int show)
    {
        var plain = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect });
        if (plain)
            console.Profile.Width = 400;
        var extractor = new Extractor(new ChestXrayRules());
        var sentences = new List<ReadSentence>();
        var reports = new List<ReadReport>();
        var unmatched = 0;
        foreach (var labelled in LabelledReport.Read(file))
        {
            var result = extractor.Extract(labelled.Report);
            sentences.AddRange(ReadSentence.Match(labelled, result, ref unmatched));
            reports.Add(new ReadReport(labelled.Uid, labelled.Group, ReadReport.KindOf(labelled), Outcomes.Of(result.Facts.Where(f => !f.Implied))));
        }
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{reports.Count:#,0} reports, {sentences.Count + unmatched:#,0} labelled sentences, of which {unmatched} were not found in the text of their report."));
        var slices = Slice.Of(sentences, reports);
        var tables = new AccuracyTables(console, plain);
        tables.Agreements(slices);
        tables.Sentences(slices);
        tables.Reports(slices);
        Show(console, sentences, show);
    }

    private static void Show(IAnsiConsole console, IReadOnlyList<ReadSentence> sentences, int count)
    {
        if (count == 0)
            return;
        console.WriteLine();
        console.WriteLine("Abnormal for people, nothing affirmed by us:");
        Some(s => s.Label == HumanLabel.Abnormal && !s.Outcome.IsSomething());
        console.WriteLine("Normal for people, a finding affirmed by us:");
        Some(s => s.Label == HumanLabel.Normal && s.Outcome.IsFinding());

        void Some(Func<ReadSentence, bool> wanted)
        {
            foreach (var s in sentences.Where(wanted).Take(count))
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {s.Uid}: {s.Text} [{s.Outcome}]"));
        }
    }

    // Beside the repository, wherever the program was started.
    private static string DefaultFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hilum.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "../shared");
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}
