namespace Hilum.Runtime.IO.Evaluation;

/// <summary>A range that holds the middle 95 % of what resampled reports give.</summary>
/// <param name="Low">2.5 %.</param>
/// <param name="High">97.5 %.</param>
public readonly record struct Interval(double Low, double High);

/// <summary>Intervals by drawing whole reports with replacement, so that statements of one report stay together. Same seed, same intervals.</summary>
/// <param name="reports">Scores by report.</param>
/// <param name="resamples">How often to draw, at least 1.</param>
/// <param name="seed">Start of the random numbers.</param>
public sealed class Bootstrap(IReadOnlyList<ReportScore> reports, int resamples, ulong seed)
{
    /// <summary>The interval of F1 of a measure; null without reports.</summary>
    /// <param name="measure">The measure.</param>
    public Interval? OfF1(Func<ReportScore, Tally> measure) =>
        Of(Array.ConvertAll(reports.ToArray(), r => measure(r)), static (a, b) => a + b, t => t.F1);

    /// <summary>The interval of an attribute's accuracy; null without reports.</summary>
    /// <param name="measure">The attribute.</param>
    public Interval? OfAccuracy(Func<ReportScore, Accord> measure) =>
        Of(Array.ConvertAll(reports.ToArray(), r => measure(r)), static (a, b) => a + b, a => a.Accuracy ?? 1);

    private Interval? Of<T>(T[] scores, Func<T, T, T> add, Func<T, double> value)
        where T : struct
    {
        if (scores.Length == 0)
            return null;
        var random = seed;
        var values = new double[resamples];
        for (var i = 0; i < resamples; i++)
        {
            T sum = default;
            for (var n = 0; n < scores.Length; n++)
                sum = add(sum, scores[(int)(Next(ref random) % (ulong)scores.Length)]);
            values[i] = value(sum);
        }
        Array.Sort(values);
        return new Interval(values[(int)(0.025 * (resamples - 1))], values[(int)Math.Ceiling(0.975 * (resamples - 1))]);
    }

    // SplitMix64: the framework's generator may change between versions.
    private static ulong Next(ref ulong state)
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
