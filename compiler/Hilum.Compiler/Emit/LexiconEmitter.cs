using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>Writes the lexicon automaton as static read-only data.</summary>
internal static class LexiconEmitter
{
    /// <summary>Writes the file.</summary>
    public static string Write(Lexicon lexicon, CSharpEmitOptions options)
    {
        var w = CodeWriter.StartFile(options, "Plain names as an automaton over words.", "System", "Hilum.Runtime.Plan");
        w.Line("/// <summary>The automaton; its numbers lie in the assembly as data.</summary>");
        w.Open("internal static class LexiconTables");
        WriteCreate(w);
        WriteWords(w, lexicon.Words);
        WriteStrings(w, "ExactTexts", lexicon.ExactTexts);
        WriteNumbers(w, "Buckets", lexicon.Buckets);
        WriteNumbers(w, "FirstState", lexicon.FirstState);
        WriteNumbers(w, "EdgeStart", lexicon.EdgeStart);
        WriteNumbers(w, "EdgeWords", lexicon.EdgeWords);
        WriteNumbers(w, "EdgeTargets", lexicon.EdgeTargets);
        WriteNumbers(w, "EntryStart", lexicon.EntryStart);
        WriteNumbers(w, "SpellingFamilies", lexicon.SpellingFamilies);
        w.Line();
        w.Comment("Rule, flags, exact text.");
        WriteNumbers(w, "PackedEntries", [.. lexicon.Entries.SelectMany(e => new[] { e.Rule, (int)e.Flags, e.Exact })], perRow: 24);
        w.Close();
        return w.ToString();
    }

    private static void WriteCreate(CodeWriter w)
    {
        w.Open("public static Lexicon Create()");
        w.Line("var packed = PackedEntries;");
        w.Line("var entries = new LexiconEntry[packed.Length / 3];");
        w.Line("for (var i = 0; i < entries.Length; i++)");
        w.Indent();
        w.Line("entries[i] = new LexiconEntry(packed[3 * i], (EntryFlags)packed[3 * i + 1], packed[3 * i + 2]);");
        w.Outdent();
        w.Line("return new Lexicon");
        w.Line("{");
        w.Indent();
        w.Line("Words = Words(),");
        w.Line("ExactTexts = ExactTexts(),");
        foreach (var table in new[] { "Buckets", "FirstState", "EdgeStart", "EdgeWords", "EdgeTargets", "EntryStart", "SpellingFamilies" })
            w.Line($"{table} = {table}.ToArray(),");
        w.Line("Entries = entries,");
        w.Outdent();
        w.Line("};");
        w.Close();
    }

    private static void WriteWords(CodeWriter w, string[] words)
    {
        if (words.Length < 2 || Array.Exists(words, t => t.Contains(' ')))
        {
            WriteStrings(w, "Words", words);
            return;
        }
        // One text instead of thousands: each string literal costs a lookup when the program starts.
        w.Line();
        w.Line("private static string[] Words() =>");
        w.Line("(");
        w.Indent();
        var rows = words.Chunk(12).Select(row => string.Join(' ', row)).ToList();
        for (var i = 0; i < rows.Count; i++)
            w.Line((i == 0 ? "" : "+ ") + Literals.Of(rows[i] + (i + 1 < rows.Count ? " " : "")));
        w.Outdent();
        w.Line(").Split(' ');");
    }

    private static void WriteStrings(CodeWriter w, string name, string[] values)
    {
        w.Line();
        w.Line($"private static string[] {name}() =>");
        w.Line("[");
        w.Indent();
        foreach (var row in Literals.Rows(values, 8, v => Literals.Of(v)))
            w.Line(row);
        w.Outdent();
        w.Line("];");
    }

    private static void WriteNumbers(CodeWriter w, string name, int[] values, int perRow = 20)
    {
        w.Line();
        w.Line($"private static ReadOnlySpan<int> {name} =>");
        w.Line("[");
        w.Indent();
        foreach (var row in Literals.Rows(values, perRow, Literals.Of))
            w.Line(row);
        w.Outdent();
        w.Line("];");
    }
}
