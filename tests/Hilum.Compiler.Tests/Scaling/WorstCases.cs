namespace Hilum.Compiler.Tests.Scaling;

/// <summary>Rule files of any size in which each part meets all the others, if the compiler lets it.</summary>
internal static class WorstCases
{
    private const string Head = "ontology worst.case 1.0\n\n";

    private static readonly Dictionary<string, Func<int, string>> Cases = new(StringComparer.Ordinal)
    {
        ["alternatives of a word"] = n => Head + "finding x\n    called { " + Join(n, i => $"w{i}", " | ") + " }\n",
        ["alternatives of two words"] = n => Head + "finding x\n    called { " + Join(n, i => $"w{i} v{i}", " | ") + " }\n",
        ["alternatives that begin alike"] = n => Head + "finding x\n    called { a (" + Join(n, i => $"w{i % 7} (u | t{i} t)? v{i}", " | ") + ") }\n",
        ["names on a line"] = n => Head + "finding x\n    called " + Join(n, i => $"\"w{i}\"", ", ") + "\n",
        ["names on lines"] = n => Head + "finding x\n    called " + Join(n, i => $"\"w{i}\"", ",\n        ") + "\n",
        ["patterns of a name"] = n => Head + "finding x\n    called " + Join(n, i => $"{{ w{i} v }}", ", ") + "\n",
        ["the same name"] = n => Head + "finding x\n    called " + Join(n, _ => "\"w\"", ", ") + "\n",
        ["names ruled out"] = n => Head + "finding x\n    called " + Join(n, i => $"\"w{i}\"", ", ") + "\n    not called " + Join(n, i => $"\"w{i}\"", ", ") + "\n",
        ["findings called alike"] = n => Head + Join(n, i => $"finding x{i}\n    called \"w\"\n"),
        ["cues that say the same"] = n => Head + Join(n, i => $"cue x{i} : {(i % 2 == 0 ? "negation" : "affirmation")}\n    says \"w\"\n"),
        ["cues that say the same and beat each other"] = n => Head + Join(n, i => $"cue x{i} : {(i % 2 == 0 ? "negation" : "affirmation")}\n    says \"w\"\n" + (i > 0 ? $"    beats x{i - 1}\n" : "")),
        ["findings"] = n => Head + Join(n, i => $"finding x{i}\n    called \"w{i}\"\n    example \"w{i}\" => present x{i}\n"),
        ["findings without words"] = n => Head + Join(n, i => $"finding x{i}\n"),
        ["examples"] = n => Head + "finding x\n    called \"w\"\n" + Join(n, i => $"    example \"w{i}\" => present x\n"),
        ["facts"] = n => Head + "finding x\n    called \"w\"\n    example \"w\" => " + Join(n, _ => "present x", "; ") + "\n",
        ["open quotes"] = n => Head + Join(n, i => $"finding x{i}\n    called bad{i} \"w{i}\n"),
        ["unknown names on a line"] = n => Head + "finding x\n    is a " + Join(n, i => $"zz{i}", ", ") + "\n",
        ["unknown names"] = n => Head + Join(n, i => $"finding x{i}\n    is a yyyyy{i}\n"),
        ["unknown words"] = n => Head + Join(n, i => $"blurb x{i}\n    frob w{i}\n"),
        ["a chain upwards"] = n => Head + Join(n, i => $"finding x{i}\n    called \"w{i}\"\n" + (i > 0 ? $"    is a x{i - 1}\n" : "")),
        ["a chain downwards"] = n => Head + Join(n, i => $"finding x{i}\n    called \"w{i}\"\n" + (i < n - 1 ? $"    is a x{i + 1}\n" : "")),
        ["a circle"] = n => Head + Join(n, i => $"finding x{i}\n    called \"w{i}\"\n    is a x{(i + 1) % n}\n"),
        ["circles that meet"] = n => Head + "finding hub\n    is a " + Join(n, i => $"x{i}", ", ") + "\n" + Join(n, i => $"finding x{i}\n    called \"w{i}\"\n    is a hub\n"),
        ["a fan"] = n => Head + "finding root\n" + Join(n, i => $"finding x{i}\n    called \"w{i}\"\n    is a root\n"),
        ["a chain of cues"] = n => Head + Join(n, i => $"cue x{i} : negation\n    says \"w{i}\"\n" + (i > 0 ? $"    beats x{i - 1}\n" : "")),
        ["a chain of sets of words"] = n => Head + Join(n, i => $"words s{i} = " + (i > 0 ? $"s{i - 1}" : "\"w\"") + "\n") + $"finding x\n    called {{ <s{n - 1}> a }}\n",
        ["a chain of groups"] = n => Head + "anatomy b\n    called \"b\"\n" + Join(n, i => $"anatomy a{i}\n    called \"a{i}\"\n    means " + (i > 0 ? $"a{i - 1}\n" : "b\n")),
        ["a chain of places"] = n => Head + Join(n, i => $"anatomy a{i}\n    called \"a{i}\"\n" + (i > 0 ? $"    part of a{i - 1}\n" : "")),
        ["parentheses never closed"] = n => Head + "finding x\n    called \"w\" " + new string('(', n) + "\n",
        ["parentheses never opened"] = n => Head + "finding x\n    called \"w\" " + new string(')', n) + "\n",
        ["parentheses of report text never opened"] = n => Head + "finding x\n    called { w " + new string(')', n) + " }\n",
        ["choices of nothing"] = n => Head + "finding x\n    called { w " + new string('|', n) + " }\n",
        ["braces"] = n => Head + "finding x\n    called " + new string('{', n) + "\n",
        ["angles"] = n => Head + "finding x\n    called { " + new string('<', n) + "\n",
        ["slots never closed"] = n => Head + "finding x\n    called { " + Join(n, _ => "<a b ") + "}\n",
        ["signs"] = n => Head + "finding x\n    called { w " + Join(n, _ => "$ ") + " }\n",
        ["curly quotes"] = n => Head + "finding x\n    called " + Join(n, _ => "“w” ") + "\n",
        ["missing commas"] = n => Head + "finding x\n    called " + Join(n, i => $"\"w{i}\"", " ") + "\n",
        ["missing commas between braces"] = n => Head + "finding x\n    called " + Join(n, i => $"{{ w{i} }}", " ") + "\n",
        ["a mistake behind a long list"] = n => Head + "finding x\n    called " + Join(n, i => $"\"w{i}\"", ", ") + " : : :\n",
        ["a mistake before a long list"] = n => Head + "finding x\n    called : : " + Join(n, i => $"\"w{i}\"", ", ") + "\n",
        ["parameters without end"] = n => Head + "finding x (" + Join(n, i => $"a{i}: b", ", ") + "\n",
        ["a mistake in a long declaration"] = n => Head + "finding x " + Join(n, i => $"y{i}", " ") + "\n",
        ["a brace never closed"] = n => Head + "finding x\n    called { w" + Join(n, _ => "\n\n   ") + "a\n",
        ["braces never closed"] = n => Head + Join(n, i => $"finding x{i}\n    called {{ w{i}\n"),
        ["options in a row"] = n => Head + "finding x\n    called { " + Join(n, i => $"w{i}?", " ") + " b }\n",
        ["words in a row"] = n => Head + "finding x\n    called { " + Join(n, i => $"w{i}", " ") + " b }\n",
        ["gaps in a row"] = n => Head + "finding x\n    called { " + Join(n, i => $"w{i} <0-3 words>", " ") + " b }\n",
        ["repeats in a row"] = n => Head + "finding x\n    called { " + Join(n, i => $"w{i}+", " ") + " b }\n",
        ["slots in a row"] = n => Head + "finding x\n    called { " + Join(n, _ => "<number>", " ") + " w }\n",
        ["a slot of many kinds"] = n => Head + "anatomy a\n    called \"a\"\n" + Join(n, i => $"finding f{i}\n    called \"f{i}\"\n") + "pattern p\n    matches { <f: " + Join(n, i => $"f{i}", " | ") + "> in <a: anatomy> }\n    yields f at a\n",
        ["a set of words"] = n => Head + "words s = " + Join(n, i => $"\"w{i}\"", " or ") + "\nfinding x\n    called { <s> a }\n",
        ["values"] = n => Head + "attribute grade\n    from least to most " + Join(n, i => $"v{i}", ", ") + "\n" + Join(n, i => $"    v{i} \"w{i}\"\n"),
        ["attributes"] = n => Head + Join(n, i => $"attribute gr{i}\n    v{i} \"w{i}\"\n"),
        ["inflections"] = n => Head + Join(n, i => $"inflection in{i}\n    ending \"y\" becomes \"i{i}\"\n") + "finding x\n    called " + Join(n, i => $"\"w{i}y\" (in{i}), {{ w{i}y~ z }}", ", ") + "\n",
        ["endings"] = n => Head + "inflection noun\n" + Join(n, i => $"    ending \"y{i}\" becomes \"i{i}\"\n") + "finding x\n    called " + Join(n, i => $"\"wy{i}\"", ", ") + "\n",
        ["vetoes"] = n => Head + "cue c : negation\n    says \"no\"\n    unless " + Join(n, i => $"{{ w{i} v }}", ", ") + "\n",
        ["imports"] = n => "ontology worst.case 1.0\n    imports " + Join(n, i => $"a{i}.b", ", ") + "\n",
        ["yields"] = n => Head + "anatomy a\n    called \"a\"\npattern p\n    matches { <f: finding> in <a: anatomy> }\n    yields " + Join(n, _ => "f at a", "; ") + "\n",
        ["what normal rules out"] = n => Head + "anatomy a\n    called \"a\"\n    when normal rules out " + Join(n, i => $"x{i}", ", ") + "\n" + Join(n, i => $"finding x{i}\n    called \"w{i}\"\n"),
        ["cues for one finding each"] = n => Head + Join(n, i => $"cue c{i} : negation\n    says \"n{i}\"\n    stops at c{i * 7 % n}\n    applies to x{i}\n") + Join(n, i => $"finding x{i}\n    called \"w{i}\"\n"),
        ["sections"] = n => Head + Join(n, i => $"section s{i}\n    headed by \"h{i}\"\n"),
        ["blank lines within a list"] = n => Head + "finding x\n    called \"a\",\n" + Join(n, _ => "   # remark\n") + "        \"b\"\n",
        ["a long text never closed"] = n => Head + "finding x\n    called \"w\"\n    note \"\"\"" + Join(n, _ => "abc\n"),
        ["marks"] = n => new string('\uFEFF', n) + Head,
    };

    public static IEnumerable<string> Names => Cases.Keys;

    public static string Make(string name, int size) => Cases[name](size);

    private static string Join(int n, Func<int, string> part, string separator = "") => string.Join(separator, Enumerable.Range(0, n).Select(part));
}
