using System.Text.Json;
using Hilum.Runtime.IO.Tests;

namespace Hilum.Cli.Tests;

/// <summary>Scene graphs with boxes, from films, from a file, and what happens without.</summary>
public sealed class FilmTests : IDisposable
{
    private static readonly string s_films = Path.Combine(Sandbox.Repository, "tests", "corpus", "films");

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void Graphs_of_the_example_films_have_boxes_as_readers_of_the_dataset_expect()
    {
        Assert.True(_box.Run("extract", Path.Combine(s_films, "reports.jsonl"), "-o", _box["g.jsonl"], "--images", s_films) == 0, _box.Error);
        var graphs = File.ReadAllLines(_box["g.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(4, graphs.Count);
        foreach (var graph in graphs)
        {
            ReaderContract.Check(graph);
            var objects = graph.GetProperty("objects").EnumerateArray().ToList();
            Assert.Equal(36, objects.Count);
            Assert.All(objects, o => Assert.Equal(o.GetProperty("bbox_name").GetString(), o.GetProperty("object_id").GetString()!.Split('_')[1]));
            // Every anatomy with a phrase that has a box in the dataset has one here.
            var ids = objects.Select(o => o.GetProperty("object_id").GetString()).ToHashSet();
            Assert.Contains(graph.GetProperty("attributes").EnumerateArray(), a => ids.Contains(a.GetProperty("object_id").GetString()));
            var confidence = graph.GetProperty("hilum").GetProperty("box_confidence");
            Assert.All(objects, o => Assert.InRange(confidence.GetProperty(o.GetProperty("bbox_name").GetString()!).GetDouble(), 0, 1));
        }
        // The earlier exam of the same patient.
        Assert.NotEqual(0, graphs[1].GetProperty("relationships").GetArrayLength());
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        foreach (var jobs in new[] { "1", "4" })
            Assert.Equal(0, _box.Run("extract", Path.Combine(s_films, "reports.jsonl"), "-o", _box[$"g{jobs}.jsonl"], "--images", s_films, "--jobs", jobs));
        Assert.Equal(_box.Read("g1.jsonl"), _box.Read("g4.jsonl"));
    }

    [Fact]
    public void A_film_that_cannot_be_used_leaves_a_graph_without_boxes_and_its_reason()
    {
        Directory.CreateDirectory(_box["films"]);
        File.Copy(Path.Combine(s_films, "d009d61f.jpg"), _box["films/good.jpg"]);
        File.Copy(Path.Combine(s_films, "d009d61f.jpg"), _box["films/side.jpg"]);
        File.WriteAllText(_box["films/broken.png"], "no picture");
        _box.Write("r.jsonl", string.Concat(new[] { ("good", "PA"), ("broken", "PA"), ("missing", "PA"), ("side", "LATERAL") }.Select((f, i) =>
            $$"""{"study_id": {{i + 1}}, "image_id": "{{f.Item1}}", "viewpoint": "{{f.Item2}}", "text": "FINDINGS: No pneumothorax."}""" + "\n")));
        Assert.Equal(1, _box.Run("extract", _box["r.jsonl"], "-o", _box["g.jsonl"], "--images", _box["films"], "--all-views"));
        var objects = File.ReadAllLines(_box["g.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("objects").GetArrayLength());
        Assert.Equal([36, 0, 0, 0], objects);
        var rejects = _box.Read("g.jsonl.rejects.jsonl");
        foreach (var reason in new[] { "neither PNG nor JPEG nor DICOM", "there is no film of this image", "another view than frontal" })
            Assert.Contains(reason, rejects, StringComparison.Ordinal);
        Assert.DoesNotContain("pneumothorax", rejects, StringComparison.Ordinal);
    }

    [Fact]
    public void Boxes_of_ones_own_take_the_place_of_the_atlas()
    {
        _box.Write("boxes.csv", """
            image_id,bbox_name,original_x1,original_y1,original_x2,original_y2,image_width,image_height
            img-1,right lung,100,200,900,1800,2000,2240
            img-1,left lung,1100,210,1900,1790,2000,2240
            img-1,carina,oops,0,1,1,2000,2240
            img-1,nowhere,1,1,20,20,2000,2240

            """);
        _box.Write("r.jsonl", """{"study_id": 1, "image_id": "img-1", "text": "FINDINGS: No pneumothorax."}""" + "\n");
        Assert.Equal(1, _box.Run("extract", _box["r.jsonl"], "-o", _box["g.jsonl"], "--boxes", _box["boxes.csv"]));
        var objects = JsonDocument.Parse(_box.Read("g.jsonl")).RootElement.GetProperty("objects").EnumerateArray().ToList();
        Assert.Equal(["right lung", "left lung"], objects.Select(o => o.GetProperty("bbox_name").GetString()));
        // 10 pixels of the film are one of the frame; 12 columns of it lie left of the film.
        Assert.Equal([22, 20, 102, 180], new[] { "x1", "y1", "x2", "y2" }.Select(n => objects[0].GetProperty(n).GetInt32()));
        Assert.Equal(100, objects[0].GetProperty("original_x1").GetInt32());
        Assert.Contains("line 4 has no four edges in order on the film; line 5 names no anatomy of the rules", _box.Read("g.jsonl.rejects.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_boxes_come_back_as_they_were()
    {
        var reports = Path.Combine(s_films, "reports.jsonl");
        Assert.Equal(0, _box.Run("extract", reports, "-o", _box["g.jsonl"], "--images", s_films));
        Assert.Equal(0, _box.Run("extract", reports, "-o", _box["tables"], "--format", "tabular", "--images", s_films));
        Assert.Equal(1 + 4 * 36, _box.Read("tables/bbox_objects_tabular.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.True(_box.Run("extract", reports, "-o", _box["again.jsonl"], "--boxes", _box["tables/bbox_objects_tabular.txt"]) == 0, _box.Error);
        Assert.Equal(Objects("g.jsonl"), Objects("again.jsonl"));

        string[] Objects(string name) => [.. File.ReadAllLines(_box[name]).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("objects").GetRawText())];
    }

    [Theory]
    [InlineData("--images", "nowhere", "there is no such folder")]
    [InlineData("--boxes", "nowhere", "cannot be read")]
    [InlineData("--segmenter", "nowhere", "needs --images")]
    public void What_cannot_be_used_is_named(string option, string value, string reason)
    {
        _box.Write("r.jsonl", """{"study_id": 1, "text": "FINDINGS: No pneumothorax."}""" + "\n");
        Assert.Equal(2, _box.Run("extract", _box["r.jsonl"], "-o", _box["g.jsonl"], option, _box[value]));
        Assert.Contains(reason, _box.Error, StringComparison.Ordinal);
        Assert.Equal(2, _box.Run("extract", _box["r.jsonl"], "-o", _box["f.jsonl"], "--format", "facts", option, _box[value]));
        Assert.Contains("has no boxes", _box.Error, StringComparison.Ordinal);
    }
}
