using System.Text;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Reading;

/// <summary>A sentence's structure as text, for the golden view in tests and for explanations.</summary>
internal static class StructureText
{
    /// <summary>
    /// One line a clause: <c>[clause {effusions | have decreased on right} and {increased on left}]</c>. A group stands in braces, after its joint;
    /// heads are marked with <c>*</c>, what a head owns in another group with <c>^</c>.
    /// </summary>
    public static string Write(SentenceStructure s, string text, TokenBuffer tokens)
    {
        var b = new StringBuilder();
        for (var c = 0; c < s.ClauseCount; c++)
        {
            ref var clause = ref s.Clauses[c];
            b.Append(c > 0 ? "\n" : "").Append('[').Append(clause.Kind.ToString().ToLowerInvariant());
            for (var g = clause.FirstGroup; g < clause.EndGroup; g++)
                WriteGroup(s, g, text, tokens, b);
            b.Append(']');
        }
        return b.ToString();
    }

    private static void WriteGroup(SentenceStructure s, int g, string text, TokenBuffer tokens, StringBuilder b)
    {
        ref var group = ref s.Groups[g];
        b.Append(group.Joint == Joint.None ? " {" : " " + group.Joint.ToString().ToLowerInvariant() + " {");
        for (var i = group.First; i < group.End; i++)
        {
            ref var item = ref s.Items[i];
            if (item.Inside >= 0 || item.Kind == ItemKind.Head && item.Twin != i)
                continue;
            b.Append(i > group.First ? " | " : "").Append(item.Kind == ItemKind.Head ? "*" : "")
                .Append(text.AsSpan(tokens.Starts[item.Start], tokens.Ends[item.End - 1] - tokens.Starts[item.Start]));
            if (item.Kind == ItemKind.Cue)
                b.Append(':').Append(NameOf(item.Cue));
        }
        if (group.Head < 0 && group.Owner >= 0)
        {
            ref var owner = ref s.Items[group.Owner];
            b.Append(group.Phrases > 0 ? " ^^" : " ^").Append(text.AsSpan(tokens.Starts[owner.Start], tokens.Ends[owner.End - 1] - tokens.Starts[owner.Start]));
        }
        b.Append('}');
    }

    private static string NameOf(CueKind kind) => kind.ToString().ToLowerInvariant();
}
