using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Atlas;

/// <summary>Brings very dark and very pale films to a middle tone, as a reader would by turning a knob. Other films stay as they are.</summary>
internal static class Tone
{
    // The middle value of ordinary films lies between these, parts of the film's range.
    private const double Darkest = 0.3;
    private const double Palest = 0.7;

    // Others are brought to these.
    private const double Dark = 0.42;
    private const double Pale = 0.58;

    // Neighbours that differ by less than this part of the range are border, label or burnt-out air, and do not count.
    private const float Flat = 0.001f;

    /// <summary>The film in a middle tone.</summary>
    /// <param name="film">The small film.</param>
    public static GreyImage Even(GreyImage film)
    {
        var values = film.Values;
        var low = values.Min();
        var range = values.Max() - low;
        var seen = new List<float>(values.Length);
        for (var i = 0; i + film.Width < values.Length; i++)
        {
            if (Math.Abs(values[i] - values[i + 1]) > Flat * range || Math.Abs(values[i] - values[i + film.Width]) > Flat * range)
                seen.Add((values[i] - low) / range);
        }
        if (seen.Count == 0)
            return film;
        seen.Sort();
        double middle = seen[seen.Count / 2];
        if (middle is >= Darkest and <= Palest or <= 0 or >= 1)
            return film;
        var power = (float)(Math.Log(middle < Darkest ? Dark : Pale) / Math.Log(middle));
        return new GreyImage(film.Width, film.Height, Array.ConvertAll(values, v => MathF.Pow((v - low) / range, power)));
    }
}
