namespace Hilum.Runtime.IO.Reading;

/// <summary>A file, or standard input, that a reader reads.</summary>
/// <param name="Path">The file; null for standard input.</param>
/// <param name="IdentifyingName">Its name as far as reports take their ids from it; null where they do not.</param>
/// <param name="Open">Opens it from its beginning; throws what opening a file throws.</param>
public sealed record InputSource(string? Path, string? IdentifyingName, Func<Stream> Open);
