namespace Hilum.Runtime.SceneGraphs;

/// <summary>Boxes on a film.</summary>
/// <param name="Boxes">The boxes, each anatomy once.</param>
/// <param name="Source">Where they come from: <c>atlas</c>, <c>segmenter</c> or <c>file</c>.</param>
/// <param name="Agreement">How far two ways of finding the lungs agree, 0 to 1; null where there are not two.</param>
/// <param name="Doubtful">True where they disagree so far that somebody should look.</param>
public sealed record FilmObjects(IReadOnlyList<ObjectBox> Boxes, string Source, double? Agreement, bool Doubtful);

/// <summary>The box of an anatomy.</summary>
/// <param name="BoxName">The anatomy's output name.</param>
/// <param name="Box">In the 224 frame, pixels.</param>
/// <param name="OriginalBox">On the film, pixels.</param>
/// <param name="Confidence">Overlap of the box by two ways of finding the lungs, 0 to 1; null where there are not two.</param>
public sealed record ObjectBox(string BoxName, Box Box, Box OriginalBox, double? Confidence);
