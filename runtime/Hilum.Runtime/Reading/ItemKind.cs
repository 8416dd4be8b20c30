namespace Hilum.Runtime.Reading;

/// <summary>What an item of a sentence is.</summary>
internal enum ItemKind : byte
{
    /// <summary>Names a finding or device, or stands for one.</summary>
    Head,

    /// <summary>Names an anatomy.</summary>
    Place,

    /// <summary>Names a side.</summary>
    Side,

    /// <summary>Names a value of an attribute, or a unit behind a number.</summary>
    Value,

    /// <summary>Words of a cue.</summary>
    Cue,

    /// <summary>A colon that parts a heading from what is said under it.</summary>
    Colon,
}
