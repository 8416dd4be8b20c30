using System.Text.Json;
using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;

namespace Hilum.AtlasBuilder;

/// <summary>A film of the collection with its lungs as people drew them.</summary>
internal sealed class MaskedFilm
{
    public required string Id { get; init; }

    /// <summary><c>PA</c>, <c>AP</c> or <c>AP Supine</c>.</summary>
    public required string View { get; init; }

    /// <summary>Where the film was published.</summary>
    public required string Source { get; init; }

    public required string Doi { get; init; }

    public required string Licence { get; init; }

    /// <summary>The film, made small.</summary>
    public required GreyImage Film { get; init; }

    /// <summary>1 in the right lung, in the stored size.</summary>
    public required GreyImage Right { get; init; }

    public required GreyImage Left { get; init; }

    /// <summary>Boxes of both lungs, pixels of the small film.</summary>
    public required (PixelBox Right, PixelBox Left) Boxes { get; init; }

    /// <summary>All films of a folder with an index.json, in its order.</summary>
    public static List<MaskedFilm> ReadAll(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
        return [.. json.RootElement.EnumerateArray().Select(e => Read(folder, e))];
    }

    private static MaskedFilm Read(string folder, JsonElement e)
    {
        var film = new FilmReader().Read(Path.Combine(folder, Text(e, "image")));
        var mask = MaskFile.Read(Path.Combine(folder, Text(e, "mask")));
        double x = (double)film.Pixels.Width / e.GetProperty("width").GetInt32(), y = (double)film.Pixels.Height / e.GetProperty("height").GetInt32();
        var boxes = e.GetProperty("boxes");
        return new MaskedFilm
        {
            Id = Text(e, "id"),
            View = Text(e, "view"),
            Source = Text(e, "image_source"),
            Doi = Text(e, "image_doi"),
            Licence = Text(e, "image_licence"),
            Film = film.Pixels,
            Right = MaskFile.Of(mask, 1),
            Left = MaskFile.Of(mask, 2),
            Boxes = (Box(boxes.GetProperty("right lung")).Scale(x, y), Box(boxes.GetProperty("left lung")).Scale(x, y)),
        };
    }

    private static string Text(JsonElement e, string name) => e.GetProperty(name).GetString()!;

    private static PixelBox Box(JsonElement e) => new(e[0].GetInt32(), e[1].GetInt32(), e[2].GetInt32(), e[3].GetInt32());
}
