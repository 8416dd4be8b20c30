using CsCheck;
using Hilum.ChestXray;
using Hilum.Imaging.Boxes;
using Hilum.Imaging.Pixels;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Imaging.Tests;

/// <summary>How the 36 boxes of the dataset hang together, on films of all shapes and lungs of all sizes.</summary>
public sealed class BoxRuleTests
{
    private static readonly ObjectBoxes s_boxes = new(new ChestXrayRules().Ontology);

    private static readonly string[] s_names =
    [
        "abdomen", "aortic arch", "cardiac silhouette", "carina", "cavoatrial junction", "descending aorta", "left apical zone", "left cardiac silhouette",
        "left cardiophrenic angle", "left clavicle", "left costophrenic angle", "left hemidiaphragm", "left hilar structures", "left lower lung zone", "left lung",
        "left mid lung zone", "left upper abdomen", "left upper lung zone", "mediastinum", "right apical zone", "right atrium", "right cardiac silhouette",
        "right cardiophrenic angle", "right clavicle", "right costophrenic angle", "right hemidiaphragm", "right hilar structures", "right lower lung zone", "right lung",
        "right mid lung zone", "right upper abdomen", "right upper lung zone", "spine", "svc", "trachea", "upper mediastinum",
    ];

    private static readonly Gen<(FilmFrame, (PixelBox, PixelBox))> s_films =
        from width in Gen.Int[300, 4000]
        from height in Gen.Int[300, 4000]
        from x in Gen.Double[0.08, 0.14]
        from y in Gen.Double[0.10, 0.18]
        from w in Gen.Double[0.30, 0.36]
        from h in Gen.Double[0.50, 0.60]
        from d in Gen.Double[-0.02, 0.02]
        select (new FilmFrame(width, height), (new PixelBox(x * width, y * height, (x + w) * width, (y + h) * height), new PixelBox((x + w + 0.08) * width, (y + d) * height, (x + 2 * w + 0.08) * width, (y + h + d) * height)));

    [Fact]
    public void There_are_the_36_boxes_of_the_dataset()
    {
        var boxes = s_boxes.Of(new FilmFrame(1000, 1200), (new PixelBox(120, 150, 440, 900), new PixelBox(560, 160, 880, 880)), null);
        Assert.Equal(s_names, boxes.Select(b => b.BoxName).Order(StringComparer.Ordinal));
        Assert.All(boxes, b => Assert.Null(b.Confidence));
    }

    [Fact]
    public void All_boxes_lie_on_the_film_in_both_frames() => s_films.Sample(f =>
    {
        var film = f.Item1.Film;
        foreach (var box in s_boxes.Of(f.Item1, f.Item2, null))
        {
            Assert.True(box.Box is { Width: > 0, Height: > 0 } && box.Box.X1 >= film.X1 && box.Box.Y1 >= film.Y1 && box.Box.X2 <= film.X2 && box.Box.Y2 <= film.Y2, box.ToString());
            Assert.True(box.OriginalBox is { Width: > 0, Height: > 0, X1: >= 0, Y1: >= 0 } && box.OriginalBox.X2 <= f.Item1.Width && box.OriginalBox.Y2 <= f.Item1.Height, box.ToString());
            Assert.Equal(f.Item1.ToFilm(box.Box), box.OriginalBox);
        }
    }, iter: 200);

    [Fact]
    public void They_hang_together_as_in_the_dataset() => s_films.Sample(f =>
    {
        var b = s_boxes.Of(f.Item1, f.Item2, null).ToDictionary(o => o.BoxName, o => o.Box);
        var film = f.Item1.Film;
        foreach (var side in new[] { "right ", "left " })
        {
            Box lung = b[side + "lung"], upper = b[side + "upper lung zone"], mid = b[side + "mid lung zone"], lower = b[side + "lower lung zone"];
            Assert.Equal((lung.Y1, upper.Y2, mid.Y2, lung.Y2), (upper.Y1, mid.Y1, lower.Y1, lower.Y2));
            Assert.Equal(b["aortic arch"].Y2, upper.Y2);
            Assert.Equal(lung.Y1, b[side + "apical zone"].Y1);
            Assert.Equal((lung.X1, lung.X2, lung.Y2), (b[side + "hemidiaphragm"].X1, b[side + "hemidiaphragm"].X2, b[side + "hemidiaphragm"].Y2));
            var angle = b[side + "costophrenic angle"];
            Assert.True(angle.Width <= 20 && angle.Height <= 20);
            // A side may be cut off by the edge of the film.
            if (angle.X1 > film.X1 && angle.X2 < film.X2)
                Assert.InRange(2 * (side == "right " ? lung.X1 : lung.X2) - angle.X1 - angle.X2, -1, 1);
        }
        Assert.Equal(b["right apical zone"].Y2, b["left apical zone"].Y2);
        Assert.Equal((b["svc"].X1, b["svc"].Y2), (b["upper mediastinum"].X1, b["upper mediastinum"].Y2));
        Assert.Equal((b["svc"].X2, b["svc"].Y1), (b["aortic arch"].X1, b["aortic arch"].Y1));
        Box right = b["right cardiac silhouette"], left = b["left cardiac silhouette"], heart = b["cardiac silhouette"];
        Assert.Equal(new Box(right.X1, Math.Min(right.Y1, left.Y1), left.X2, Math.Max(right.Y2, left.Y2)), heart);
        Assert.Equal((right.X1, right.Y1, right.X2), (b["cavoatrial junction"].X1, b["cavoatrial junction"].Y1, b["cavoatrial junction"].X2));
        Assert.Equal((right.X1, b["cavoatrial junction"].Y2, right.X2, right.Y2), (b["right atrium"].X1, b["right atrium"].Y1, b["right atrium"].X2, b["right atrium"].Y2));
        Assert.Equal((heart.X1, heart.X2, heart.Y2, b["upper mediastinum"].Y1), (b["mediastinum"].X1, b["mediastinum"].X2, b["mediastinum"].Y2, b["mediastinum"].Y1));
        Assert.Equal((b["right lung"].X1, b["left lung"].X2, film.Y2), (b["abdomen"].X1, b["abdomen"].X2, b["abdomen"].Y2));
        Assert.Equal((b["abdomen"].X1, b["abdomen"].X2), (b["right upper abdomen"].X1, b["left upper abdomen"].X2));
        Assert.Equal((film.Y1, film.Y2), (b["spine"].Y1, b["spine"].Y2));
        Assert.Equal((10, 10), (b["carina"].Width, b["carina"].Height));
    }, iter: 200);

    [Fact]
    public void Two_ways_that_agree_are_sure_and_two_that_do_not_are_less()
    {
        var frame = new FilmFrame(1000, 1200);
        var lungs = (new PixelBox(120, 150, 440, 900), new PixelBox(560, 160, 880, 880));
        Assert.All(s_boxes.Of(frame, lungs, lungs), b => Assert.Equal(1, b.Confidence));
        Assert.All(s_boxes.Of(frame, lungs, (lungs.Item1, new PixelBox(600, 160, 880, 800))), b => Assert.InRange(b.Confidence!.Value, 0, 1));
        Assert.Contains(s_boxes.Of(frame, lungs, (lungs.Item1, new PixelBox(600, 160, 880, 800))), b => b.Confidence < 0.9);
    }
}
