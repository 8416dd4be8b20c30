namespace Hilum.Imaging.Atlas;

/// <summary>The mean of many films, and the films.</summary>
/// <param name="Mean">The mean film; its lungs are soft at their edges.</param>
/// <param name="Films">The films.</param>
internal sealed record LungAtlas(AtlasFilm Mean, IReadOnlyList<AtlasFilm> Films);
