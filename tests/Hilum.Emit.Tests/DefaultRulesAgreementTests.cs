using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reports;
using Hilum.Testing;

namespace Hilum.Emit.Tests;

/// <summary>With the rules in ontology-src, interpreter and generated code state the same facts, all of them.</summary>
public sealed class DefaultRulesAgreementTests(DefaultRulesAgreementTests.Rules rules) : IClassFixture<DefaultRulesAgreementTests.Rules>
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new ConceptName() } };

    [Fact]
    public void Of_every_example_in_the_rules() => AssertAgreement(rules.Examples, atLeast: 300);

    [Fact]
    public void Of_every_report_in_the_corpus()
    {
        var texts = RepositoryFolder.Files("tests/corpus/reports", "*.jsonl").SelectMany(f => RepositoryFolder.Read(f).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(r => r.TryGetProperty("text", out _))
            .Select(r => r.GetProperty("text").GetString()!)
            .Concat(RepositoryFolder.Files("tests/corpus/reports", "*.txt").Select(RepositoryFolder.Read));
        AssertAgreement(texts, atLeast: 20);
    }

    [SharedFact("data/openi/dev_reports.jsonl")]
    public void Of_every_development_report()
    {
        var file = SharedFactAttribute.PathOf("data/openi/dev_reports.jsonl");
        var texts = File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement).SelectMany(r => r.EnumerateObject()
            .Where(p => p.Value.ValueKind == JsonValueKind.String).Select(p => p.Value.GetString()!));
        AssertAgreement(texts, atLeast: 100, mayBePrinted: false);
    }

    [Fact]
    public void Of_random_words_along_and_across_the_patterns()
    {
        var walk = new PatternWalk(rules.Plan, rules.Examples, seed: 20250101);
        AssertAgreement(Enumerable.Range(0, 10).SelectMany(_ => walk.Sentences()), atLeast: 500);
    }

    private void AssertAgreement(IEnumerable<string> texts, int atLeast, bool mayBePrinted = true)
    {
        var interpreted = new Extractor(rules.Interpreter);
        var compiled = new Extractor(rules.Compiled);
        var withFacts = 0;
        var number = 0;
        foreach (var text in texts)
        {
            var report = new Report { StudyId = "1", Fields = [new ReportField(null, text)] };
            var expected = JsonSerializer.Serialize(interpreted.Extract(report).Facts, Json);
            var actual = JsonSerializer.Serialize(compiled.Extract(report).Facts, Json);
            number++;
            Assert.True(expected == actual, mayBePrinted ? $"They differ on: {text}\ninterpreted {expected}\ncompiled    {actual}" : $"They differ on text {number}");
            withFacts += expected == "[]" ? 0 : 1;
        }
        Assert.True(withFacts >= atLeast, string.Create(CultureInfo.InvariantCulture, $"only {withFacts} texts have facts"));
    }

    /// <summary>A concept by its name; its tables are compared elsewhere.</summary>
    private sealed class ConceptName : JsonConverter<Concept>
    {
        public override Concept Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Concept value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
    }

    /// <summary>The rules, compiled once for all tests.</summary>
    public sealed class Rules
    {
        public Rules()
        {
            Plan = DefaultRules.Lower();
            Interpreter = new PlanMatcher(Plan);
            Compiled = Sentence.Compiled(Plan);
            Examples = [.. RepositoryFolder.Files("ontology-src", "*.hilum")
                .SelectMany(f => Regex.Matches(RepositoryFolder.Read(f), """^ +(?:todo )?example +"([^"]*)" """, RegexOptions.Multiline))
                .Select(m => m.Groups[1].Value)];
        }

        internal MatchPlan Plan { get; }

        internal Matcher Interpreter { get; }

        internal Matcher Compiled { get; }

        internal string[] Examples { get; }
    }

    /// <summary>Sentences that follow a pattern on a random way, some with a word lost, doubled or added.</summary>
    private sealed class PatternWalk(MatchPlan plan, string[] examples, int seed)
    {
        private readonly Random _random = new(seed);
        private readonly string[] _exampleWords = [.. examples.SelectMany(e => e.Split(' '))];

        public IEnumerable<string> Sentences()
        {
            var patterns = plan.Rules.SelectMany(r => r.Patterns).Concat(plan.Unless.OrderBy(u => u.Key).SelectMany(u => u.Value));
            foreach (var pattern in patterns)
            {
                var words = new List<string>();
                Walk(pattern, words);
                if (_random.Next(2) == 0)
                    Change(words);
                var example = examples[_random.Next(examples.Length)];
                var sentence = string.Join(' ', words);
                yield return _random.Next(3) switch { 0 => sentence, 1 => example.TrimEnd('.') + " " + sentence, _ => sentence + ", " + example };
            }
        }

        private void Walk(PatternNode node, List<string> words)
        {
            switch (node)
            {
                case WordNode { Words.Length: > 0 } w:
                    words.Add(plan.Lexicon.Words[w.Words[_random.Next(w.Words.Length)]]);
                    break;
                case SequenceNode s:
                    foreach (var part in s.Parts)
                        Walk(part, words);
                    break;
                case ChoiceNode { Alternatives.Length: > 0 } c:
                    Walk(c.Alternatives[_random.Next(c.Alternatives.Length)], words);
                    break;
                case RepeatNode r:
                    for (var n = Math.Min(r.Max, r.Min + _random.Next(3)); n > 0; n--)
                        Walk(r.Part, words);
                    break;
                case GapNode g:
                    for (var n = Math.Min(g.Max, g.Min + _random.Next(3)); n > 0; n--)
                        words.Add(_exampleWords[_random.Next(_exampleWords.Length)]);
                    break;
                case SlotNode s:
                    words.Add(Fitting(s.Filter));
                    break;
            }
        }

        /// <summary>Words of a plain name that fits a slot.</summary>
        private string Fitting(SlotFilter filter)
        {
            var names = plan.Ontology.Rules.Where(r => r.Kind == RuleKind.Name ? filter.AcceptsConcept(r.Target, plan.Ontology.Concepts[r.Target].Kind)
                : r.Kind == RuleKind.Value && filter.AcceptsValue(r.Target)).Select(r => r.Id).ToHashSet();
            var lexicon = plan.Lexicon;
            var states = Enumerable.Range(0, lexicon.EntryStart.Length - 1)
                .Where(s => lexicon.Entries[lexicon.EntryStart[s]..lexicon.EntryStart[s + 1]].Any(e => names.Contains(e.Rule))).ToArray();
            return states.Length == 0 ? "2" : TextOf(states[_random.Next(states.Length)]);
        }

        private string TextOf(int state)
        {
            for (var word = 1; word < plan.Lexicon.FirstState.Length; word++)
            {
                if (plan.Lexicon.FirstState[word] == state)
                    return plan.Lexicon.Words[word];
            }
            var edge = Array.IndexOf(plan.Lexicon.EdgeTargets, state);
            var from = 0;
            while (plan.Lexicon.EdgeStart[from + 1] <= edge)
                from++;
            return TextOf(from) + " " + plan.Lexicon.Words[plan.Lexicon.EdgeWords[edge]];
        }

        private void Change(List<string> words)
        {
            if (words.Count == 0)
                return;
            var at = _random.Next(words.Count);
            switch (_random.Next(4))
            {
                case 0:
                    words.RemoveAt(at);
                    break;
                case 1:
                    words.Insert(at, words[_random.Next(words.Count)]);
                    break;
                case 2:
                    words.Insert(at, _exampleWords[_random.Next(_exampleWords.Length)]);
                    break;
                default:
                    words[at] = plan.Lexicon.Words[_random.Next(1, plan.Lexicon.Words.Length)];
                    break;
            }
        }
    }
}
