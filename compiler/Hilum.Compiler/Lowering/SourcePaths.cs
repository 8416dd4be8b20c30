using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Lowering;

/// <summary>Paths of source files as plans, hashes and evidence hold them: below the rule set's folder, with <c>/</c>.</summary>
internal sealed class SourcePaths(string root)
{
    private readonly string _root = Normalise(root).TrimEnd('/');

    public string Relative(string path)
    {
        path = Normalise(path);
        if (_root.Length > 0 && path.StartsWith(_root + "/", StringComparison.Ordinal))
            path = path[(_root.Length + 1)..];
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    public SourceSpan? Span(Location location)
    {
        if (location.Source is null)
            return null;
        var (start, end) = (location.Start, location.End);
        return new SourceSpan(Relative(location.Path), start.Line, start.Column, end.Line, end.Column);
    }

    private static string Normalise(string path) => path.Replace('\\', '/');
}
