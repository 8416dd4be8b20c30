using System.CommandLine;

namespace Hilum.Cli.Verbs;

/// <summary>Arguments and options that several verbs have.</summary>
internal static class CommonOptions
{
    /// <summary>The folder that a verb is about.</summary>
    public static Argument<string> RuleFolder() => new("DIR")
    {
        Description = "Folder of the rule set (.hilum files)",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    /// <summary>The rule set to read reports with.</summary>
    public static Option<string?> Rules() => new("--rules")
    {
        Description = "Folder of the rule set to read with; without it the built-in chest X-ray rules",
        HelpName = "DIR",
    };
}
