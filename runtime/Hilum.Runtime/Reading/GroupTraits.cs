namespace Hilum.Runtime.Reading;

/// <summary>What stands in a group.</summary>
[Flags]
internal enum GroupTraits
{
    None = 0,

    /// <summary>An anatomy.</summary>
    Place = 1,

    /// <summary>A side alone.</summary>
    Side = 2,

    /// <summary>A value.</summary>
    Value = 4,

    /// <summary>A change.</summary>
    Change = 8,

    /// <summary>A cue on existence or certainty.</summary>
    Existence = 16,

    /// <summary>A verb.</summary>
    Verb = 32,

    /// <summary>A locator.</summary>
    Locator = 64,

    /// <summary>Something is said of a subject that is named in it.</summary>
    Predication = 128,

    /// <summary>Before its head stands a value, a change or a cue of its own: it is stated anew after a denied list.</summary>
    Restated = 256,

    /// <summary>It begins with a cue that denies what follows.</summary>
    Denied = 512,

    /// <summary>Stated anew, and in words that no denied list holds ("mild", "stable", "possible").</summary>
    Firm = 1024,

    /// <summary>An alternative joins one of the next groups of its list to it.</summary>
    OrFollows = 2048,

    /// <summary>A separator stands before the alternative that joins it ("A, B, or C").</summary>
    CommaToo = 4096,

    /// <summary>A sign or an existential begins its clause: it has no part in the subject before.</summary>
    New = 8192,

    /// <summary>A verb stands before its head ("it is a collapse").</summary>
    VerbFirst = 16384,
}
