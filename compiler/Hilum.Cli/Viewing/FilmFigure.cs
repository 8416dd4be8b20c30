using System.Globalization;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Cli.Viewing;

/// <summary>A film with its boxes.</summary>
internal static class FilmFigure
{
    /// <summary>Writes the figure; without a film the boxes stand in an empty 224 frame.</summary>
    public static void Write(Html html, Exam exam, ExamKeys keys, FilmPicture? film)
    {
        if (film is null && exam.Boxes.Count == 0)
        {
            html.Raw("<p class=\"nofilm\">No film, no boxes.</p>\n");
            return;
        }
        int width = film?.Width ?? FilmFrame.Side, height = film?.Height ?? FilmFrame.Side;
        html.Raw("<figure class=\"film\">\n");
        html.Add($"<svg viewBox=\"0 0 {width} {height}\" role=\"group\" aria-label=\"Film with {exam.Boxes.Count} boxes\">\n");
        if (film is not null)
            html.Add($"<image href=\"data:image/jpeg;base64,{film.Base64}\" width=\"{width}\" height=\"{height}\" preserveAspectRatio=\"none\"></image>\n");
        // Small boxes on top, so that they can be pointed at.
        var isFirst = true;
        foreach (var box in exam.Boxes.OrderByDescending(b => (long)b.Film.Width * b.Film.Height).ThenBy(b => b.Name, StringComparer.Ordinal))
        {
            WriteBox(html, exam, keys, box, film is null ? box.Frame : box.Film, width, ref isFirst);
        }
        html.Raw("</svg>\n</figure>\n");
    }

    private static void WriteBox(Html html, Exam exam, ExamKeys keys, ExamBox box, Box place, int width, ref bool isFirst)
    {
        var statements = exam.Statements.Where(s => s.Anatomy == box.Name).ToList();
        var kind = statements.Count == 0 ? "silent" : statements.Exists(s => s.Findings.Any(f => f.Present)) ? "present" : "absent";
        var sure = box.Confidence is { } c ? string.Create(CultureInfo.InvariantCulture, $", sure {c:0.00}") : "";
        var said = statements.Count switch { 0 => "nothing is said of it", 1 => "1 sentence", var n => n.ToString(CultureInfo.InvariantCulture) + " sentences" };
        // One box of a film takes part in the Tab order; arrow keys go on from there.
        var tab = isFirst && kind != "silent" ? 0 : -1;
        isFirst &= tab != 0;
        var size = width / 34.0;
        html.Add($"<g class=\"box {kind}\" role=\"button\" tabindex=\"{tab}\" aria-pressed=\"false\" aria-label=\"{box.Name}{sure}: {said}\" data-k=\"box\" data-e=\"{keys.Number}\" data-a=\"{keys.OfAnatomy(box.Name)}\" data-p=\"{keys.SentencesOf(box.Name)}\">");
        html.Add($"<rect x=\"{place.X1}\" y=\"{place.Y1}\" width=\"{place.Width}\" height=\"{place.Height}\"></rect>");
        var wide = (box.Name.Length + sure.Length) * size * 0.56;
        var x = Math.Max(0, Math.Min(place.X1, width - wide));
        var y = place.Y1 > size * 1.3 ? place.Y1 - size * 1.3 : place.Y1;
        html.Add($"<g class=\"tag\"><rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{wide:0.#}\" height=\"{size * 1.3:0.#}\"></rect><text x=\"{x + size * 0.25:0.#}\" y=\"{y + size:0.#}\" font-size=\"{size:0.#}\" textLength=\"{wide - size * 0.5:0.#}\" lengthAdjust=\"spacingAndGlyphs\">{box.Name}{sure}</text></g></g>\n");
    }
}
