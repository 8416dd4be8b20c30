using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Films;

/// <summary>Takes the rows of a film from the top and keeps the mean of the pixels that fall on each pixel of a small one.</summary>
public sealed class FilmReducer
{
    /// <summary>Longer side of the small film at most, pixels.</summary>
    public const int Side = 512;

    // Boxes are whole pixels of the film, and memory is bounded.
    private const int LongestSide = 32_768;
    private const long MostPixels = 150_000_000;

    private readonly int _width;
    private readonly int _height;
    private readonly GreyImage _small;
    private readonly int[] _counts;
    private readonly int[] _columns;
    private int _row;

    /// <summary>Prepares for a film.</summary>
    /// <param name="width">Its width, pixels.</param>
    /// <param name="height">Its height, pixels.</param>
    /// <exception cref="FilmException">It has no pixels or too many.</exception>
    public FilmReducer(int width, int height)
    {
        if (width < 1 || height < 1)
            throw new FilmException("the image has no pixels");
        if (width > LongestSide || height > LongestSide || (long)width * height > MostPixels)
            throw new FilmException("the image is larger than 150 megapixels");
        (_width, _height) = (width, height);
        var scale = Math.Min(1, (double)Side / Math.Max(width, height));
        _small = new GreyImage(Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)));
        _counts = new int[_small.Values.Length];
        _columns = [.. Enumerable.Range(0, width).Select(x => (int)((long)x * _small.Width / width))];
    }

    /// <summary>Takes the next row.</summary>
    /// <param name="values">A value for each pixel.</param>
    public void Add(ReadOnlySpan<float> values)
    {
        var at = (int)((long)_row++ * _small.Height / _height) * _small.Width;
        for (var x = 0; x < _width; x++)
        {
            _small.Values[at + _columns[x]] += values[x];
            _counts[at + _columns[x]]++;
        }
    }

    /// <summary>The film, once all rows are there.</summary>
    public Film Finish()
    {
        for (var i = 0; i < _counts.Length; i++)
            _small.Values[i] /= Math.Max(1, _counts[i]);
        return new Film(_small, _width, _height);
    }
}
