using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading;

/// <summary>A finding, place, side, value or cue of a sentence, in order of the text.</summary>
internal struct Item
{
    public ItemKind Kind;
    public CueKind Cue;

    /// <summary>Index of its mention, or of its hit for a cue.</summary>
    public int Index;

    /// <summary>First token.</summary>
    public int Start;

    /// <summary>One past the last token.</summary>
    public int End;

    /// <summary>The group it stands in.</summary>
    public int Group;

    /// <summary>The head inside whose words it stands, or -1.</summary>
    public int Inside;

    /// <summary>Of a head: the first head of the same words.</summary>
    public int Twin;

    /// <summary>Of a head: its first phrase, or -1; see <see cref="Phrase.NextOfHead"/>.</summary>
    public int FirstPhrase;

    /// <summary>Of what stands beside a head that is distributed over groups: it belongs to the phrase of its own group alone.</summary>
    public bool Exclusive;

    /// <summary>It says nothing: another cue took it over, or it is of an earlier exam.</summary>
    public bool Consumed;

    /// <summary>Of a cue: what it means where another cue governs it.</summary>
    public GovernedMeaning Governed;
}
