using System.Text;
using Hilum.ChestXray;
using Hilum.Compiler;
using Hilum.Compiler.CSharp;
using Hilum.Compiler.Diagnostics;
using Hilum.Runtime.Matching;

namespace Hilum.Cli.RuleSets;

/// <summary>Finds and compiles rule sets.</summary>
internal static class RuleSet
{
    /// <summary>The matcher of a folder as code, or the built-in one without a folder.</summary>
    /// <exception cref="RulesException">The rules have errors.</exception>
    /// <exception cref="ToolException">The folder cannot be read.</exception>
    public static Matcher Matcher(string? folder)
    {
        if (folder is null)
            return BuiltIn();
        return Matcher(Compile(folder));
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
    public static HilumCompilation Compile(string folder)
    {
        var compilation = Open(folder);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0 ? compilation : throw new RulesException(folder, errors);
    }

    /// <summary>The rules of a folder, errors or not.</summary>
    /// <exception cref="ToolException">The folder cannot be read.</exception>
    public static HilumCompilation Open(string folder)
    {
        try
        {
            if (!Directory.Exists(folder))
                throw new ToolException("there is no folder " + folder);
            return RuleFolder.Load(folder) ?? throw new ToolException("the folder " + folder + " holds no .hilum file");
        }
        catch (DecoderFallbackException)
        {
            throw new ToolException("a .hilum file in " + folder + " is not UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException("the rules in " + folder + " cannot be read (" + e.GetType().Name + ")");
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

/// <summary>Rules that do not compile.</summary>
internal sealed class RulesException(string folder, IReadOnlyList<Diagnostic> errors)
    : Exception(DiagnosticRenderer.Render(errors) + $"\nhilum: the rules in {folder} do not compile ({errors.Count} error{(errors.Count == 1 ? "" : "s")})\n");
