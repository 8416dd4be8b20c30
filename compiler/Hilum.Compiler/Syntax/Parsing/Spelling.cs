namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>How far two spellings are apart.</summary>
internal static class Spelling
{
    /// <summary>How many slips a word of this length may hold and still be taken for it.</summary>
    public static int Allowed(int length) => length <= 3 ? 1 : length <= 7 ? 2 : 3;

    /// <summary>
    /// The number of letters to add, drop, change, or swap with the next one, upper and lower case alike.
    /// Words longer than 64 characters are not measured: the answer is the longer length.
    /// </summary>
    public static int Distance(string left, string right)
    {
        const int limit = 64;
        if (left.Length > limit || right.Length > limit)
            return Math.Max(left.Length, right.Length);
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
                table[i, j] = i == 0 ? j : j == 0 ? i : Step(table, left, right, i, j);
        }
        return table[left.Length, right.Length];
    }

    private static int Step(int[,] table, string left, string right, int i, int j)
    {
        var same = Same(left[i - 1], right[j - 1]);
        var best = Math.Min(table[i - 1, j - 1] + (same ? 0 : 1), Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
            best = Math.Min(best, table[i - 2, j - 2] + 1);
        return best;
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
