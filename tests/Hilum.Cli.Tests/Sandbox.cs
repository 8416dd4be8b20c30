using System.Runtime.CompilerServices;
using System.Text;

namespace Hilum.Cli.Tests;

/// <summary>A folder that goes with the test, and the tool run in process.</summary>
internal sealed class Sandbox : IDisposable
{
    public const string Rules = """
        ontology tiny 1.0

        sided anatomy lung
            called "lung"

        finding pleural_effusion
            kind        anatomicalfinding
            called      "effusion"
            seen in     lung
            usually in  lung
            example     "There is an effusion."  => present pleural_effusion
            example     "No effusion."           => absent pleural_effusion

        cue no : negation
            says     "no"
            reaches  forward, to end of clause
            example  "No effusion."  => absent pleural_effusion

        section findings
            headed by  "FINDINGS"
            findings here are stated

        test "a report"
            report \"\"\"
        FINDINGS: No effusion.
        \"\"\"
            expect absent pleural_effusion
            and nothing else
        """;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "hilum-cli-" + Guid.NewGuid().ToString("N"));

    // Compiled rules of tests do not belong into the user's cache.
    static Sandbox() => Environment.SetEnvironmentVariable("HILUM_CACHE", Path.Combine(Path.GetTempPath(), "hilum-test-cache"));

    public Sandbox() => Directory.CreateDirectory(_folder);

    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));

    public string this[string name] => Path.Combine(_folder, name);

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Ends a command.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Everything in the folder that a user sees, as relative paths.</summary>
    public string[] Files => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text.Replace("\\\"\\\"\\\"", "\"\"\"", StringComparison.Ordinal).ReplaceLineEndings("\n"), new UTF8Encoding(false));
        return this[name];
    }

    public string Read(string name) => File.ReadAllText(this[name]);

    public int Run(params string[] args) => RunWithInput("", args);

    public int RunWithInput(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = Tool.Run(args, output, error, new StringReader(input), Stop);
        (Output, Error) = (output.ToString(), error.ToString());
        return status;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Here([CallerFilePath] string path = "") => path;
}
