using Hilum.Cli;

namespace Hilum.Fuzz;

/// <summary>Command lines, in a folder of their own: the tool ends with a status that it documents and never with a stack trace.</summary>
internal sealed class ArgumentTarget : Target
{
    private static readonly string[] Pieces =
    [
        "extract", "check", "build", "test", "explain", "show", "eval", "--help", "--version", "-o", "--output", "--format", "facts", "csv", "parquet", "tabular", "chexpert", "json", "sarif",
        "--rules", "rules", "-j", "--jobs", "0", "-1", "1", "2147483647", "99999999999", "--max-report", "--metadata", "--all-views", "--plain", "--gold", "--errors", "--patient", "--errors-only",
        "--vocabulary", "extended", "original", "--first", "--reports", "--snapshots", "--update", "--prune", "--emit-source", "--force", "--resume", "in.jsonl", "in.csv", "out.jsonl", "out", "out.csv",
        "graphs.jsonl", "missing.jsonl", "folder", ".", "", "*", "No effusion.", "--", "--nonsense", "\0", "é", "-", "rules/a.hilum",
    ];

    private static readonly string[][] Working =
    [
        ["extract", "in.jsonl", "-o", "out.jsonl"], ["extract", "in.csv", "folder", "-o", "out", "--rules", "rules"], ["extract", "-", "-o", "-"], ["check", "rules"], ["build", "rules", "-o", "out.dll"],
        ["test", "rules", "--reports", "folder", "--snapshots", "out"], ["explain", "No effusion.", "--rules", "rules"], ["show", "graphs.jsonl"], ["eval", "in.jsonl", "--gold", "in.csv"],
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("hilum-fuzz-").FullName;
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly Dictionary<int, long> _statuses = [];
    private readonly string _graphs = "";

    public ArgumentTarget()
    {
        Directory.SetCurrentDirectory(_folder);
        // What the tool takes to wake up is no case's time.
        Try("extract\nin.jsonl\n-o\ngraphs.jsonl", new Random(1));
        _graphs = File.ReadAllText("graphs.jsonl");
        Try("test", new Random(1));
    }

    public override string Summary => string.Join(", ", _statuses.OrderBy(s => s.Key).Select(s => $"status {s.Key}: {s.Value}"));

    public override string Make(Random random)
    {
        // Half of them begin like a command that works.
        string[] start = random.Next(2) == 0 ? [] : Working[random.Next(Working.Length)];
        return string.Join('\n', start.Concat(Enumerable.Range(start.Length, random.Next(8)).Select(i => Pieces[i == 0 ? random.Next(8) : random.Next(Pieces.Length)])));
    }

    public override void Try(string text, Random random)
    {
        Refresh();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = Tool.Run(text.Length == 0 ? [] : text.Split('\n'), output, error, new StringReader("No effusion.\n"));
        _statuses[status] = _statuses.GetValueOrDefault(status) + 1;
        Require(status is 0 or 1 or 2 or 130 or 143, $"status {status}: {error}");
        Require(!error.ToString().Contains("   at ", StringComparison.Ordinal), "a stack trace: " + error);
    }

    public override void Dispose()
    {
        Directory.SetCurrentDirectory(_before);
        Directory.Delete(_folder, recursive: true);
    }

    // Each case finds the same, whatever the one before left behind.
    private void Refresh()
    {
        Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(_folder, "rules"));
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        Directory.SetCurrentDirectory(_folder);
        File.WriteAllText(Path.Combine("rules", "a.hilum"), "ontology fuzz.tiny 1.0\nfinding effusion\n    called \"effusion\"\n");
        File.WriteAllText("in.jsonl", "{\"study_id\":\"1\",\"text\":\"No effusion.\"}\n{\"study_id\":1\n");
        File.WriteAllText("in.csv", "study_id,text\n1,No effusion.\n2,\"open\n");
        File.WriteAllText(Path.Combine("folder", "s1.txt"), "FINDINGS: No effusion.\n");
        File.WriteAllText("graphs.jsonl", _graphs);
    }
}
