using System.CommandLine;
using Hilum.Cli.Reporting;
using Hilum.Cli.RuleSets;
using Hilum.Runtime;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.Reports;

namespace Hilum.Cli.Verbs;

/// <summary><c>hilum explain</c>: what is read in a text, and which words and rules it comes from.</summary>
internal static class ExplainVerb
{
    /// <summary>The text, which may be anything.</summary>
    public const string TextName = "TEXT";

    private const string Description = """
        What is read in a text, sentence by sentence: the words that rules know, the facts, and under the text the words that each fact comes from. Of the code of a message, such as HLM301: what it says, what it means for reports, and an example with and without it.

        Exit status: 0; 2 the rules do not compile, or there is no such code.
        """;

    public static Command Create(Streams streams)
    {
        var text = new Argument<string>(TextName) { Description = "Report text, - for standard input, or the code of a message" };
        var rules = CommonOptions.Rules();
        var vocabulary = CommonOptions.Vocabulary();
        var command = new Command("explain", Description) { text, rules, vocabulary };
        command.SetAction(parsed => Run(streams, parsed.GetValue(text)!, parsed.GetValue(rules), parsed.GetValue(vocabulary)!));
        return command;
    }

    private static int Run(Streams streams, string text, string? rules, string vocabulary)
    {
        if (DiagnosticPage.IsCode(text))
        {
            DiagnosticPage.Write(streams.Output, text);
            return Tool.Ok;
        }
        var labels = CommonOptions.VocabularyNamed(vocabulary);
        if (text == "-")
            text = ReadInput(streams);
        if (ReadLimits.Default.Problem(text.Length) is not null)
            throw new ToolException(FormattableString.Invariant($"the text is longer than {ReadLimits.Default.MaxReport:N0} characters"));
        var matcher = RuleSet.Matcher(rules, streams.Guard);
        var trace = new SentenceTrace();
        var result = new Extractor(matcher) { Trace = trace, Vocabulary = labels }.Extract(new Report { StudyId = "text", Fields = [new ReportField(null, text)] });
        new Explanation(streams.Output, matcher.Ontology, text).Write(trace.Sentences, result);
        return Tool.Ok;
    }

    // No more than can be explained, and a character that says there is more.
    private static string ReadInput(Streams streams)
    {
        using var reader = new StreamReader(streams.OpenInput());
        var text = new char[ReadLimits.Default.MaxReport + 1];
        return new string(text, 0, reader.ReadBlock(text));
    }
}
