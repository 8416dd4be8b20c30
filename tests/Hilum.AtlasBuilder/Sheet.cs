using SkiaSharp;

namespace Hilum.AtlasBuilder;

internal static class Sheet
{
    public static void Write(List<MaskedFilm> films, string path)
    {
        const int S = 150;
        using var surface = SKSurface.Create(new SKImageInfo(10 * S, (films.Count + 9) / 10 * S));
        for (var i = 0; i < films.Count; i++)
        {
            var f = films[i].Film;
            var small = f.Width == f.Height ? f.Resize(S, S) : f.Resize(Math.Min(S, f.Width * S / Math.Max(f.Width, f.Height)), Math.Min(S, f.Height * S / Math.Max(f.Width, f.Height)));
            using var bmp = new SKBitmap(small.Width, small.Height);
            for (var y = 0; y < small.Height; y++)
                for (var x = 0; x < small.Width; x++)
                {
                    var g = (byte)(255 * small.Values[y * small.Width + x]);
                    bmp.SetPixel(x, y, new SKColor(g, g, g));
                }
            surface.Canvas.DrawBitmap(bmp, i % 10 * S, i / 10 * S);
            using var paint = new SKPaint { Color = films[i].View == "PA" ? SKColors.Lime : SKColors.Red, Style = SKPaintStyle.Stroke };
            foreach (var b in new[] { films[i].RightBox, films[i].LeftBox })
            {
                var q = b.Scale((double)small.Width / films[i].Width, (double)small.Height / films[i].Height);
                surface.Canvas.DrawRect((float)(i % 10 * S + q.X1), (float)(i / 10 * S + q.Y1), (float)q.Width, (float)q.Height, paint);
            }
        }
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 90);
        File.WriteAllBytes(path, data.ToArray());
    }
}
