using Hilum.Runtime.Facts;

namespace Hilum.Runtime.SceneGraphs;

/// <summary>A phrase while facts are added to it.</summary>
internal sealed class PhraseDraft(Fact first, string id)
{
    private static readonly StringComparer s_order = StringComparer.Ordinal;

    private readonly SortedDictionary<(string Category, string Label), Fact> _stated = new(Comparer<(string Category, string Label)>.Create(Compare));
    private readonly SortedSet<string> _comparison = new(s_order);
    private readonly SortedSet<string> _temporal = new(s_order);
    private readonly SortedSet<string> _severity = new(s_order);
    private readonly SortedSet<string> _texture = new(s_order);

    public string Id { get; } = id;

    public int Sentence => first.Sentence;

    /// <summary>What the phrase states at its anatomy, one fact a label.</summary>
    public IEnumerable<Fact> Stated => _stated.Values;

    /// <summary>Adds a fact of the phrase; of two of one label that disagree a direct one stands, else the later.</summary>
    /// <returns>The fact that falls because another of the phrase disagrees, or null.</returns>
    public Fact? Add(Fact fact)
    {
        Fact? fallen = null;
        var key = (fact.Category, fact.Label);
        if (_stated.TryGetValue(key, out var other) && other.Polarity != fact.Polarity)
        {
            fallen = fact.Implied && !other.Implied ? fact : other;
            if (ReferenceEquals(fallen, fact))
                return fallen;
        }
        _stated[key] = fact;
        AddTo(_comparison, DatasetNames.OfComparison(fact.Comparison)?.Name);
        AddTo(_temporal, DatasetNames.Temporal(fact.Temporal));
        AddTo(_severity, DatasetNames.Severity(fact.Severity));
        if (fact.Hedge)
            _severity.Add("severity|yes|hedge");
        foreach (var texture in fact.Texture)
            AddTo(_texture, DatasetNames.Texture(texture));
        return fallen;
    }

    /// <summary>Drops a fact that a later phrase contradicts.</summary>
    public void Drop(Fact fact) => _stated.Remove((fact.Category, fact.Label));

    public Phrase Finish()
    {
        var stated = _stated.Values.Select(f => (Text: Attribute(f), Code: DatasetNames.OfLabel(f.Concept))).OrderBy(a => a.Text, s_order).ToArray();
        return new Phrase
        {
            Text = first.SentenceText,
            Id = Id,
            Section = first.Section,
            Attributes = Array.ConvertAll(stated, a => a.Text),
            AttributeIds = Array.ConvertAll(stated, a => a.Code),
            Comparison = [.. _comparison],
            Temporal = [.. _temporal],
            Severity = [.. _severity],
            Texture = [.. _texture],
        };
    }

    /// <summary>A fact as the dataset writes it.</summary>
    public static string Attribute(Fact fact) => fact.Category + (fact.Polarity == Polarity.Yes ? "|yes|" : "|no|") + fact.Label;

    private static void AddTo(SortedSet<string> set, string? value)
    {
        if (value is not null)
            set.Add(value);
    }

    private static int Compare((string Category, string Label) a, (string Category, string Label) b)
    {
        var c = string.CompareOrdinal(a.Category, b.Category);
        return c != 0 ? c : string.CompareOrdinal(a.Label, b.Label);
    }
}
