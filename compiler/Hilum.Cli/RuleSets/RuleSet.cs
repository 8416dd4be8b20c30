using System.Text;
using Hilum.ChestXray;
using Hilum.Compiler;
using Hilum.Compiler.CSharp;
using Hilum.Compiler.Diagnostics;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Writing;
using Hilum.Runtime.Matching;

namespace Hilum.Cli.RuleSets;

/// <summary>Finds and compiles rule sets.</summary>
internal static class RuleSet
{
    private const long LargestFile = 16 * 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The matcher of a folder as code, or the built-in one without a folder.</summary>
    /// <exception cref="RulesException">The rules have errors.</exception>
    /// <exception cref="ToolException">The folder cannot be read.</exception>
    public static Matcher Matcher(string? folder, OutputGuard guard)
    {
        if (folder is null)
            return BuiltIn();
        return Matcher(Compile(folder, guard));
    }

    /// <summary>The matcher of rules without errors, as code.</summary>
    public static Matcher Matcher(HilumCompilation compilation) => new CompiledRuleCache(CacheFolder()).GetOrCompile(compilation.Lower());

    private static ChestXrayRules BuiltIn()
    {
        try
        {
            return new ChestXrayRules();
        }
        catch (InvalidOperationException e)
        {
            // Built with DefaultRules=optional.
            throw new ToolException(e.Message + " Run: hilum check ontology-src/chest-xray-extended");
        }
    }

    /// <summary>The rules of a folder without errors.</summary>
    /// <exception cref="RulesException">The rules have errors.</exception>
    /// <exception cref="ToolException">The folder cannot be read.</exception>
    public static HilumCompilation Compile(string folder, OutputGuard guard)
    {
        var compilation = Open(folder, guard);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0 ? compilation : throw new RulesException(folder, errors);
    }

    /// <summary>The rules of a folder, or those of a name that are part of the tool, errors or not.</summary>
    /// <param name="folder">The folder, or the name.</param>
    /// <param name="guard">Is told what is read.</param>
    /// <param name="today">The day that <c>until</c> is measured by; without it today.</param>
    /// <exception cref="ToolException">The folder cannot be read.</exception>
    public static HilumCompilation Open(string folder, OutputGuard guard, DateOnly? today = null)
    {
        try
        {
            var rules = new RuleFolder(file => Read(file, guard), BuiltInRuleSets.Find) { Today = today ?? DateOnly.FromDateTime(DateTime.Now) };
            if (!Directory.Exists(folder))
            {
                return rules.Load(BuiltInRuleSets.Find(folder)
                    ?? throw new ToolException($"there is no folder {folder}, and no rule set of that name is built in ({string.Join(", ", BuiltInRuleSets.Names)})"));
            }
            return rules.Load(folder) ?? throw new ToolException("the folder " + folder + " holds no .hilum file");
        }
        catch (Exception e) when (FileProblem.Is(e) && e is not FileRefusedException)
        {
            throw new ToolException("the rules in " + folder + " cannot be read: " + FileProblem.Reason(e));
        }
    }

    private static string Read(string file, OutputGuard guard)
    {
        guard.Reads(file);
        try
        {
            ReadOnlySpan<byte> bytes = InputFile.ReadAll(file, LargestFile);
            return s_strict.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (FileRefusedException e)
        {
            throw new FileRefusedException(file + " is not used as a rule file: " + e.Message);
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException(file + " is not UTF-8");
        }
    }

    private static string CacheFolder()
    {
        if (Environment.GetEnvironmentVariable("HILUM_CACHE") is { Length: > 0 } own)
            return own;
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg)
            return Path.Combine(xdg, "hilum");
        return OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "hilum", "cache")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "hilum");
    }
}

/// <summary>Rules that do not compile, or whose examples do not hold.</summary>
internal sealed class RulesException(string folder, IReadOnlyList<Diagnostic> errors, string? summary = null)
    : Exception(DiagnosticRenderer.Render(errors) + "\nhilum: " + (summary ?? $"the rules in {folder} do not compile ({errors.Count} error{(errors.Count == 1 ? "" : "s")})") + "\n");
