using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Atlas;

/// <summary>The frame in which films are compared: a square in which the box round both lungs always takes the same place.</summary>
internal static class Canonical
{
    /// <summary>Side of the square, pixels.</summary>
    public const int Size = 128;

    /// <summary>Place of the left edge of the lungs' box, part of the side.</summary>
    public const double Left = 0.15;

    /// <summary>Place of its upper edge.</summary>
    public const double Top = 0.14;

    /// <summary>Its width and its height, parts of the side.</summary>
    public const double Extent = 0.70;

    /// <summary>Cuts the film to the frame and makes its contrast alike.</summary>
    /// <param name="film">The small film.</param>
    /// <param name="lungs">The box round both lungs, in its pixels.</param>
    public static CanonicalFilm Of(FilmSurface film, PixelBox lungs)
    {
        var values = new GreyImage(Size, Size);
        var shown = new GreyImage(Size, Size);
        for (var y = 0; y < Size; y++)
        {
            var v = FromFrame(y + 0.5, Top, lungs.Y1, lungs.Height) - 0.5;
            for (var x = 0; x < Size; x++)
            {
                var u = FromFrame(x + 0.5, Left, lungs.X1, lungs.Width) - 0.5;
                var i = y * Size + x;
                values.Values[i] = film.Values.At((float)u, (float)v);
                var inside = u > -0.5 && v > -0.5 && u < film.Values.Width - 0.5 && v < film.Values.Height - 0.5;
                shown.Values[i] = inside && film.Shown.At((float)u, (float)v) > 0.5f ? 1 : 0;
            }
        }
        return new CanonicalFilm(LocalContrast.Of(values, shown, Size / 8f), shown);
    }

    /// <summary>A box of the frame on the film.</summary>
    /// <param name="box">In pixels of the frame.</param>
    /// <param name="lungs">The box that the frame was cut by.</param>
    public static PixelBox ToFilm(PixelBox box, PixelBox lungs) => new(
        FromFrame(box.X1, Left, lungs.X1, lungs.Width),
        FromFrame(box.Y1, Top, lungs.Y1, lungs.Height),
        FromFrame(box.X2, Left, lungs.X1, lungs.Width),
        FromFrame(box.Y2, Top, lungs.Y1, lungs.Height));

    private static double FromFrame(double place, double start, double edge, double length) => edge + (place / Size - start) / Extent * length;
}

/// <summary>A film in the canonical frame.</summary>
/// <param name="Values">Local contrast.</param>
/// <param name="Shown">1 where it shows a body, 0 where not.</param>
internal sealed record CanonicalFilm(GreyImage Values, GreyImage Shown);
