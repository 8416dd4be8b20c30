using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Films;

/// <summary>A film as it is stored, made small enough to look for anatomies on it.</summary>
/// <param name="Pixels">Grey values from 0, black, to 1, white; at most <see cref="FilmReducer.Side"/> pixels on the longer side.</param>
/// <param name="Width">Width of the stored film, pixels.</param>
/// <param name="Height">Height of the stored film, pixels.</param>
public sealed record Film(GreyImage Pixels, int Width, int Height);
