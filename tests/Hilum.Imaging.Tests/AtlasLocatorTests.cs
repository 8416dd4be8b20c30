using Hilum.ChestXray;
using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;
using Hilum.Runtime.SceneGraphs;
using Hilum.Testing;

namespace Hilum.Imaging.Tests;

public sealed class AtlasLocatorTests
{
    private static readonly AtlasLocator s_locator = new(new ChestXrayRules().Ontology);

    // What the drawing command draws, on a film of 400 by 480.
    private static readonly Box s_right = new(20, 62, 170, 372);
    private static readonly Box s_left = new(231, 62, 381, 381);

    /// <summary>As it is drawn, very dark, very pale, with a third of the contrast, and negative.</summary>
    public static TheoryData<string, Func<float, float>> Exposures => new()
    {
        { "as drawn", v => v },
        { "dark", v => v * v },
        { "pale", v => MathF.Sqrt(v) },
        { "flat", v => 0.4f + 0.33f * v },
        { "negative", v => 1 - v },
        { "dark negative", v => (1 - v) * (1 - v) },
    };

    [Theory]
    [MemberData(nameof(Exposures))]
    public void A_drawn_chest_is_found_at_every_exposure(string name, Func<float, float> exposure)
    {
        var found = s_locator.Locate(Film(Array.ConvertAll(Phantom.Frontal(400, 480), v => exposure(v))));
        Assert.Equal("atlas", found.Source);
        Assert.Equal(36, found.Boxes.Count);
        Assert.True(Overlap(found, "right lung", s_right) > 0.75, name + found.Boxes.Single(b => b.BoxName == "right lung"));
        Assert.True(Overlap(found, "left lung", s_left) > 0.75, name + found.Boxes.Single(b => b.BoxName == "left lung"));
        Assert.All(found.Boxes, b => Assert.InRange(b.Confidence!.Value, 0, 1));
    }

    [Fact]
    public void Pictures_of_no_frontal_chest_are_refused_with_the_measure()
    {
        foreach (var values in new[] { Phantom.Lateral(400, 480), Phantom.Hand(400, 480), Phantom.Stripes(400, 480), Phantom.Disc(400, 480), new float[400 * 480] })
        {
            foreach (var film in new[] { values, Array.ConvertAll(values, v => 1 - v) })
                Assert.Contains("no frontal chest film", Assert.Throws<FilmException>(() => s_locator.Locate(Film(film))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Films_of_any_small_size_are_found_or_refused()
    {
        foreach (var (width, height) in new[] { (1, 1), (1, 40), (40, 1), (3, 5), (30, 17), (64, 64) })
        {
            var fault = Record.Exception(() => s_locator.Locate(new Film(new GreyImage(width, height, Phantom.Frontal(width, height)), width, height)));
            Assert.True(fault is null or FilmException, $"{width} by {height}: {fault}");
        }
    }

    [Fact]
    public void Threads_find_the_same()
    {
        var film = Film(Phantom.Frontal(400, 480));
        var all = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4).Select(_ => string.Join('\n', s_locator.Locate(film).Boxes)).ToList();
        Assert.Single(all.Distinct());
    }

    [SharedFact("data/cxr-ccby/index.json")]
    public void Published_films_are_found()
    {
        // Not a measurement: the networks were trained with these. See docs/atlas.md.
        using var index = System.Text.Json.JsonDocument.Parse(File.ReadAllText(SharedFactAttribute.PathOf("data/cxr-ccby/index.json")));
        var overlaps = new List<double>();
        foreach (var film in index.RootElement.EnumerateArray().Where((_, i) => i % 9 == 4))
        {
            var found = s_locator.Locate(new FilmReader().Read(SharedFactAttribute.PathOf("data/cxr-ccby/" + film.GetProperty("image").GetString())));
            foreach (var side in new[] { "right lung", "left lung" })
            {
                var truth = film.GetProperty("boxes").GetProperty(side);
                overlaps.Add(Overlap(found, side, new Box(truth[0].GetInt32(), truth[1].GetInt32(), truth[2].GetInt32(), truth[3].GetInt32())));
            }
        }
        Assert.True(overlaps.Average() > 0.88, string.Join(' ', overlaps));
    }

    private static Film Film(float[] values) => new(new GreyImage(400, 480, values), 400, 480);

    private static double Overlap(FilmObjects found, string name, Box truth)
    {
        var box = found.Boxes.Single(b => b.BoxName == name).OriginalBox;
        return new PixelBox(box.X1, box.Y1, box.X2, box.Y2).Overlap(new PixelBox(truth.X1, truth.Y1, truth.X2, truth.Y2));
    }
}
