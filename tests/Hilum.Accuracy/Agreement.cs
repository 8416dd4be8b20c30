namespace Hilum.Accuracy;

/// <summary>A rate with its counts.</summary>
/// <param name="Hits">How many.</param>
/// <param name="Of">Of how many.</param>
internal readonly record struct Rate(int Hits, int Of)
{
    /// <summary>Counts the members of a set for which something holds.</summary>
    public static Rate Count<T>(IEnumerable<T> all, Func<T, bool> holds)
    {
        var (hits, of) = (0, 0);
        foreach (var one in all)
        {
            of++;
            if (holds(one))
                hits++;
        }
        return new Rate(hits, of);
    }

    /// <summary>The rate as a share.</summary>
    public double Share => Of == 0 ? 0 : (double)Hits / Of;
}

/// <summary>How often people and we say the same.</summary>
internal static class Agreement
{
    /// <summary>The rates shown for sentences.</summary>
    public static IReadOnlyList<(string Name, Func<Slice, Rate> Rate)> Rates { get; } =
    [
        ("abnormal: something affirmed (finding, device or remark)", s => Rate.Count(With(s, HumanLabel.Abnormal), x => x.Outcome.IsSomething())),
        ("abnormal: a finding affirmed", s => Rate.Count(With(s, HumanLabel.Abnormal), x => x.Outcome.IsFinding())),
        ("normal: no finding affirmed", s => Rate.Count(With(s, HumanLabel.Normal), x => !x.Outcome.IsFinding())),
        ("normal: something said to be normal or absent, nothing affirmed", s => Rate.Count(With(s, HumanLabel.Normal), x => x.Outcome == Outcome.NormalOrAbsent)),
        ("hedged or ambiguous: a finding affirmed", s => Rate.Count(With(s, HumanLabel.Hedged), x => x.Outcome.IsFinding())),
        ("hedged or ambiguous: a finding affirmed with a hedge", s => Rate.Count(With(s, HumanLabel.Hedged), x => x.AnyHedge)),
        ("abnormal: a finding affirmed, none with a hedge", s => Rate.Count(With(s, HumanLabel.Abnormal).Where(x => x.Outcome.IsFinding()), x => !x.AnyHedge)),
        ("no finding: no finding affirmed", s => Rate.Count(With(s, HumanLabel.NoFinding), x => !x.Outcome.IsFinding())),
        ("abnormal against normal: same", s => Rate.Count(s.Sentences.Where(Clear), x => x.Outcome.IsSomething() == (x.Label == HumanLabel.Abnormal))),
    ];

    /// <summary>Agreement beyond chance (Cohen's kappa) on abnormal against normal sentences.</summary>
    public static double Kappa(Slice slice)
    {
        double n = 0, same = 0, people = 0, we = 0;
        foreach (var s in slice.Sentences.Where(Clear))
        {
            var (theirs, ours) = (s.Label == HumanLabel.Abnormal, s.Outcome.IsSomething());
            n++;
            same += theirs == ours ? 1 : 0;
            people += theirs ? 1 : 0;
            we += ours ? 1 : 0;
        }
        var chance = (people * we + (n - people) * (n - we)) / (n * n);
        return chance >= 1 ? 1 : (same / n - chance) / (1 - chance);
    }

    private static IEnumerable<ReadSentence> With(Slice slice, HumanLabel label) => slice.Sentences.Where(s => s.Label == label);

    private static bool Clear(ReadSentence s) => s.Label is HumanLabel.Abnormal or HumanLabel.Normal;
}
