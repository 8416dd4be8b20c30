using Hilum.Imaging.Atlas;

namespace Hilum.AtlasBuilder;

/// <summary>
/// Two halves of a collection that share no patient and no source, as far as can be told: most films are of one hospital's collection,
/// which does not say whose they are, so films that look alike count as one patient's.
/// </summary>
internal static class Halves
{
    // In the canonical frame films of one patient on several days correlate by about .8 and more, films of different patients by .5.
    private const double Alike = 0.78;

    // The collection that is too large to be one source.
    private const string LargeCollection = "github.com/ml-workgroup";

    /// <summary>By film: whether it is in the second half. Both halves hold about as many films of each view.</summary>
    public static bool[] Split(IReadOnlyList<MaskedFilm> films, IReadOnlyList<AtlasFilm> inFrame)
    {
        var group = Enumerable.Range(0, films.Count).ToArray();
        for (var i = 0; i < films.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var oneSource = films[i].Source == films[j].Source && !films[i].Source.Contains(LargeCollection, StringComparison.Ordinal);
                if (oneSource || Correlation.Of(inFrame[i].Film, inFrame[j].Film) >= Alike)
                    Join(group, group[i], group[j]);
            }
        }
        var second = new bool[films.Count];
        // By how many films of each view the first half is ahead.
        var ahead = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var patient in Enumerable.Range(0, films.Count).GroupBy(i => group[i]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
        {
            var views = patient.GroupBy(i => films[i].View[..2]).ToList();
            var toSecond = views.Sum(v => v.Count() * ahead.GetValueOrDefault(v.Key)) > 0;
            foreach (var view in views)
                ahead[view.Key] = ahead.GetValueOrDefault(view.Key) + (toSecond ? -view.Count() : view.Count());
            foreach (var i in patient)
                second[i] = toSecond;
        }
        return second;
    }

    private static void Join(int[] group, int from, int to)
    {
        for (var k = 0; k < group.Length; k++)
        {
            if (group[k] == from)
                group[k] = to;
        }
    }
}
