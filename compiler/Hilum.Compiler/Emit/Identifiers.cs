using System.Globalization;
using System.Reflection;
using System.Text;

namespace Hilum.Compiler.Emit;

/// <summary>Readable C# identifiers for words and names, each given once.</summary>
internal sealed class Identifiers
{
    // Metadata has room for about a thousand letters, file systems for fewer.
    private const int Longest = 100;

    private static readonly HashSet<string> Keywords = new(
        ("abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event "
        + "explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null "
        + "object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string "
        + "struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while "
        // Keywords of some places only, which the parser takes for one here: "is not (W.not or W.partial)".
        + "allows await dynamic extension field file global partial record required scoped var when yield").Split(' '),
        StringComparer.Ordinal);

    private readonly HashSet<string> _taken;

    /// <param name="reserved">Identifiers that are never given; the members that every type has are not either.</param>
    public Identifiers(params IEnumerable<string> reserved) : this(StringComparer.Ordinal, reserved)
    {
    }

    /// <param name="comparer">When two identifiers are one.</param>
    /// <param name="reserved">Identifiers that are never given.</param>
    public Identifiers(StringComparer comparer, params IEnumerable<string> reserved)
    {
        _taken = new HashSet<string>(reserved, comparer);
        _taken.UnionWith(typeof(object).GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(m => m.Name));
    }

    /// <summary>A free identifier near the wished one.</summary>
    /// <param name="wished">The wished one.</param>
    /// <param name="with">What is put behind it for a second identifier, which must be free too and is taken with it.</param>
    public string Take(string wished, string with = "")
    {
        if (wished.Length > Longest)
            wished = wished[..Longest];
        var name = wished;
        for (var n = 2; _taken.Contains(name) || _taken.Contains(name + with); n++)
            name = wished + "_" + n.ToString(CultureInfo.InvariantCulture);
        _taken.Add(name);
        _taken.Add(name + with);
        return Keywords.Contains(name) ? "@" + name : name;
    }

    /// <summary>A word as an identifier: letters and digits as they are, signs by name.</summary>
    public static string OfWord(string word)
    {
        var b = new StringBuilder();
        foreach (var c in word)
        {
            if (char.IsAsciiLetterOrDigit(c))
                b.Append(c);
            else
                b.Append(b.Length > 0 ? "_" : "").Append(SignName(c));
        }
        if (b.Length == 0)
            return "unknown";
        return char.IsAsciiDigit(b[0]) ? "n" + b : b.ToString();
    }

    /// <summary>A name in Pascal case: <c>pleural_effusion</c> is <c>PleuralEffusion</c>.</summary>
    public static string Pascal(string name)
    {
        var b = new StringBuilder();
        var up = true;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                up = true;
                continue;
            }
            b.Append(up ? char.ToUpperInvariant(c) : c);
            up = false;
        }
        if (b.Length == 0)
            return "Unnamed";
        return char.IsAsciiDigit(b[0]) ? "N" + b : b.ToString();
    }

    private static string SignName(char c) => c switch
    {
        ',' => "comma",
        '.' => "period",
        ':' => "colon",
        ';' => "semicolon",
        '/' => "slash",
        '-' => "hyphen",
        '?' => "question",
        '%' => "percent",
        '(' => "open",
        ')' => "close",
        '\'' => "",
        '+' => "plus",
        _ => "x" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
    };
}
