using System.Text;

namespace Hilum.Fuzz;

/// <summary>Changes texts a little: letters, words, lines and pieces of other texts.</summary>
/// <param name="pieces">Words and signs that mean something in these texts.</param>
internal sealed class Mutator(IReadOnlyList<string> pieces)
{
    private static readonly string[] Odd =
    [
        "\0", "\u0001", "\u001b[2J", "\r", "\n", "\r\n", "\t", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u2029", "\ufeff", "\ufffd", "\uffff", "\ud83d", "\ude00",
        "\ud83e\udec1", "\u0301", "\u0130", "é", "日", "\"", "\\", "{", "}", "(", ")", "<", ">", "|", "?", "*", "+", "~", ",", ";", ":", ".", "=>", "\"\"\"", "#", "-1", "99999999999", " ",
    ];

    public string Mutate(string text, Random random, Func<string> other, int most = 12)
    {
        var result = new StringBuilder(text);
        for (var n = 1 + random.Next(1 + random.Next(most)); n > 0; n--)
            Change(result, random, other);
        return result.ToString();
    }

    public string Piece(Random random) => pieces[random.Next(pieces.Count)];

    private void Change(StringBuilder text, Random random, Func<string> other)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(text.Length - at, random.Next(4) == 0 ? random.Next(60) : random.Next(6));
        switch (random.Next(9))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, Odd[random.Next(Odd.Length)]);
                break;
            case 2 or 3:
                text.Remove(at, length).Insert(at, " " + Piece(random) + " ");
                break;
            case 4:
                text.Insert(at, Piece(random));
                break;
            case 5:
                // The same once more, or many times.
                var again = text.ToString(at, length);
                for (var n = random.Next(8) == 0 ? random.Next(40) : 1; n > 0 && text.Length < 20_000; n--)
                    text.Insert(at, again);
                break;
            case 6:
                var piece = other();
                var start = random.Next(piece.Length + 1);
                text.Insert(at, piece.AsSpan(start, Math.Min(piece.Length - start, random.Next(200))));
                break;
            case 7:
                text.Length = at;
                break;
            default:
                if (at < text.Length)
                    text[at] = (char)(random.Next(20) == 0 ? random.Next(0x10000) : random.Next(32, 127));
                break;
        }
    }
}
