using System.Reflection;
using System.Text.RegularExpressions;

namespace Hilum.Cli.Reporting;

/// <summary>The page of a message, as docs/diagnostics has it, for a terminal.</summary>
internal static partial class DiagnosticPage
{
    /// <summary>Whether a text is the code of a message: no report consists of one.</summary>
    public static bool IsCode(string text) => Code().IsMatch(text);

    /// <summary>Writes the page.</summary>
    /// <exception cref="ToolException">There is no message of that code.</exception>
    public static void Write(TextWriter output, string code)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("diagnostics/" + code.ToUpperInvariant())
            ?? throw new ToolException("no message has the code " + code + "; docs/diagnostics lists them all");
        using var reader = new StreamReader(stream);
        var isRules = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isRules = !isRules;
            else
                output.Write((isRules ? line.Length == 0 ? "" : "    " + line : Plain(line)) + "\n");
        }
    }

    private static string Plain(string line) => Link().Replace(line.TrimStart('#').Trim(), "$1").Replace("**", "", StringComparison.Ordinal);

    [GeneratedRegex("^HLM[0-9]{3}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
