using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Lowering;

/// <summary>Paths of source files as plans, hashes and evidence hold them: below the rule set's folder, with <c>/</c>.</summary>
internal sealed class SourcePaths
{
    private readonly SourceRoot[] _roots;

    /// <param name="roots">The folders, imported ones before those that import them.</param>
    public SourcePaths(IEnumerable<SourceRoot> roots) => _roots = [.. roots.Select(r => r with { Folder = Normalise(r.Folder).TrimEnd('/') })];

    /// <summary>Number of the folder that a file is in.</summary>
    public int RootOf(string path)
    {
        path = Normalise(path);
        var best = -1;
        for (var i = 0; i < _roots.Length; i++)
        {
            if (IsBelow(path, _roots[i]) && (best < 0 || _roots[i].Folder.Length >= _roots[best].Folder.Length))
                best = i;
        }
        return best < 0 ? _roots.Length - 1 : best;
    }

    public string Relative(string path)
    {
        var root = _roots[RootOf(path)];
        path = Normalise(path);
        if (root.Folder.Length > 0 && IsBelow(path, root))
            path = path[(root.Folder.Length + 1)..];
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        return root.Name.Length == 0 ? path : root.Name + "/" + path;
    }

    public SourceSpan? Span(Location location)
    {
        if (location.Source is null)
            return null;
        var (start, end) = (location.Start, location.End);
        return new SourceSpan(Relative(location.Path), start.Line, start.Column, end.Line, end.Column);
    }

    private static bool IsBelow(string path, SourceRoot root) => root.Folder.Length == 0 || path.StartsWith(root.Folder + "/", StringComparison.Ordinal);

    private static string Normalise(string path) => path.Replace('\\', '/');
}
