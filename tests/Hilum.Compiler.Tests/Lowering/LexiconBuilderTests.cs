using CsCheck;
using Hilum.Compiler.Lowering;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Tests.Lowering;

public sealed class LexiconBuilderTests
{
    private static readonly Gen<string[]> Sequence = Gen.String[Gen.Char["abcé,"], 1, 3].Array[1, 4];

    [Fact]
    public void Every_name_is_found_by_walking() => Sequence.List[0, 40].Sample(names =>
    {
        var lexicon = Build(names);
        for (var rule = 0; rule < names.Count; rule++)
            Assert.Contains(EntriesOf(lexicon, names[rule]), e => e.Rule == rule);
    });

    [Fact]
    public void No_other_name_is_found() => Gen.Select(Sequence.List[0, 40], Sequence).Sample((names, other) =>
    {
        var rules = EntriesOf(Build(names), other).Select(e => e.Rule);
        Assert.Equal(names.Select((n, i) => (n, i)).Where(p => p.n.SequenceEqual(other)).Select(p => p.i), rules);
    });

    [Fact]
    public void Words_are_found_in_any_case() => Sequence.List[0, 40].Sample(names =>
    {
        var lexicon = Build(names);
        Assert.Equal(0, lexicon.Find("zzz"));
        Assert.Equal(lexicon.Words.Skip(1).Order(StringComparer.Ordinal), lexicon.Words.Skip(1));
        for (var i = 1; i < lexicon.Words.Length; i++)
            Assert.Equal(i, lexicon.Find(lexicon.Words[i].ToUpperInvariant()));
        Assert.True(int.IsPow2(lexicon.Buckets.Length));
    });

    [Fact]
    public void The_order_of_entries_makes_no_difference() => Gen.Select(Sequence.List[1, 30], Gen.Int).Sample((names, seed) =>
    {
        var one = new LexiconBuilder();
        var other = new LexiconBuilder();
        foreach (var name in names)
            one.Add(name, name.Length, EntryFlags.None, name[0] == "a" ? "A" : null);
        foreach (var name in names.OrderBy(n => HashCode.Combine(string.Concat(n), seed)))
            other.Add(name, name.Length, EntryFlags.None, name[0] == "a" ? "A" : null);
        AssertSame(one.Build(), other.Build());
    });

    [Fact]
    public void Edges_ascend_within_a_state_and_entries_by_rule() => Sequence.List[0, 40].Sample(names =>
    {
        var lexicon = Build(names);
        for (var state = 0; state + 1 < lexicon.EdgeStart.Length; state++)
        {
            var edges = lexicon.EdgeWords[lexicon.EdgeStart[state]..lexicon.EdgeStart[state + 1]];
            Assert.Equal(edges.Order().Distinct(), edges);
            var rules = lexicon.Entries[lexicon.EntryStart[state]..lexicon.EntryStart[state + 1]].Select(e => e.Rule).ToList();
            Assert.Equal(rules.Order(), rules);
        }
    });

    [Fact]
    public void An_exact_entry_keeps_its_text()
    {
        var builder = new LexiconBuilder();
        builder.Add(["cp", "angle"], 3, EntryFlags.Left, "CP angle");
        var lexicon = builder.Build();
        var entry = Assert.Single(EntriesOf(lexicon, ["cp", "angle"]));
        Assert.Equal(EntryFlags.Left | EntryFlags.Exact, entry.Flags);
        Assert.Equal("CP angle", lexicon.ExactTexts[entry.Exact]);
    }

    [Fact]
    public void Without_tolerance_no_word_has_a_family() => Assert.Empty(Build([["a"], ["b"]]).SpellingFamilies);

    [Fact]
    public void Forms_are_one_family_and_ordinary_words_are_none()
    {
        var builder = new LexiconBuilder();
        foreach (var word in new[] { "apex", "apices", "base", "bases", "basis", "post" })
            builder.Add([word], 1, EntryFlags.None, null);
        builder.TolerateSpelling(["post", "apexes", "bat"]);
        builder.AddForms(["bases", "base"]);
        builder.AddForms(["basis", "bases"]);
        builder.AddForms(["apex", "apices"]);
        var lexicon = builder.Build();
        string[] words = ["", "apex", "apexes", "apices", "base", "bases", "basis", "bat", "post"];
        Assert.Equal(words, lexicon.Words);
        Assert.Equal([0, 1, 0, 1, 4, 4, 4, 0, 0], lexicon.SpellingFamilies);
        Assert.All(words.Skip(1), w => Assert.Equal(Array.IndexOf(words, w), lexicon.Find(w)));
        Assert.Empty(EntriesOf(lexicon, ["bat"]));
    }

    private static Lexicon Build(List<string[]> names)
    {
        var builder = new LexiconBuilder();
        for (var rule = 0; rule < names.Count; rule++)
            builder.Add(names[rule], rule, EntryFlags.None, null);
        return builder.Build();
    }

    internal static LexiconEntry[] EntriesOf(Lexicon lexicon, string[] words)
    {
        var state = lexicon.FirstState[lexicon.Find(words[0])];
        foreach (var word in words.Skip(1))
            state = state == 0 ? 0 : lexicon.Next(state, lexicon.Find(word));
        return state == 0 ? [] : lexicon.Entries[lexicon.EntryStart[state]..lexicon.EntryStart[state + 1]];
    }

    private static void AssertSame(Lexicon a, Lexicon b)
    {
        Assert.Equal(a.Words, b.Words);
        Assert.Equal(a.Buckets, b.Buckets);
        Assert.Equal(a.FirstState, b.FirstState);
        Assert.Equal(a.EdgeStart, b.EdgeStart);
        Assert.Equal(a.EdgeWords, b.EdgeWords);
        Assert.Equal(a.EdgeTargets, b.EdgeTargets);
        Assert.Equal(a.EntryStart, b.EntryStart);
        Assert.Equal(a.Entries, b.Entries);
        Assert.Equal(a.ExactTexts, b.ExactTexts);
        Assert.Equal(a.SpellingFamilies, b.SpellingFamilies);
    }
}
