using Hilum.Runtime.Facts;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>A phrase while facts are added to it. There are as many as sentences times places, so it keeps to short lists.</summary>
internal sealed class PhraseDraft(Fact first, string id)
{
    private readonly List<Fact> _stated = new(4);
    private List<string>? _comparison;
    private List<string>? _temporal;
    private List<string>? _severity;
    private List<string>? _texture;

    public string Id { get; } = id;

    public int Sentence => first.Sentence;

    /// <summary>What the phrase states at its anatomy, one fact a label.</summary>
    public IReadOnlyList<Fact> Stated => _stated;

    /// <summary>Adds a fact of the phrase; of two of one label that disagree a direct one stands, else the later.</summary>
    /// <returns>The fact that falls because another of the phrase disagrees, or null.</returns>
    public Fact? Add(Fact fact)
    {
        Fact? fallen = null;
        var known = _stated.FindIndex(f => SameLabel(f, fact));
        if (known < 0)
        {
            _stated.Add(fact);
        }
        else if (_stated[known].Polarity != fact.Polarity)
        {
            fallen = _stated[known];
            if (fact.Implied && !fallen.Implied)
                return fact;
            _stated[known] = fact;
        }
        AddTo(ref _comparison, DatasetNames.OfComparison(fact.Comparison)?.Name);
        AddTo(ref _temporal, DatasetNames.Temporal(fact.Temporal));
        AddTo(ref _severity, DatasetNames.Severity(fact.Severity));
        if (fact.Hedge)
            AddTo(ref _severity, "severity|yes|hedge");
        foreach (var texture in fact.Texture)
            AddTo(ref _texture, DatasetNames.Texture(texture));
        return fallen;
    }

    /// <summary>Drops what a later phrase contradicts.</summary>
    public void Drop(Predicate<Fact> contradicted) => _stated.RemoveAll(contradicted);

    public Phrase Finish()
    {
        var stated = _stated.ConvertAll(f => (Text: Attribute(f), Code: DatasetNames.OfLabel(f.Written)));
        stated.Sort((a, b) => string.CompareOrdinal(a.Text, b.Text));
        return new Phrase
        {
            Text = first.SentenceText,
            Id = Id,
            Section = first.Section,
            Attributes = stated.ConvertAll(a => a.Text),
            AttributeIds = stated.ConvertAll(a => a.Code),
            Comparison = Sorted(_comparison),
            Temporal = Sorted(_temporal),
            Severity = Sorted(_severity),
            Texture = Sorted(_texture),
        };
    }

    /// <summary>A fact as the dataset writes it.</summary>
    public static string Attribute(Fact fact) => fact.Category + (fact.Polarity == Polarity.Yes ? "|yes|" : "|no|") + fact.Label;

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
