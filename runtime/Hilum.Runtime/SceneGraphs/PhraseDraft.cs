using Hilum.Runtime.Facts;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>A phrase at one anatomy while facts are added to it. There are as many as sentences times places, so it keeps to short lists.</summary>
internal sealed class PhraseDraft(Fact first, string id)
{
    private readonly List<Fact> _stated = new(4);
    private readonly List<(string Value, Fact Fact)> _changed = [];
    private List<string>? _comparison;
    private List<string>? _temporal;
    private List<string>? _severity;
    private List<string>? _texture;

    public string Id { get; } = id;

    public int Sentence => first.Sentence;

    public string Text => first.SentenceText;

    /// <summary>What the phrase states at its anatomy, one fact a label.</summary>
    public IReadOnlyList<Fact> Stated => _stated;

    /// <summary>Every change that the phrase states here, with the affirmed or resolved fact that changed.</summary>
    public IReadOnlyList<(string Value, Fact Fact)> Changed => _changed;

    /// <summary>
    /// Adds a fact. Of two of one label that disagree within the phrase the later stands, but what follows from a finding that is
    /// there stands against a denial: parents follow children.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="source">The direct fact that implies it, or itself: its cues hold for what it implies.</param>
    /// <param name="names">The names to write with.</param>
    /// <returns>The fact that falls, or null.</returns>
    public Fact? Add(Fact fact, Fact source, GraphNames names)
    {
        var known = _stated.FindIndex(f => SameLabel(f, fact));
        Fact? fallen = null;
        if (known < 0)
        {
            _stated.Add(fact);
        }
        else if (_stated[known].Polarity != fact.Polarity)
        {
            fallen = fact.Implied || !_stated[known].Implied ? _stated[known] : fact;
            if (fallen == fact)
                return fallen;
            _stated[known] = fact;
        }
        AddCues(source, names);
        if (source.Comparison is { } change)
            _changed.Add((change, fact));
        return fallen;
    }

    public Phrase Finish(GraphNames names)
    {
        var stated = _stated.ConvertAll(f => (Text: GraphNames.Attribute(f), Code: GraphNames.OfLabel(f.Written)));
        stated.Sort((a, b) => string.CompareOrdinal(a.Text, b.Text));
        return new Phrase
        {
            Text = Text,
            Id = Id,
            Section = names.OfSection(first.Section),
            Attributes = stated.ConvertAll(a => a.Text),
            AttributeIds = stated.ConvertAll(a => a.Code),
            Comparison = Sorted(_comparison),
            Temporal = Sorted(_temporal),
            Severity = Sorted(_severity),
            Texture = Sorted(_texture),
        };
    }

    private void AddCues(Fact source, GraphNames names)
    {
        AddTo(ref _comparison, names.OfComparison(source.Comparison ?? source.BesideNormal)?.Name);
        AddTo(ref _temporal, Cue("temporal", source.Temporal));
        AddTo(ref _severity, Cue("severity", source.Severity));
        if (source.Hedge)
            AddTo(ref _severity, Cue("severity", "hedge"));
        foreach (var texture in source.Texture)
            AddTo(ref _texture, Cue("texture", texture));
        if (source.Polarity == Polarity.No)
            return;
        foreach (var shown in source.Written.Shown)
            AddTo(ref ListOf(shown.Attribute), Cue(shown.Attribute, shown.Value));
    }

    private ref List<string>? ListOf(string attribute)
    {
        if (attribute == "severity")
            return ref _severity;
        if (attribute == "temporal")
            return ref _temporal;
        return ref _texture;
    }

    private static string? Cue(string attribute, string? value) => value is null ? null : GraphNames.Cue(attribute, value);

    private static bool SameLabel(Fact a, Fact b) =>
        ReferenceEquals(a.Concept, b.Concept) || a.Label == b.Label && a.Category == b.Category;

    private static void AddTo(ref List<string>? list, string? value)
    {
        if (value is not null && list?.Contains(value) != true)
            (list ??= new List<string>(1)).Add(value);
    }

    private static IReadOnlyList<string> Sorted(List<string>? list)
    {
        list?.Sort(StringComparer.Ordinal);
        return list ?? (IReadOnlyList<string>)[];
    }
}
