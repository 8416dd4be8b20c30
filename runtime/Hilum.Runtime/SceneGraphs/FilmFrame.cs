namespace Hilum.Runtime.SceneGraphs;

/// <summary>The 224 frame of a film: padded with zeros to a square, then made 224 by 224.</summary>
public sealed class FilmFrame
{
    /// <summary>Side of the frame, pixels.</summary>
    public const int Side = 224;

    /// <summary>The frame of a film.</summary>
    /// <param name="width">Width of the film, pixels, at least 1.</param>
    /// <param name="height">Height of the film, pixels, at least 1.</param>
    public FilmFrame(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        (Width, Height) = (width, height);
        var longer = Math.Max(width, height);
        Ratio = (double)longer / Side;
        Left = (int)Math.Round((longer - width) / 2.0 / Ratio);
        Top = (int)Math.Round((longer - height) / 2.0 / Ratio);
    }

    /// <summary>Width of the film, pixels.</summary>
    public int Width { get; }

    /// <summary>Height of the film, pixels.</summary>
    public int Height { get; }

    /// <summary>Pixels of the film for one of the frame.</summary>
    public double Ratio { get; }

    /// <summary>Columns of the frame left of the film.</summary>
    public int Left { get; }

    /// <summary>Rows of the frame above the film.</summary>
    public int Top { get; }

    /// <summary>The film in the frame.</summary>
    public Box Film => new(Left, Top, Math.Min(Side, Left + (int)Math.Round(Width / Ratio)), Math.Min(Side, Top + (int)Math.Round(Height / Ratio)));

    /// <summary>A box of the frame on the film, cut off at its edges.</summary>
    /// <param name="box">In pixels of the frame.</param>
    public Box ToFilm(Box box) => new(
        Math.Clamp((int)((box.X1 - Left) * Ratio), 0, Width),
        Math.Clamp((int)((box.Y1 - Top) * Ratio), 0, Height),
        Math.Clamp((int)((box.X2 - Left) * Ratio), 0, Width),
        Math.Clamp((int)((box.Y2 - Top) * Ratio), 0, Height));
}
