using Hilum.Cli;

namespace Hilum.Fuzz;

/// <summary>Command lines, in a folder of their own: the tool ends with a status that it documents and never with a stack trace.</summary>
internal sealed class ArgumentTarget : Target
{
    private static readonly string[] Pieces =
    [
        "extract", "check", "build", "test", "explain", "show", "--help", "--version", "-o", "--output", "--format", "facts", "graphs", "chexpert", "--rules", "rules", "-j", "--jobs", "0", "-1", "1",
        "2147483647", "99999999999", "--vocabulary", "extended", "original", "--first", "--reports", "--snapshots", "--update", "--emit-source", "--force", "--resume", "in.jsonl", "in.csv", "out.jsonl",
        "missing.jsonl", "folder", ".", "", "*", "No effusion.", "--", "--nonsense", "\0", "é", "-", "rules/a.hilum",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("hilum-fuzz-").FullName;
    private readonly string _before = Directory.GetCurrentDirectory();
    private readonly Dictionary<int, long> _statuses = [];

    public ArgumentTarget()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "rules"));
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        Directory.SetCurrentDirectory(_folder);
    }

    public override string Summary => string.Join(", ", _statuses.OrderBy(s => s.Key).Select(s => $"status {s.Key}: {s.Value}"));

    public override string Make(Random random) =>
        string.Join('\n', Enumerable.Range(0, random.Next(8)).Select(i => Pieces[i == 0 ? random.Next(7) : random.Next(Pieces.Length)]));

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

    private void Refresh()
    {
        File.WriteAllText(Path.Combine(_folder, "rules", "a.hilum"), "ontology fuzz.tiny 1.0\nfinding effusion\n    called \"effusion\"\n");
        File.WriteAllText(Path.Combine(_folder, "in.jsonl"), "{\"study_id\":\"1\",\"text\":\"No effusion.\"}\n{\"study_id\":1\n");
        File.WriteAllText(Path.Combine(_folder, "in.csv"), "study_id,text\n1,No effusion.\n2,\"open\n");
        File.WriteAllText(Path.Combine(_folder, "folder", "s1.txt"), "FINDINGS: No effusion.\n");
    }
}
