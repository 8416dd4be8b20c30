using System.Text;
using System.Text.RegularExpressions;

namespace Hilum.Runtime.IO.Reading;

/// <summary>A path with <c>*</c>, <c>?</c> or <c>**</c>, which stands for any folders.</summary>
internal sealed class Glob
{
    private readonly Regex _pattern;

    public Glob(string glob)
    {
        var segments = glob.Replace('\\', '/').Split('/');
        var fixedSegments = segments.TakeWhile(s => s.AsSpan().IndexOfAny("*?") < 0).Count();
        var root = string.Join('/', segments[..fixedSegments]);
        Root = root.Length > 0 ? root : fixedSegments == 0 ? "." : "/";
        // A pattern of many stars must not take longer than one of few.
        _pattern = new Regex(Pattern(segments[fixedSegments..]), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The folder in which files are looked for.</summary>
    public string Root { get; }

    /// <summary>True when a path below the root fits.</summary>
    public bool Fits(string relativePath) => _pattern.IsMatch(relativePath);

    private static string Pattern(string[] segments)
    {
        var pattern = new StringBuilder("^");
        for (var i = 0; i < segments.Length; i++)
        {
            var last = i == segments.Length - 1;
            if (segments[i] == "**")
            {
                pattern.Append(last ? ".*" : "(?:[^/]+/)*");
                continue;
            }
            pattern.Append(Regex.Escape(segments[i]).Replace("\\*", "[^/]*", StringComparison.Ordinal).Replace("\\?", "[^/]", StringComparison.Ordinal));
            if (!last)
                pattern.Append('/');
        }
        return pattern.Append('$').ToString();
    }
}
