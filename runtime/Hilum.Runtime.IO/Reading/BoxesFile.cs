using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Running;
using Hilum.Runtime.Reports;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Reading;

/// <summary>
/// Boxes that somebody else found: a table with a heading, its values parted by commas or tabs, one box a line, as the dataset's
/// bbox_objects_tabular.txt is. Columns: <c>object_id</c>, or <c>image_id</c> and <c>bbox_name</c>; <c>x1 y1 x2 y2</c> in the 224 frame and
/// <c>original_x1 original_y1 original_x2 original_y2</c> on the film, or these alone with <c>image_width</c> and <c>image_height</c>.
/// Other columns are not read.
/// </summary>
public sealed class BoxesFile : IFilmSource
{
    private static readonly string[] s_frame = ["x1", "y1", "x2", "y2"];
    private static readonly string[] s_film = ["original_x1", "original_y1", "original_x2", "original_y2"];
    private static readonly string[] s_size = ["image_width", "image_height"];

    private readonly Dictionary<string, List<ObjectBox>> _boxes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _faults = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anatomies;

    private BoxesFile(IEnumerable<string> anatomies) => _anatomies = anatomies.ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="anatomies">The names that a box may have; a box of another name is left out, and its image says so.</param>
    /// <exception cref="InvalidDataException">Its columns are not those; the message says which are missing.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static BoxesFile Read(string path, IEnumerable<string> anatomies)
    {
        var file = new BoxesFile(anatomies);
        using var reader = new StreamReader(InputFile.Open(path));
        var heading = reader.ReadLine() ?? throw new InvalidDataException("it is empty");
        var delimiter = heading.Contains('\t', StringComparison.Ordinal) ? "\t" : ",";
        var columns = heading.Split(delimiter).Select((name, i) => (name.Trim('"', ' ', '\uFEFF'), i)).DistinctBy(c => c.Item1).ToDictionary(c => c.Item1, c => c.i, StringComparer.OrdinalIgnoreCase);
        CheckColumns(columns);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, BadDataFound = null });
        while (csv.Read())
            file.Add(new Row(columns, csv.Record!, csv.RawRow + 1));
        return file;
    }

    /// <inheritdoc/>
    public FilmResult Find(Report report)
    {
        var image = ImageIds.Of(report);
        var boxes = _boxes.GetValueOrDefault(image);
        var reason = _faults.GetValueOrDefault(image) is { } faults ? "boxes are left out: in the file of boxes, " + string.Join("; ", faults)
            : boxes is null ? "no boxes: the file of boxes has none of this image" : null;
        return new FilmResult(boxes is null ? null : new FilmObjects(boxes, "file", null, false), reason);
    }

    private static void CheckColumns(Dictionary<string, int> columns)
    {
        if (!columns.ContainsKey("object_id") && !(columns.ContainsKey("image_id") && columns.ContainsKey("bbox_name")))
            throw new InvalidDataException("it has no column object_id, nor image_id and bbox_name");
        if (Array.Find(s_film, c => !columns.ContainsKey(c)) is { } missing)
            throw new InvalidDataException("it has no column " + missing);
        if (!s_frame.All(columns.ContainsKey) && !s_size.All(columns.ContainsKey))
            throw new InvalidDataException("it has neither x1, y1, x2 and y2 nor image_width and image_height");
    }

    private void Add(Row row)
    {
        var id = row.Text("object_id");
        var cut = id.IndexOf('_', StringComparison.Ordinal);
        var name = row.Text("bbox_name") is { Length: > 0 } said ? said : cut >= 0 ? id[(cut + 1)..] : "";
        var image = ImageIds.Of(row.Text("image_id") is { Length: > 0 } own ? own : id.EndsWith("_" + name, StringComparison.Ordinal) ? id[..^(name.Length + 1)] : id);
        if (!_anatomies.Contains(name))
            Tell(image, row.Line, "names no anatomy of the rules");
        else if (row.Boxes() is not { } boxes)
            Tell(image, row.Line, "has no four edges in order on the film");
        else if (_boxes.TryGetValue(image, out var list) && list.Exists(b => b.BoxName == name))
            Tell(image, row.Line, "repeats an anatomy");
        else if (list is not null)
            list.Add(new ObjectBox(name, boxes.Frame, boxes.Film, null));
        else
            _boxes.Add(image, [new ObjectBox(name, boxes.Frame, boxes.Film, null)]);
    }

    private void Tell(string image, int line, string fault)
    {
        if (!_faults.TryGetValue(image, out var faults))
            _faults.Add(image, faults = []);
        faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {line} {fault}"));
    }

    private readonly record struct Row(Dictionary<string, int> Columns, string[] Values, int Line)
    {
        public string Text(string column) => Columns.TryGetValue(column, out var i) && i < Values.Length ? Values[i].Trim() : "";

        // Null where a number is missing or the edges are crossed.
        public (Box Frame, Box Film)? Boxes()
        {
            if (Read(s_film) is not { } film)
                return null;
            if (s_frame.All(Columns.ContainsKey))
                return Read(s_frame) is { } frame ? (frame, film) : null;
            if (Number("image_width") is not (> 0 and var width) || Number("image_height") is not (> 0 and var height))
                return null;
            var f = new FilmFrame(width, height);
            var inFrame = new Box(Round(film.X1 / f.Ratio + f.Left), Round(film.Y1 / f.Ratio + f.Top), Round(film.X2 / f.Ratio + f.Left), Round(film.Y2 / f.Ratio + f.Top));
            return inFrame is { Width: > 0, Height: > 0 } && film.X2 <= width && film.Y2 <= height ? (inFrame, film) : null;
        }

        private static int Round(double value) => (int)Math.Floor(value + 0.5);

        private Box? Read(string[] columns) =>
            Number(columns[0]) is { } x1 && Number(columns[1]) is { } y1 && Number(columns[2]) is { } x2 && Number(columns[3]) is { } y2
            && x1 >= 0 && y1 >= 0 && x2 > x1 && y2 > y1 ? new Box(x1, y1, x2, y2) : null;

        private int? Number(string column) =>
            double.TryParse(Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and < int.MaxValue ? (int)value : null;
    }
}
