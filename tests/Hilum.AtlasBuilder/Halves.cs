using Hilum.Imaging.Atlas;

namespace Hilum.AtlasBuilder;

/// <summary>Two halves of a collection that share no patient: films that look alike stay together, as the collection does not say whose they are.</summary>
internal static class Halves
{
    // Films of one patient on several days correlate by .7 and more, films of different patients by about .5.
    private const double Alike = 0.78;

    public static bool[] Split(IReadOnlyList<AtlasFilm> films, IReadOnlyList<string> sources, IReadOnlyList<string> views)
    {
        var group = Enumerable.Range(0, films.Count).ToArray();
        for (var i = 0; i < films.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var same = sources[i] == sources[j] && !sources[i].Contains("github", StringComparison.Ordinal);
                if (same || Correlation.Of(films[i].Film, films[j].Film) >= Alike)
                    Join(i, j);
            }
        }
        var second = new bool[films.Count];
        // By how many films of each view the first half is ahead.
        var ahead = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var g in Enumerable.Range(0, films.Count).GroupBy(i => group[i]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
        {
            Console.Write(g.Count() + " ");
            var counts = g.GroupBy(i => views[i][..2]).ToList();
            var toSecond = counts.Sum(c => c.Count() * ahead.GetValueOrDefault(c.Key)) > 0;
            foreach (var c in counts)
                ahead[c.Key] = ahead.GetValueOrDefault(c.Key) + (toSecond ? -c.Count() : c.Count());
            foreach (var i in g)
                second[i] = toSecond;
        }
        return second;

        void Join(int i, int j)
        {
            int from = group[i], to = group[j];
            for (var k = 0; k < group.Length; k++)
                if (group[k] == from)
                    group[k] = to;
        }
    }
}
