namespace Hilum.Cli.Viewing;

/// <summary>The page that leads to all others.</summary>
internal sealed class IndexPage
{
    private readonly Html _rows = new();

    /// <summary>Adds a page.</summary>
    public void Add(string key, IReadOnlyList<Exam> exams)
    {
        var moments = exams.Select(e => e.Moment).OfType<string>().ToList();
        var dates = moments.Count == 0 ? "without a date" : moments.Count == 1 ? moments[0] : moments[0] + " to " + moments[^1];
        _rows.Add($"<tr><td><a href=\"{PageNames.Of(key)}\">{PageNames.Title(key)}</a></td><td>{exams.Count}</td><td>{dates}</td><td>{exams.Sum(e => e.Boxes.Count)}</td><td>{exams.Count(e => e.IsDoubtful)}</td></tr>\n");
    }

    /// <summary>The page.</summary>
    /// <param name="shown">Pages written.</param>
    /// <param name="all">Patients and studies there are.</param>
    public string Write(int shown, int all) => Html.Page(
        "Scene graphs – Hilum",
        new Html().Raw("<header><h1>Scene graphs</h1>\n").Add($"<p>{(shown < all ? $"The first {shown} of {all} patients" : $"{all} patients")}. A study without a patient has a page of its own.</p></header>\n")
            .Raw("<main class=\"index\"><table>\n<thead><tr><th scope=\"col\">Page</th><th scope=\"col\">Exams</th><th scope=\"col\">When</th><th scope=\"col\">Boxes</th><th scope=\"col\">Films to look at</th></tr></thead>\n<tbody>\n")
            .Raw(_rows.ToString()).Raw("</tbody></table></main>\n").ToString(),
        isLinked: false);
}
