using Hilum.ChestXray;
using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;
using Hilum.Imaging.Segmentation;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Imaging.Tests;

public sealed class SegmenterTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "hilum-" + Guid.NewGuid().ToString("N") + ".onnx");

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(3, 1)]
    public void What_it_draws_becomes_boxes_by_the_same_rules(int channels, int inputChannels)
    {
        File.WriteAllBytes(_path, TinyModel.Of(channels, 64, inputChannels));
        using var segmenter = new LungSegmenter(_path);
        // Two bright boxes stand for lungs: an eighth of the film is 40 pixels.
        var film = new GreyImage(320, 320);
        for (var i = 0; i < film.Values.Length; i++)
            film.Values[i] = i / 320 is >= 80 and < 240 && (i % 320 is >= 40 and < 120 or >= 200 and < 280) ? 1 : 0;
        var found = new SegmenterLocator(new ChestXrayRules().Ontology, segmenter).Locate(new Film(film, 640, 640));
        Assert.Equal(("segmenter", 36), (found.Source, found.Boxes.Count));
        Near(new Box(80, 160, 240, 480), found.Boxes.Single(b => b.BoxName == "right lung").OriginalBox);
        Near(new Box(400, 160, 560, 480), found.Boxes.Single(b => b.BoxName == "left lung").OriginalBox);
        Assert.Equal(28, found.Boxes.Single(b => b.BoxName == "right lung").Box.X1);
    }

    [Fact]
    public void A_film_without_lungs_and_a_file_without_a_network_are_refused()
    {
        File.WriteAllBytes(_path, TinyModel.Of(2, 64));
        using (var segmenter = new LungSegmenter(_path))
            Assert.Contains("no pair of lungs", Assert.Throws<FilmException>(() => segmenter.Find(new GreyImage(32, 32))).Message, StringComparison.Ordinal);
        File.WriteAllText(_path, "no network");
        Assert.Contains("no ONNX network", Assert.Throws<InvalidDataException>(() => new LungSegmenter(_path)).Message, StringComparison.Ordinal);
        File.WriteAllBytes(_path, TinyModel.Of(2, 64, inputChannels: 2));
        Assert.Contains("its input must be", Assert.Throws<InvalidDataException>(() => new LungSegmenter(_path)).Message, StringComparison.Ordinal);
    }

    // A pixel of the network is ten of the film.
    private static void Near(Box wanted, Box found)
    {
        foreach (var (a, b) in new[] { (wanted.X1, found.X1), (wanted.Y1, found.Y1), (wanted.X2, found.X2), (wanted.Y2, found.Y2) })
            Assert.InRange(b, a - 10, a + 10);
    }
}
