using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Lowering;

/// <summary>
/// Makes the automaton of <see cref="Lexicon"/> from word sequences. Words are numbered in ordinal order and states breadth first, so
/// the same entries give the same arrays, whatever their order.
/// </summary>
public sealed class LexiconBuilder
{
    private readonly SortedSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, int Rule, EntryFlags Flags, string? Exact)> _entries = [];

    private readonly List<string[]> _forms = [];
    private SortedSet<string>? _ordinary;

    /// <summary>Reads misspelled words for those of the lexicon.</summary>
    /// <param name="ordinary">Words that stand for themselves alone, lower case.</param>
    public void TolerateSpelling(IEnumerable<string> ordinary) => (_ordinary ??= new(StringComparer.Ordinal)).UnionWith(ordinary);

    /// <summary>Says that words are forms of one word, so that it does not matter which of them a misspelled word is nearest to.</summary>
    /// <param name="forms">Words of the lexicon, lower case.</param>
    public void AddForms(IEnumerable<string> forms) => _forms.Add([.. forms]);

    /// <summary>Adds a word that only patterns need.</summary>
    /// <param name="word">Lower case.</param>
    public void AddWord(string word) => _words.Add(word);

    /// <summary>Adds a word sequence.</summary>
    /// <param name="words">At least one word, lower case.</param>
    /// <param name="rule">The rule's number.</param>
    /// <param name="flags">Sides; <see cref="EntryFlags.Exact"/> is set by <paramref name="exact"/>.</param>
    /// <param name="exact">How it must be written, or null.</param>
    public void Add(IEnumerable<string> words, int rule, EntryFlags flags, string? exact)
    {
        string[] list = [.. words];
        ArgumentOutOfRangeException.ThrowIfZero(list.Length, nameof(words));
        _words.UnionWith(list);
        _entries.Add((list, rule, exact is null ? flags & ~EntryFlags.Exact : flags | EntryFlags.Exact, exact));
    }

    /// <summary>Makes the lexicon.</summary>
    public Lexicon Build()
    {
        string[] words = ["", .. _words.Union(_ordinary ?? [], StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var numbers = new Dictionary<string, int>(words.Length, StringComparer.Ordinal);
        for (var i = 1; i < words.Length; i++)
            numbers.Add(words[i], i);
        string[] exactTexts = [.. _entries.Select(e => e.Exact).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var root = new Node();
        foreach (var (sequence, rule, flags, exact) in _entries)
        {
            var node = root;
            foreach (var word in sequence)
                node = node.Next(numbers[word]);
            node.Entries.Add((rule, flags, exact is null ? -1 : Array.BinarySearch(exactTexts, exact, StringComparer.Ordinal)));
        }
        return Flatten(words, root, exactTexts, Families(numbers));
    }

    // By word the lowest number among its forms; 0 for what stands for itself alone.
    private int[] Families(Dictionary<string, int> numbers)
    {
        if (_ordinary is null)
            return [];
        var families = new int[numbers.Count + 1];
        foreach (var word in _words)
            families[numbers[word]] = numbers[word];
        foreach (var forms in _forms)
        {
            for (var i = 1; i < forms.Length; i++)
            {
                var (a, b) = (Root(families, numbers[forms[0]]), Root(families, numbers[forms[i]]));
                families[Math.Max(a, b)] = Math.Min(a, b);
            }
        }
        // A form's number is above that of its root, whose family is final by then.
        for (var word = 1; word < families.Length; word++)
            families[word] = families[families[word]];
        foreach (var word in _ordinary)
            families[numbers[word]] = 0;
        return families;
    }

    private static int Root(int[] families, int word)
    {
        while (families[word] != word)
            word = families[word];
        return word;
    }

    private static Lexicon Flatten(string[] words, Node root, string[] exactTexts, int[] families)
    {
        var states = NumberStates(root);
        var firstState = new int[words.Length];
        foreach (var (word, node) in root.Edges)
            firstState[word] = node.State;
        var edgeStart = new int[states.Count + 1];
        var entryStart = new int[states.Count + 1];
        var edgeWords = new List<int>();
        var edgeTargets = new List<int>();
        var entries = new List<LexiconEntry>();
        foreach (var node in states)
        {
            // The root's edges are FirstState: it has one for most words, and a search through them would be slow.
            if (node != root)
            {
                edgeWords.AddRange(node.Edges.Keys);
                edgeTargets.AddRange(node.Edges.Values.Select(n => n.State));
                entries.AddRange(node.Entries.Select(e => new LexiconEntry(e.Rule, e.Flags, e.Exact)));
            }
            edgeStart[node.State + 1] = edgeWords.Count;
            entryStart[node.State + 1] = entries.Count;
        }
        return new Lexicon
        {
            Words = words,
            Buckets = MakeBuckets(words),
            FirstState = firstState,
            EdgeStart = edgeStart,
            EdgeWords = [.. edgeWords],
            EdgeTargets = [.. edgeTargets],
            EntryStart = entryStart,
            Entries = [.. entries],
            ExactTexts = exactTexts,
            SpellingFamilies = families,
        };
    }

    private static List<Node> NumberStates(Node root)
    {
        var states = new List<Node> { root };
        for (var i = 0; i < states.Count; i++)
        {
            states[i].State = i;
            states.AddRange(states[i].Edges.Values);
        }
        return states;
    }

    // At most a quarter full, so that probing stays short and always ends.
    private static int[] MakeBuckets(string[] words)
    {
        var length = 4;
        while (length < 4 * words.Length)
            length *= 2;
        var buckets = new int[length];
        for (var word = 1; word < words.Length; word++)
        {
            var i = (int)Lexicon.Hash(words[word]) & (length - 1);
            while (buckets[i] != 0)
                i = (i + 1) & (length - 1);
            buckets[i] = word;
        }
        return buckets;
    }

    private sealed class Node
    {
        public int State { get; set; }

        public SortedDictionary<int, Node> Edges { get; } = [];

        public SortedSet<(int Rule, EntryFlags Flags, int Exact)> Entries { get; } = [];

        public Node Next(int word)
        {
            if (!Edges.TryGetValue(word, out var node))
                Edges.Add(word, node = new Node());
            return node;
        }
    }
}
