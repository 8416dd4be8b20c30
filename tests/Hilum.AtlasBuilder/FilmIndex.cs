using System.Text.Json;
using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;

namespace Hilum.AtlasBuilder;

/// <summary>A film of the collection with its lungs as people drew them.</summary>
internal sealed class MaskedFilm
{
    public required string Id { get; init; }
    public required string View { get; init; }
    public required string Source { get; init; }
    public required string Doi { get; init; }
    public required string Licence { get; init; }
    public required GreyImage Film { get; init; }
    public required GreyImage Right { get; init; }
    public required GreyImage Left { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required PixelBox RightBox { get; init; }
    public required PixelBox LeftBox { get; init; }

    public PixelBox RightOnFilm => RightBox.Scale((double)Film.Width / Width, (double)Film.Height / Height);

    public PixelBox LeftOnFilm => LeftBox.Scale((double)Film.Width / Width, (double)Film.Height / Height);

    public static List<MaskedFilm> ReadAll(string folder)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "index.json")));
        return [.. json.RootElement.EnumerateArray().Select(e => Read(folder, e))];
    }

    private static MaskedFilm Read(string folder, JsonElement e)
    {
        var film = new FilmReader().Read(Path.Combine(folder, e.GetProperty("image").GetString()!)).Pixels;
        var mask = MaskFile.Read(Path.Combine(folder, e.GetProperty("mask").GetString()!));
        var width = e.GetProperty("width").GetInt32();
        var height = e.GetProperty("height").GetInt32();
        var boxes = e.GetProperty("boxes");
        return new MaskedFilm
        {
            Id = e.GetProperty("id").GetString()!,
            View = e.GetProperty("view").GetString()!,
            Source = e.GetProperty("image_source").GetString()!,
            Doi = e.GetProperty("image_doi").GetString()!,
            Licence = e.GetProperty("image_licence").GetString()!,
            Film = film,
            Right = MaskFile.Of(mask, 1),
            Left = MaskFile.Of(mask, 2),
            Width = width,
            Height = height,
            RightBox = Box(boxes.GetProperty("right lung")),
            LeftBox = Box(boxes.GetProperty("left lung")),
        };
    }

    private static PixelBox Box(JsonElement e) => new(e[0].GetInt32(), e[1].GetInt32(), e[2].GetInt32(), e[3].GetInt32());
}
