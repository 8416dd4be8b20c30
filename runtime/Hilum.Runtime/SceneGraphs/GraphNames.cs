using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>How scene graphs write the names of a rule set; names and codes are the rule set's (<c>shown as</c>, <c>code</c>).</summary>
internal sealed class GraphNames
{
    /// <summary>Between two codes of one thing.</summary>
    public const string CodeSeparator = ";;";

    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Change> _changes = new(StringComparer.Ordinal);

    /// <summary>Prepares the names.</summary>
    public GraphNames(Ontology ontology)
    {
        foreach (var place in ontology.Places)
            _places.TryAdd(place.Name, place);
        foreach (var section in ontology.Sections)
            _sections[section.Name] = section.ShownAs ?? section.Name;
        // Of several cues with one value the first that has a name counts.
        foreach (var cue in ontology.Cues.Where(c => c.Comparison is not null && c.ShownAs is not null))
            _changes.TryAdd(cue.Comparison!, new Change(Cue("comparison", cue.Comparison!), cue.ShownAs!, string.Join(CodeSeparator, cue.Codes)));
    }

    /// <summary>The place of an output name.</summary>
    public Place? Place(string name) => _places.GetValueOrDefault(name);

    /// <summary>An anatomy's name for people and its codes.</summary>
    public static AnatomyName OfAnatomy(Place place) =>
        new(place.ShownAs ?? char.ToUpperInvariant(place.Name[0]) + place.Name[1..], place.Codes);

    /// <summary>The name of a section.</summary>
    public string OfSection(string section) => _sections.GetValueOrDefault(section, section);

    /// <summary>The change of a value that makes relations; null for the others, such as <c>new</c>.</summary>
    public Change? OfComparison(string? value) => value is null ? null : _changes.GetValueOrDefault(value);

    /// <summary>A change that the dataset has no name for.</summary>
    public static Change Further(string value) => new(Cue("comparison", value), value, "");

    /// <summary>An attribute's codes, or its label where it has none.</summary>
    public static string OfLabel(Concept concept) => concept.Codes.Length > 0 ? string.Join(CodeSeparator, concept.Codes) : concept.Label;

    /// <summary>A fact as an attribute, <c>category|yes|label</c>.</summary>
    public static string Attribute(Fact fact) => fact.Category + (fact.Polarity == Polarity.Yes ? "|yes|" : "|no|") + fact.Label;

    /// <summary>A cue, <c>severity|yes|mild</c>.</summary>
    public static string Cue(string attribute, string value) => attribute + "|yes|" + value;
}
