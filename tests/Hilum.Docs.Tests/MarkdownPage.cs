using System.Text;
using System.Text.RegularExpressions;
using Hilum.Testing;

namespace Hilum.Docs.Tests;

/// <summary>A fenced block of a page.</summary>
/// <param name="Info">What stands behind the opening fence: <c>hilum</c>, <c>csharp</c>, <c>hilum later</c>.</param>
/// <param name="Line">Number of its first line of content, from 1.</param>
/// <param name="Text">Its content; every line ends with LF.</param>
internal sealed record Fence(string Info, int Line, string Text);

/// <summary>One Markdown file, split into prose and fenced blocks.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path, string text)
    {
        Path = path;
        Lines = text.ReplaceLineEndings("\n").Split('\n');
        (Prose, Fences) = Split(Lines);
    }

    /// <summary>Relative to the repository, with forward slashes.</summary>
    public string Path { get; }

    public string[] Lines { get; }

    /// <summary>The lines outside fences, with their numbers from 1.</summary>
    public IReadOnlyList<(int Number, string Text)> Prose { get; }

    public IReadOnlyList<Fence> Fences { get; }

    /// <summary>The targets that links may name behind <c>#</c>.</summary>
    public IReadOnlySet<string> Anchors
    {
        get
        {
            var anchors = new HashSet<string>();
            foreach (var (_, line) in Prose)
            {
                if (!Heading().IsMatch(line))
                    continue;
                var slug = Slug(line.TrimStart('#').Trim());
                var unique = slug;
                for (var n = 1; !anchors.Add(unique); n++)
                    unique = $"{slug}-{n}";
            }
            return anchors;
        }
    }

    public static MarkdownPage Read(string path) => new(path, RepositoryFolder.Read(path));

    public static MarkdownPage FromText(string path, string text) => new(path, text);

    /// <summary>The fences of one kind as one file of the same line numbers: all else is empty lines.</summary>
    public string Joined(string info)
    {
        var lines = new string[Lines.Length];
        Array.Fill(lines, "");
        foreach (var fence in Fences.Where(f => f.Info == info))
        {
            var content = fence.Text.Split('\n');
            Array.Copy(content, 0, lines, fence.Line - 1, content.Length - 1);
        }
        return string.Join('\n', lines);
    }

    // As GitHub makes them: lower case, blanks to hyphens, no other signs.
    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                slug.Append(char.ToLowerInvariant(c));
            else if (c == ' ')
                slug.Append('-');
        }
        return slug.ToString();
    }

    private static (List<(int, string)>, List<Fence>) Split(string[] lines)
    {
        var prose = new List<(int, string)>();
        var fences = new List<Fence>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                prose.Add((i + 1, lines[i]));
                continue;
            }
            var info = lines[i][3..].Trim();
            var first = ++i;
            while (i < lines.Length && lines[i] != "```")
                i++;
            fences.Add(new Fence(info, first + 1, string.Concat(lines[first..i].Select(l => l + "\n"))));
        }
        return (prose, fences);
    }

    [GeneratedRegex("^#{1,6} ")]
    private static partial Regex Heading();
}
