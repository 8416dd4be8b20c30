using System.Globalization;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>What the rules of a rule set share: named word numbers, large word sets, slot filters. Collected while rules are written.</summary>
internal sealed class SharedConstants(MatchPlan plan)
{
    /// <summary>Sets with more words than this become a bit set; fewer read better as <c>is W.a or W.b</c>.</summary>
    private const int LargestInline = 12;

    private readonly Identifiers _wordNames = new("W");
    private readonly SortedDictionary<int, string> _words = [];
    private readonly Identifiers _setNames = new("Sets", "Has");
    private readonly Dictionary<string, string> _setByContent = new(StringComparer.Ordinal);
    private readonly List<(string Name, int[] Words)> _sets = [];
    private readonly Identifiers _slotNames = new("Slots");
    private readonly Dictionary<string, string> _slotByContent = new(StringComparer.Ordinal);
    private readonly List<(string Name, SlotFilter Filter)> _slots = [];
    private int _places;

    /// <summary>Numbers a place in a pattern to which matching may come back.</summary>
    public int NextPlace() => ++_places;

    /// <summary>The constant of a word.</summary>
    public string Word(int word)
    {
        if (!_words.TryGetValue(word, out var name))
        {
            var text = (uint)word < (uint)plan.Lexicon.Words.Length ? plan.Lexicon.Words[word] : word.ToString(CultureInfo.InvariantCulture);
            _words.Add(word, name = _wordNames.Take(Identifiers.OfWord(text)));
        }
        return "W." + name;
    }

    /// <summary>A test of a word.</summary>
    /// <param name="value">C# that gives a word number; written once.</param>
    /// <param name="words">The words, ascending.</param>
    /// <param name="name">What a set of its own is called.</param>
    /// <param name="not">True for the opposite.</param>
    public string Test(string value, int[] words, string name, bool not = false)
    {
        if (words.Length > LargestInline)
            return $"{(not ? "!" : "")}Sets.{Set(words, name)}({value})";
        // A word that no report can have: an empty set matches nothing.
        var pattern = words.Length == 0 ? "int.MinValue" : string.Join(" or ", words.Select(Word));
        return !not ? $"{value} is {pattern}" : words.Length > 1 ? $"{value} is not ({pattern})" : $"{value} is not {pattern}";
    }

    /// <summary>The constant of a slot's filter.</summary>
    public string Slot(SlotNode slot)
    {
        var f = slot.Filter;
        var content = ObjectLiterals.Of(f);
        if (!_slotByContent.TryGetValue(content, out var name))
        {
            _slotByContent.Add(content, name = _slotNames.Take(NameOf(f)));
            _slots.Add((name, f));
        }
        return "Slots." + name;
    }

    /// <summary>The file with all of them.</summary>
    public string Write(CSharpEmitOptions options)
    {
        var w = CodeWriter.StartFile(options, "Words, word sets and slots that the rules name.", "System", "Hilum.Runtime.Plan");
        w.Line("/// <summary>Numbers of the words that patterns test; the texts are in the lexicon.</summary>");
        w.Open("internal static class W");
        foreach (var (word, name) in _words)
            w.Line($"public const int {name} = {Literals.Of(word)};");
        w.Close();
        w.Line();
        WriteSets(w);
        w.Line();
        w.Line("/// <summary>What slots accept.</summary>");
        w.Open("internal static class Slots");
        foreach (var (name, filter) in _slots)
            w.Line($"public static readonly SlotFilter {name} = {ObjectLiterals.Of(filter)};");
        w.Close();
        return w.ToString();
    }

    private string NameOf(SlotFilter f)
    {
        var parts = new List<string>();
        for (var k = ConceptKind.Anatomy; k <= ConceptKind.Device; k++)
        {
            if ((f.Kinds >> (int)k & 1) != 0)
                parts.Add(k.ToString());
        }
        if (f.Concepts.Length > 0)
            parts.Add(f.Concepts[0] < plan.Ontology.Concepts.Length ? Identifiers.Pascal(plan.Ontology.Concepts[f.Concepts[0]].Name) : "Concept");
        if (f.Values.Length > 0)
            parts.Add(f.Values[0] / 256 < plan.Ontology.Attributes.Length ? Identifiers.Pascal(plan.Ontology.Attributes[f.Values[0] / 256].Name) : "Value");
        if (f.Cues.Length > 0)
            parts.Add(f.Cues[0] < plan.Ontology.Cues.Length ? plan.Ontology.Cues[f.Cues[0]].Kind.ToString() : "Cue");
        if (f.Number)
            parts.Add("Number");
        return parts.Count == 0 ? "Nothing" : string.Join("Or", parts);
    }

    private string Set(int[] words, string wished)
    {
        var content = string.Join(',', words.Select(Literals.Of));
        if (!_setByContent.TryGetValue(content, out var name))
        {
            _setByContent.Add(content, name = _setNames.Take(SetName(wished), with: "Bits"));
            _sets.Add((name, words));
        }
        return name;
    }

    /// <summary>A short name: of a list the first three words.</summary>
    private static string SetName(string wished)
    {
        var words = wished.Split(" | ");
        var name = Identifiers.Pascal(string.Join(' ', words.Take(3)));
        return (name.Length > 40 ? name[..40] : name) + (words.Length > 3 ? "Etc" : "");
    }

    private void WriteSets(CodeWriter w)
    {
        w.Line("/// <summary>Large word sets as bits, from the lowest word of the set on.</summary>");
        w.Open("internal static class Sets");
        foreach (var (name, words) in _sets)
        {
            foreach (var row in Literals.Rows([.. words.Select(TextOf)], 12, t => t))
                w.Comment(row.TrimEnd(','));
            var bits = new ulong[(words[^1] - words[0]) / 64 + 1];
            foreach (var word in words)
                bits[(word - words[0]) >> 6] |= 1UL << ((word - words[0]) & 63);
            w.Line($"public static bool {name}(int word) => Has({name}Bits, word - {Literals.Of(words[0])});");
            w.Line();
            w.Line($"private static ReadOnlySpan<ulong> {name}Bits =>");
            w.Line("[");
            w.Indent();
            foreach (var row in Literals.Rows(bits, 8, b => "0x" + b.ToString("x", CultureInfo.InvariantCulture)))
                w.Line(row);
            w.Outdent();
            w.Line("];");
            w.Line();
        }
        w.Line("private static bool Has(ReadOnlySpan<ulong> bits, int bit) =>");
        w.Indent();
        w.Line("(uint)bit < (uint)(64 * bits.Length) && (bits[bit >> 6] >> (bit & 63) & 1) != 0;");
        w.Outdent();
        w.Close();
    }

    private string TextOf(int word) => (uint)word < (uint)plan.Lexicon.Words.Length ? plan.Lexicon.Words[word] : "?";
}
