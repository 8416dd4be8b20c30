using System.Collections.Immutable;

namespace Hilum.Compiler.Diagnostics;

/// <summary>Whether a fix may be applied unseen.</summary>
public enum FixSafety
{
    /// <summary>It cannot change what the rules mean.</summary>
    Safe,

    /// <summary>Somebody should read the result.</summary>
    NeedsReview,
}

/// <summary>A change that would remove a diagnostic, as data.</summary>
/// <param name="Title">What the change does, in a few words.</param>
/// <param name="Safety">Whether it may be applied unseen.</param>
/// <param name="Edits">The replacements, none overlapping another.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<TextEdit> Edits)
{
    /// <summary>A fix of one replacement.</summary>
    public static Fix Create(string title, FixSafety safety, TextEdit edit) => new(title, safety, [edit]);
}
