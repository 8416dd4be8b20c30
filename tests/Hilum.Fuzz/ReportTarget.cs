using Hilum.ChestXray;
using Hilum.Cli.RuleSets;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Testing;

namespace Hilum.Fuzz;

/// <summary>Reports: no exception, and the two engines state the same facts with the default rules.</summary>
internal sealed class ReportTarget : Target
{
    private readonly Extractor _interpreted;
    private readonly Extractor _compiled = new(new ChestXrayRules());
    private readonly List<string> _sentences;
    private readonly Mutator _mutator;
    private long _withFacts;

    public ReportTarget()
    {
        var rules = new RuleFolder(File.ReadAllText).Load(RepositoryFolder.Path("ontology-src", "chest-xray-extended"))!;
        var plan = rules.Lower();
        _interpreted = new Extractor(new PlanMatcher(plan));
        _sentences = [.. rules.Examples.Select(e => e.Text)];
        string[] signs = [".", ",", ":", ";", "and", "or", "no", "right", "left", "FINDINGS:", "IMPRESSION:", "\n", "1.", "2.", "3 mm", "4.5 cm", "(", ")", "/", "-", "vs", "?"];
        _mutator = new Mutator([.. plan.Lexicon.Words.Skip(1), .. Enumerable.Repeat(signs, 50).SelectMany(s => s)]);
    }

    public override string Summary => $"{_withFacts} with facts";

    public override string Make(Random random)
    {
        if (random.Next(3) == 0)
            return string.Join(' ', Enumerable.Range(0, random.Next(40)).Select(_ => _mutator.Piece(random)));
        var text = string.Join(random.Next(8) == 0 ? "\n" : " ", Enumerable.Range(0, 1 + random.Next(4)).Select(_ => _sentences[random.Next(_sentences.Count)]));
        return _mutator.Mutate(text, random, () => _sentences[random.Next(_sentences.Count)]);
    }

    public override void Try(string text, Random random)
    {
        var expected = Facts.Of(_interpreted, text);
        var actual = Facts.Of(_compiled, text);
        Require(expected == actual, $"the engines differ: {expected} {actual}");
        _withFacts += expected.Length > 0 ? 1 : 0;
    }
}
