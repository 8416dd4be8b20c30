namespace Hilum.Runtime.Plan;

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
