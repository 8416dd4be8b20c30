using System.Text.Json;
using Hilum.Runtime.IO.Files;

namespace Hilum.Cli.Viewing;

/// <summary>Where the scene graphs of each patient are; the graphs themselves are read when they are shown.</summary>
internal sealed class GraphStore
{
    private const long LargestGraph = 64 * 1024 * 1024;

    private readonly List<(string Key, List<Place> Graphs)> _groups = [];

    /// <summary>Looks through a folder or a .jsonl file that <c>extract</c> has written.</summary>
    /// <param name="path">The folder or file.</param>
    /// <exception cref="ToolException">It holds no scene graphs, or something else.</exception>
    public GraphStore(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
            throw new ToolException(path + ": there is no such folder or file");
        var byKey = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        foreach (var place in Directory.Exists(path) ? Files(path) : Lines(path))
        {
            var exam = Read(place);
            // A study without a patient stands for itself.
            var key = exam.PatientId is { } patient ? "patient-" + patient : "study-" + exam.StudyId;
            if (!byKey.TryGetValue(key, out var graphs))
            {
                byKey.Add(key, graphs = []);
                _groups.Add((key, graphs));
            }
            graphs.Add(place);
        }
        if (_groups.Count == 0)
            throw new ToolException(path + " holds no scene graph");
    }

    /// <summary>Patients, or studies without one.</summary>
    public int Count => _groups.Count;

    /// <summary>The exams of each, in the order of time, then of the input.</summary>
    public IEnumerable<(string Key, IReadOnlyList<Exam> Exams)> Patients() => _groups.Select(g => (g.Key, InTime(g.Graphs)));

    private static IReadOnlyList<Exam> InTime(List<Place> graphs) =>
        [.. graphs.Select(Read).OrderBy(e => e.Order ?? int.MaxValue).ThenBy(e => e.Moment ?? "", StringComparer.Ordinal).ThenBy(e => e.ImageId, StringComparer.Ordinal)];

    private static IEnumerable<Place> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*_SceneGraph.json").Order(StringComparer.Ordinal).Select(f => new Place(f, 0, -1));

    private static IEnumerable<Place> Lines(string path)
    {
        using var file = new BufferedStream(InputFile.Open(path), 1 << 16);
        long start = 0, position = 0;
        for (var b = file.ReadByte(); ; b = file.ReadByte())
        {
            if (b is '\n' or -1)
            {
                if (position - start > 1)
                    yield return new Place(path, start, (int)(position - start));
                start = position + 1;
            }
            if (b < 0)
                yield break;
            position++;
        }
    }

    private static Exam Read(Place place)
    {
        try
        {
            if (place.Length < 0)
                return ExamReader.Read(InputFile.ReadAll(place.Path, LargestGraph));
            var bytes = new byte[place.Length];
            using var file = InputFile.Open(place.Path);
            file.Position = place.Start;
            file.ReadExactly(bytes);
            return ExamReader.Read(bytes);
        }
        catch (JsonException)
        {
            throw new ToolException(place.Path + " holds something that is no scene graph; view reads what extract writes");
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            throw new ToolException(place.Path + " cannot be read: " + FileProblem.Reason(e));
        }
    }

    private readonly record struct Place(string Path, long Start, int Length);
}
