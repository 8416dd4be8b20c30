using System.CommandLine;
using System.CommandLine.Parsing;

namespace Hilum.Cli.Verbs;

/// <summary>What is given on the command line as a name of a file, a folder or a choice.</summary>
internal static class GivenNames
{
    /// <summary>What cannot be a name, whatever the verb: nothing at all, and a NUL character. A text to explain and a patient's id are no names.</summary>
    public static IEnumerable<string> Problems(ParseResult parsed)
    {
        foreach (var given in parsed.CommandResult.Children)
        {
            var symbol = given switch
            {
                ArgumentResult argument => argument.Argument.Name,
                OptionResult option => option.Option.Name,
                _ => ExplainVerb.TextName,
            };
            if (symbol is ExplainVerb.TextName or ShowVerb.PatientName)
                continue;
            foreach (var token in given.Tokens)
            {
                if (token.Value.Length == 0)
                    yield return symbol + ": an empty text is no name";
                else if (token.Value.Contains('\0', StringComparison.Ordinal))
                    yield return symbol + ": a name cannot hold a NUL character";
            }
        }
    }
}
