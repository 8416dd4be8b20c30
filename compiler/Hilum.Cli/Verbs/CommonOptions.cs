using System.CommandLine;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.Plan;

namespace Hilum.Cli.Verbs;

/// <summary>Arguments and options that several verbs have.</summary>
internal static class CommonOptions
{
    /// <summary>The folder that a verb is about.</summary>
    public static Argument<string> RuleFolder() => new("DIR")
    {
        Description = "Folder of the rule set (.hilum files), or the name of one that is built in",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    /// <summary>The rule set to read reports with.</summary>
    public static Option<string?> Rules() => new("--rules")
    {
        Description = "Folder of the rule set to read with, or the name of one that is built in; without it the built-in chest X-ray rules",
        HelpName = "DIR",
    };

    /// <summary>Whose labels facts have.</summary>
    public static Option<string> Vocabulary() => new("--vocabulary")
    {
        Description = "Labels of facts and graphs. original: those of Chest ImaGenome; extended: also those that it lacks",
        HelpName = "NAME",
        DefaultValueFactory = _ => "original",
    };

    /// <summary>How long a report may be.</summary>
    public static Option<int> MaxReport() => new("--max-report")
    {
        Description = "Longest report that is read, in characters; a longer one is rejected",
        HelpName = "N",
        DefaultValueFactory = _ => ReadLimits.Default.MaxReport,
    };

    /// <summary>The value of <see cref="Vocabulary"/>.</summary>
    /// <exception cref="ToolException">It is neither.</exception>
    public static OutputVocabulary VocabularyNamed(string name) => name switch
    {
        "original" => OutputVocabulary.Original,
        "extended" => OutputVocabulary.Extended,
        _ => throw new ToolException("--vocabulary " + name + " is not known; it is original or extended"),
    };
}
