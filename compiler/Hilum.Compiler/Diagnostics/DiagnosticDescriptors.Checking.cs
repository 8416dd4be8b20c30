using static Hilum.Compiler.Diagnostics.DiagnosticSeverity;

namespace Hilum.Compiler.Diagnostics;

/// <content>Words, patterns, cues and examples.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>Two cues say the same words and disagree.</summary>
    public static readonly DiagnosticDescriptor CuesDisagree = new("HLM301", Error, "Cues disagree",
        "\"{0}\" is said by {1} : {2} and by {3} : {4}; say which one wins with `beats`");

    /// <summary>Two concepts claim the same words.</summary>
    public static readonly DiagnosticDescriptor SynonymClaimedTwice = new("HLM302", Error, "Words claimed by two concepts",
        "\"{0}\" is called both {1} and {2}; a report that says it would mean either");

    /// <summary>The same words twice in one concept.</summary>
    public static readonly DiagnosticDescriptor DuplicateTerm = new("HLM303", Warning, "Same words twice",
        "{0} has \"{1}\" already: case, hyphens and spaces make no difference");

    /// <summary>A short abbreviation in any case.</summary>
    public static readonly DiagnosticDescriptor ShortAbbreviation = new("HLM304", Warning, "Short abbreviation in any case",
        "\"{0}\" also matches \"{1}\"; so short an abbreviation should be (exact)");

    /// <summary>A pattern that rests on no word.</summary>
    public static readonly DiagnosticDescriptor VaguePattern = new("HLM305", Error, "Pattern without a word",
        "this pattern matches {0}: every word and slot in it may be left out");

    /// <summary>A gap without bound.</summary>
    public static readonly DiagnosticDescriptor UnboundedGap = new("HLM306", Warning, "Gap without bound",
        "<anything> reaches to the end of the sentence and joins what does not belong together; say how many words, such as <0-5 words>");

    /// <summary>A name that contains a finding.</summary>
    public static readonly DiagnosticDescriptor RecursiveName = new("HLM307", Error, "Name within a name",
        "a name cannot contain a {0}: names are found before anything is known of the findings around them; write a `pattern`");

    /// <summary>A repeated part that may be nothing.</summary>
    public static readonly DiagnosticDescriptor RepeatedNothing = new("HLM308", Error, "Repeats nothing",
        "`{0}` repeats something that may be left out altogether");

    /// <summary>Words without a word.</summary>
    public static readonly DiagnosticDescriptor NoWords = new("HLM309", Error, "No words",
        "there is no word between the quotes");

    /// <summary>An option where it has no meaning.</summary>
    public static readonly DiagnosticDescriptor OptionDoesNotFit = new("HLM310", Error, "Option does not fit",
        "({0}) does not fit {1}");

    /// <summary>A name that the concept itself rules out.</summary>
    public static readonly DiagnosticDescriptor NameRuledOut = new("HLM311", Error, "Name is ruled out",
        "\"{0}\" is both a name of {1} and ruled out by its `not called`, so no report can say it");

    /// <summary>A slot in a place where nothing reads it.</summary>
    public static readonly DiagnosticDescriptor NoSlotHere = new("HLM312", Error, "No braces here",
        "`{0}` takes plain words between quotes");

    /// <summary>A repeat within a repeat.</summary>
    public static readonly DiagnosticDescriptor RepeatedRepeat = new("HLM313", Error, "Repeats a repeat",
        "`{0}` repeats something that repeats itself: the same words could be shared out between the two in ever so many ways");

    /// <summary>A pattern with too many parts that may or may not be there.</summary>
    public static readonly DiagnosticDescriptor TooManyBranches = new("HLM314", Error, "Too many choices in a row",
        "this pattern has {0} optional parts, repeats, gaps and choices one after the other; {1} are possible");

    /// <summary>An example does not hold.</summary>
    public static readonly DiagnosticDescriptor ExampleContradicted = new("HLM401", Error, "Example contradicts the rules",
        "\"{0}\" should give {1}, but gives {2}");

    /// <summary>A wanted example holds.</summary>
    public static readonly DiagnosticDescriptor TodoPasses = new("HLM402", Warning, "Wanted example holds now",
        "this `todo example` holds now; make it an `example`, so that it stays so");

    /// <summary>A finding without an example of both kinds.</summary>
    public static readonly DiagnosticDescriptor FindingWithoutExample = new("HLM403", Warning, "Finding without examples",
        "no example shows {0} {1}");

    /// <summary>A rule without an example.</summary>
    public static readonly DiagnosticDescriptor RuleWithoutExample = new("HLM404", Warning, "Rule without example",
        "{0} {1} has no example, so nothing shows that it works");

    /// <summary>An example without text.</summary>
    public static readonly DiagnosticDescriptor EmptyExample = new("HLM405", Error, "Example without text",
        "the example has no text");

    /// <summary>A fact of an example does not say how it is stated.</summary>
    public static readonly DiagnosticDescriptor NoStatus = new("HLM406", Error, "Present or absent?",
        "write present, absent or uncertain before {0}");

    /// <summary><c>nothing</c> among other facts.</summary>
    public static readonly DiagnosticDescriptor NothingAmongFacts = new("HLM407", Error, "Nothing and something",
        "`nothing` stands alone; with other facts no example can hold");
}
