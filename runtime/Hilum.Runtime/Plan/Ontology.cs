namespace Hilum.Runtime.Plan;

/// <summary>What a concept is.</summary>
public enum ConceptKind
{
    /// <summary>A place in the body.</summary>
    Anatomy,

    /// <summary>A finding, disease, technical remark, or normal/abnormal statement.</summary>
    Finding,

    /// <summary>A line, tube or implant.</summary>
    Device,
}

/// <summary>A side of the body as report words name it.</summary>
public enum Side
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Left.</summary>
    Left,

    /// <summary>Both.</summary>
    Both,

    /// <summary>The side that was named last.</summary>
    Same,

    /// <summary>The side opposite to the one that was named last.</summary>
    Opposite,
}

/// <summary>An anatomy, finding or device of the rule set.</summary>
public sealed record Concept
{
    /// <summary>Index in <see cref="Ontology.Concepts"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The declared name, <c>pleural_effusion</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Name with the rule set's, <c>chest.xray/pleural_effusion</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>What it is.</summary>
    public required ConceptKind Kind { get; init; }

    /// <summary>The output category; <c>unlisted</c> concepts are understood but never written.</summary>
    public required string Category { get; init; }

    /// <summary>The output label; for a sided anatomy without the side.</summary>
    public required string Label { get; init; }

    /// <summary>True when it is understood but never written.</summary>
    public bool Unlisted => Category == "unlisted";

    /// <summary>
    /// Of a finding or device of an extended vocabulary: the concept of the original vocabulary that it is written as, or
    /// <see cref="CountsAsNothing"/>; null when it is written as itself in every vocabulary.
    /// </summary>
    public int? CountsAs { get; init; }

    /// <summary>Value of <see cref="CountsAs"/>: the original vocabulary has nothing for it.</summary>
    public const int CountsAsNothing = -1;

    /// <summary>All concepts above it through <c>is a</c>, nearest first.</summary>
    public int[] Ancestors { get; init; } = [];

    /// <summary>Of a finding or device: where it may be.</summary>
    public PlaceSet Allowed { get; init; }

    /// <summary>Of a finding or device: where it is when nothing is said.</summary>
    public PlaceSet Usual { get; init; }

    /// <summary>Of a finding or device: the place meant by a side alone, right and left together.</summary>
    public PlaceSet BySide { get; init; }

    /// <summary>Of an anatomy: its places of all sides.</summary>
    public PlaceSet Places { get; init; }

    /// <summary>Of an anatomy: concepts that a normal statement there rules out.</summary>
    public int[] RulesOut { get; init; } = [];

    /// <summary>Attributes that may be attached, one bit each, by <see cref="AttributeDefinition.Id"/>.</summary>
    public ulong Takes { get; init; }

    /// <summary>True when change words may be attached.</summary>
    public bool TakesComparison { get; init; }

    /// <summary>True when no fact may come out without a stated place.</summary>
    public bool NeedsPlace { get; init; }

    /// <summary>True when a side that is said of what comes with it is not its own.</summary>
    public bool AffectsBothSides { get; init; }

    /// <summary>Index of the concept that is absent where this one is said to be, or -1 for itself.</summary>
    public int WhenAbsent { get; init; } = -1;

    /// <summary>Of a finding with words that are said of a place (<see cref="EntryFlags.Said"/>): the places they must be said of.</summary>
    public PlaceSet Of { get; init; }

    /// <summary>True when it says that its place is normal: what the place rules out is stated absent, and it is never stated absent itself.</summary>
    public bool StatesNormal { get; init; }

    /// <summary>Categories whose affirmed findings imply this one at their places; empty for none.</summary>
    public string[] FollowsFrom { get; init; } = [];

    /// <summary>True when places after a tip cue are where its tip is.</summary>
    public bool TakesTip { get; init; }

    /// <summary>Codes of the <c>code UMLS</c> clauses, in their order; those of one side alone are with the <see cref="Place"/>.</summary>
    public string[] Codes { get; init; } = [];

    /// <summary>Values of attributes that go with its name in scene graphs.</summary>
    public ShownValue[] Shown { get; init; } = [];
}

/// <summary>A value of an attribute that goes with a finding's name, such as the texture of an opacity.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Value">The value's output name.</param>
public sealed record ShownValue(string Attribute, string Value);

/// <summary>An anatomy with its side: what a box or a label in the output names.</summary>
public sealed record Place
{
    /// <summary>Index in <see cref="Ontology.Places"/>; the bit in a <see cref="PlaceSet"/>.</summary>
    public required int Id { get; init; }

    /// <summary>Output name, <c>right lung</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The anatomy.</summary>
    public required int Anatomy { get; init; }

    /// <summary>Its side; <see cref="Side.None"/> for an unpaired one.</summary>
    public required Side Side { get; init; }

    /// <summary>True when it is understood but never written.</summary>
    public required bool Unlisted { get; init; }

    /// <summary>All places that contain it through <c>part of</c>.</summary>
    public PlaceSet ContainedIn { get; init; }

    /// <summary>Its name for people in scene graphs; null for its own.</summary>
    public string? ShownAs { get; init; }

    /// <summary>Its codes of the <c>code UMLS</c> clauses, in their order.</summary>
    public string[] Codes { get; init; } = [];
}

/// <summary>Which of several values that are said of one finding count.</summary>
public enum AttributeRule
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>The first in the text.</summary>
    First,

    /// <summary>The highest of the scale.</summary>
    Highest,
}

/// <summary>What an attribute's values do.</summary>
public enum AttributeType
{
    /// <summary>They describe a finding.</summary>
    Description,

