using Hilum.Runtime.Plan;

namespace Hilum.Emit.Tests;

/// <summary>A name, a cue and a construction that show what emitted code looks like.</summary>
internal static class SampleRules
{
    public static MatchPlan Plan()
    {
        var p = new TinyPlan("no", "evidence", "sign", "signs", "of", "enlarged", "cardiac", "silhouette", "is", "mildly", "appears", "the", "can't",
            "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m");
        p.Rule("enlarged_heart", Stratum.Names,
            [
                TinyPlan.Seq(p.W("enlarged", 2, 14), TinyPlan.Maybe(p.W("cardiac", 2, 24)), p.W("silhouette", 2, 34)),
                TinyPlan.Seq(p.W("cardiac", 3, 14), p.W("silhouette", 3, 22), TinyPlan.Any(TinyPlan.Seq(p.W("is", 3, 35), p.W("mildly", 3, 38)), p.W("is", 3, 47), p.W("appears", 3, 52)), p.W("enlarged", 3, 61)),
            ]);
        p.Rule("no", Stratum.Cues,
            [
                TinyPlan.Seq(p.W("no", 6, 10), TinyPlan.Maybe(TinyPlan.Seq(p.W("evidence|sign|signs", 6, 14), p.W("of", 6, 30)))),
                TinyPlan.Seq(p.W("can't", 7, 10), TinyPlan.Gap(0, 3), p.W("a|b|c|d|e|f|g|h|i|j|k|l|m", 7, 30)),
            ],
            unless: [TinyPlan.Seq(p.W("no", 8, 10), p.W("sign", 8, 13))]);
        p.Rule("finding_of", Stratum.Constructions,
            [TinyPlan.Seq(TinyPlan.Maybe(p.W("the", 11, 12)), TinyPlan.Many(TinyPlan.Seq(TinyPlan.Finding(0, "f", 11, 18), p.W("of", 11, 32))), TinyPlan.Anatomy(1), TinyPlan.Maybe(TinyPlan.Finding(2, "g")), p.W("is", 11, 60))],
            yields: [new Yield(0, -1, YieldStatus.AsRead, [1], PlaceSet.Of(1), [1], -1)],
            onlyIf: [new SlotCondition(0, 1, Negated: true)]);
        return p.Build();
    }
}
