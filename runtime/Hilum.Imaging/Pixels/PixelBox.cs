namespace Hilum.Imaging.Pixels;

/// <summary>A box on a film, with fractions of pixels; the upper left corner of the film is 0, 0.</summary>
/// <param name="X1">Left edge.</param>
/// <param name="Y1">Upper edge.</param>
/// <param name="X2">Right edge.</param>
/// <param name="Y2">Lower edge.</param>
public readonly record struct PixelBox(double X1, double Y1, double X2, double Y2)
{
    /// <summary>Width, pixels.</summary>
    public double Width => X2 - X1;

    /// <summary>Height, pixels.</summary>
    public double Height => Y2 - Y1;

    /// <summary>Area, square pixels; 0 where the edges are crossed.</summary>
    public double Area => Math.Max(0, Width) * Math.Max(0, Height);

    /// <summary>The smallest box round both.</summary>
    /// <param name="other">The other box.</param>
    public PixelBox Union(PixelBox other) =>
        new(Math.Min(X1, other.X1), Math.Min(Y1, other.Y1), Math.Max(X2, other.X2), Math.Max(Y2, other.Y2));

    /// <summary>The same box on a film of another size.</summary>
    /// <param name="x">Factor of the width.</param>
    /// <param name="y">Factor of the height.</param>
    public PixelBox Scale(double x, double y) => new(X1 * x, Y1 * y, X2 * x, Y2 * y);

    /// <summary>The part of it that lies in another box.</summary>
    /// <param name="other">The other box.</param>
    internal PixelBox Within(PixelBox other) => new(
        Math.Clamp(X1, other.X1, other.X2), Math.Clamp(Y1, other.Y1, other.Y2), Math.Clamp(X2, other.X1, other.X2), Math.Clamp(Y2, other.Y1, other.Y2));

    /// <summary>Area in common divided by the area of both together, 0 to 1.</summary>
    /// <param name="other">The other box.</param>
    public double Overlap(PixelBox other)
    {
        var common = new PixelBox(Math.Max(X1, other.X1), Math.Max(Y1, other.Y1), Math.Min(X2, other.X2), Math.Min(Y2, other.Y2)).Area;
        var all = Area + other.Area - common;
        return all > 0 ? common / all : 0;
    }
}