    /// <summary>They are sides of the body.</summary>
    Side,

    /// <summary>They are units of measurement.</summary>
    Unit,
}

/// <summary>A set of values with words for each, such as severity.</summary>
public sealed record AttributeDefinition
{
    /// <summary>Index in <see cref="Ontology.Attributes"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The declared name; <c>severity</c>, <c>temporal</c>, <c>texture</c>, <c>laterality</c> and <c>unit</c> have a place of their own in a fact.</summary>
    public required string Name { get; init; }

    /// <summary>Output names of the values; from least to most where the attribute is ordered.</summary>
    public required string[] Values { get; init; }

    /// <summary>True when the values are a scale: of several the highest counts.</summary>
    public bool Ordered { get; init; }

    /// <summary>Which of several values count.</summary>
    public AttributeRule Rule { get; init; }

    /// <summary>What the values do.</summary>
    public AttributeType Type { get; init; }

    /// <summary>Key of the output (<c>written as</c>); the name where nothing else is declared.</summary>
    public string Key { get; init; } = "";

    /// <summary>Of a <see cref="AttributeType.Side"/>: the side of each value.</summary>
    public Side[] Sides { get; init; } = [];
}

/// <summary>What findings under a heading mean.</summary>
public enum SectionStatus
{
    /// <summary>They are statements of this exam.</summary>
    Stated,

    /// <summary>They are the reason for the exam.</summary>
    Hypothetical,

    /// <summary>They are not read.</summary>
    Ignored,
}

/// <summary>A report section.</summary>
/// <param name="Id">Index in <see cref="Ontology.Sections"/>.</param>
/// <param name="Name">The declared name, also the name of an input field.</param>
/// <param name="Status">What findings in it mean.</param>
/// <param name="IsDefault">True for the section of text without a heading.</param>
public sealed record SectionDefinition(int Id, string Name, SectionStatus Status, bool IsDefault = false)
{
    /// <summary>Its name in scene graphs; null for its own.</summary>
    public string? ShownAs { get; init; }
}

/// <summary>The tables of a rule set: everything but its words and patterns.</summary>
public sealed class Ontology
{
    /// <summary>The rule set's name, <c>chest.xray</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its version, <c>1.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over the names and texts of its source files, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Anatomies, findings and devices.</summary>
    public required Concept[] Concepts { get; init; }

    /// <summary>Anatomies by side.</summary>
    public required Place[] Places { get; init; }

    /// <summary>Boxes of places on a frontal film, each after those that it is measured by.</summary>
    public BoxRule[] Boxes { get; init; } = [];

    /// <summary>Attributes.</summary>
    public required AttributeDefinition[] Attributes { get; init; }

    /// <summary>Sections.</summary>
    public required SectionDefinition[] Sections { get; init; }

    /// <summary>Cues and comparisons.</summary>
    public required CueDefinition[] Cues { get; init; }

    /// <summary>Everything that can match text, for evidence and traces.</summary>
    public required RuleDefinition[] Rules { get; init; }

    /// <summary>Places on the right.</summary>
    public PlaceSet RightPlaces { get; private set; }

    /// <summary>Places on the left.</summary>
    public PlaceSet LeftPlaces { get; private set; }

    /// <summary>Places that are written to the output.</summary>
    public PlaceSet ListedPlaces { get; private set; }

    /// <summary>Index of an attribute, or -1.</summary>
    public int AttributeId(string name) => Array.FindIndex(Attributes, a => a.Name == name);

    /// <summary>The concept of a name, or null.</summary>
    public Concept? FindConcept(string name) => Array.Find(Concepts, c => c.Name == name);

    /// <summary>What a concept is written as in a vocabulary; null when it is not written there.</summary>
    public Concept? Written(Concept concept, OutputVocabulary vocabulary)
    {
        if (concept.Unlisted)
            return null;
        if (vocabulary == OutputVocabulary.Extended || concept.CountsAs is not { } original)
            return concept;
        return original == Concept.CountsAsNothing || Concepts[original].Unlisted ? null : Concepts[original];
    }

    /// <summary>Places that contain one of a set and are not in it; those that are written alone.</summary>
    public PlaceSet Containing(PlaceSet places)
    {
        var containing = PlaceSet.Empty;
        for (var rest = places; !rest.IsEmpty; rest = rest.WithoutFirst)
            containing |= Places[rest.First].ContainedIn;
        return containing.Except(places) & ListedPlaces;
    }

    /// <summary>Places of a set, as output names in the order of the ontology.</summary>
    public IReadOnlyList<string> NamesOf(PlaceSet set)
    {
        set &= ListedPlaces;
        if (set.IsEmpty)
            return [];
        var names = new string[set.Count];
        for (var i = 0; i < names.Length; i++, set = set.WithoutFirst)
            names[i] = Places[set.First].Name;
        return names;
    }

    /// <summary>Completes the tables that follow from the others; called once by whoever makes the object.</summary>
    public Ontology Completed()
    {
        foreach (var p in Places)
        {
            if (p.Side == Side.Right)
                RightPlaces |= PlaceSet.Of(p.Id);
            else if (p.Side == Side.Left)
                LeftPlaces |= PlaceSet.Of(p.Id);
            if (!p.Unlisted)
                ListedPlaces |= PlaceSet.Of(p.Id);
        }
        return this;
    }

    /// <summary>Places of an anatomy on a side; without a side, or where the side does not apply, all of them.</summary>
    public PlaceSet PlacesOn(PlaceSet places, Side side) => side switch
    {
        Side.Right => places.Except(LeftPlaces),
        Side.Left => places.Except(RightPlaces),
        _ => places,
    };
}
