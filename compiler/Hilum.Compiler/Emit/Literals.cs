using System.Globalization;
using System.Text;

namespace Hilum.Compiler.Emit;

/// <summary>Values as C# text, the same on every machine.</summary>
internal static class Literals
{
    /// <summary>A string literal.</summary>
    public static string Of(string? text)
    {
        if (text is null)
            return "null";
        var b = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            switch (c)
            {
                case '"':
                    b.Append("\\\"");
                    break;
                case '\\':
                    b.Append("\\\\");
                    break;
                case '\n':
                    b.Append("\\n");
                    break;
                // Lone surrogates and controls would not survive UTF-8 or would break the line.
                case < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or (>= '\ud800' and <= '\udfff'):
                    b.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    break;
                default:
                    b.Append(c);
                    break;
            }
        }
        return b.Append('"').ToString();
    }

    /// <summary>A number.</summary>
    public static string Of(int value) => value == int.MaxValue ? "int.MaxValue" : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth value.</summary>
    public static string Of(bool value) => value ? "true" : "false";

    /// <summary>A collection expression of numbers.</summary>
    public static string Of(IEnumerable<int> values) => "[" + string.Join(", ", values.Select(Of)) + "]";

    /// <summary>A collection expression of strings.</summary>
    public static string Of(IEnumerable<string> values) => "[" + string.Join(", ", values.Select(v => Of(v))) + "]";

    /// <summary>Numbers in lines of readable length, with a comma after each.</summary>
    public static IEnumerable<string> Rows<T>(IReadOnlyList<T> values, int perRow, Func<T, string> literal)
    {
        for (var i = 0; i < values.Count; i += perRow)
            yield return string.Join(", ", values.Skip(i).Take(perRow).Select(literal)) + ",";
    }
}
