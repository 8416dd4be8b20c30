namespace Hilum.Imaging.Films;

/// <summary>A film that cannot be used; the message says why, in plain words and without a path.</summary>
/// <param name="reason">Such as <c>a lateral film</c>.</param>
public sealed class FilmException(string reason) : Exception(reason);
