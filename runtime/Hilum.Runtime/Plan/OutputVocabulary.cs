namespace Hilum.Runtime.Plan;

/// <summary>The labels that facts and graphs are written with.</summary>
public enum OutputVocabulary
{
    /// <summary>The original labels alone: a concept of an extension is written as what it counts as, or not at all.</summary>
    Original,

    /// <summary>Every concept with its own label.</summary>
    Extended,
}
