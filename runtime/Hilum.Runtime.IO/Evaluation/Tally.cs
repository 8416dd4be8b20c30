using System.Globalization;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>Hits and misses of one measure.</summary>
/// <param name="Both">In the gold and extracted.</param>
/// <param name="Extra">Extracted alone.</param>
/// <param name="Missing">In the gold alone.</param>
public readonly record struct Tally(int Both, int Extra, int Missing)
{
    /// <summary>Share of what was extracted that is right; 1 for nothing of nothing.</summary>
    public double Precision => Both + Extra > 0 ? (double)Both / (Both + Extra) : Missing == 0 ? 1 : 0;

    /// <summary>Share of the gold that was found; 1 for nothing of nothing.</summary>
    public double Recall => Both + Missing > 0 ? (double)Both / (Both + Missing) : Extra == 0 ? 1 : 0;

    /// <summary>Harmonic mean of both; 1 for nothing of nothing.</summary>
    public double F1 => Both + Extra + Missing > 0 ? 2.0 * Both / (2 * Both + Extra + Missing) : 1;

    /// <summary>Sum of two.</summary>
    public static Tally operator +(Tally a, Tally b) => new(a.Both + b.Both, a.Extra + b.Extra, a.Missing + b.Missing);
}

/// <summary>How often an attribute of findings found by both is right.</summary>
/// <param name="Same">Where both say the same.</param>
/// <param name="Differs">Where they differ.</param>
public readonly record struct Accord(int Same, int Differs)
{
    /// <summary>Share of the same, or null for none.</summary>
    public double? Accuracy => Same + Differs > 0 ? (double)Same / (Same + Differs) : null;

    /// <summary>Sum of two.</summary>
    public static Accord operator +(Accord a, Accord b) => new(a.Same + b.Same, a.Differs + b.Differs);
}

/// <summary>Figures with four decimals.</summary>
public static class Figure
{
    /// <summary>Rounded as Python's <c>round(x, 4)</c>: by the exact value of the number, halves to even, so that figures of both agree to the last digit.</summary>
    /// <param name="value">From 0 to 1.</param>
    public static double Round(double value)
    {
        // Only multiples of 1/32 can lie half-way exactly; the formatter would round those up.
        if (value * 32 % 2 == 1)
        {
            var below = Math.Floor(value * 10000);
            return (below % 2 == 0 ? below : below + 1) / 10000;
        }
        return double.Parse(value.ToString("F4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>The rounded figure as text, always with four decimals.</summary>
    public static string Text(double value) => Round(value).ToString("0.0000", CultureInfo.InvariantCulture);
}
