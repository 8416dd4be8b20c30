using System.Globalization;

namespace Hilum.Cli.Viewing;

/// <summary>The page of a patient: exams side by side, each with film, report and graph.</summary>
/// <param name="texts">Whole reports, where they are named.</param>
/// <param name="films">Films of the exams, where they are named.</param>
internal sealed class PatientPage(ReportTexts texts, FilmPictures films)
{
    private const string Legend = """
        <details class="legend"><summary>How to read this page</summary>
        <p>Point at a box, a sentence or a line of the graph, or reach it with the Tab key: what belongs together stands out in all three, and the same place in the other exams. Enter or a click keeps it, Escape lets go. On a film the arrow keys go from box to box.</p>
        <p><span class="sign yes">+</span> present, <span class="sign no">−</span> absent, <span class="sign maybe">?</span> doubtful. A solid box: something is present there. A dashed box: only absent things are said of it. Arrows: <span class="change">↓ improved</span> <span class="change">↑ worsened</span> <span class="change">= no change</span> <span class="change">✱ new</span> <span class="change">✓ resolved</span>.</p></details>

        """;

    /// <summary>The page.</summary>
    public string Write(string key, IReadOnlyList<Exam> exams)
    {
        var title = PageNames.Title(key);
        var html = new Html();
        html.Raw("<header>\n").Add($"<p class=\"back\"><a href=\"index.html\">All pages</a></p>\n<h1>{title}</h1>\n").Raw(Legend);
        html.Raw("<p class=\"tools\"><label><input type=\"checkbox\" id=\"all-boxes\"> Show boxes of which nothing is said</label></p>\n");
        html.Raw("<p id=\"status\" class=\"status\" role=\"status\">Nothing is chosen.</p>\n</header>\n");
        html.Raw("<main tabindex=\"0\" aria-label=\"Exams, the earliest first\">\n");
        var anatomies = Anatomies(exams);
        for (var i = 0; i < exams.Count; i++)
            WriteExam(html, exams[i], i, anatomies);
        html.Raw("</main>\n");
        return Html.Page(title + " – Hilum", html.ToString(), isLinked: true);
    }

    private void WriteExam(Html html, Exam exam, int number, Dictionary<string, int> anatomies)
    {
        var keys = new ExamKeys(exam, number, anatomies);
        html.Add($"<section class=\"exam\" aria-labelledby=\"exam-{number}\">\n<h2 id=\"exam-{number}\">{exam.Moment ?? "Exam without a date"}</h2>\n");
        html.Add($"<p class=\"ids\">Study {exam.StudyId}, image {exam.ImageId}{(exam.View is { } view ? ", " + view : "")}</p>\n");
        if (exam.IsDoubtful)
            html.Raw("<p class=\"doubt\"><strong>Look at the boxes:</strong> two ways of finding the lungs disagree on this film.</p>\n");
        FilmFigure.Write(html, exam, keys, films.Find(exam.ImageId));
        WriteReport(html, exam, keys);
        GraphList.Write(html, exam, keys);
        html.Raw("</section>\n");
    }

    private void WriteReport(Html html, Exam exam, ExamKeys keys)
    {
        html.Raw("<h3>Report</h3>\n<div class=\"report\">");
        foreach (var piece in texts.PiecesOf(exam))
        {
            if (piece.IsHeading)
                html.Add($"<strong class=\"field\">{piece.Text}</strong>\n");
            else if (piece.Sentence is { } sentence)
                html.Add($"<span class=\"phrase\" role=\"button\" tabindex=\"0\" aria-pressed=\"false\" data-k=\"phrase\" data-e=\"{keys.Number}\" data-p=\"{keys.Of(sentence.Id)}\" data-a=\"{keys.AnatomiesOf(sentence.Id)}\">").Raw(keys.SignOf(sentence.Id)).Add($"{piece.Text}</span>");
            else
                html.Add($"{piece.Text}");
        }
        html.Raw("</div>\n");
    }

    // One number for an anatomy in all exams.
    private static Dictionary<string, int> Anatomies(IReadOnlyList<Exam> exams) => exams
        .SelectMany(e => e.Boxes.Select(b => b.Name).Concat(e.Statements.Select(s => s.Anatomy).OfType<string>()))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select((name, i) => (name, i)).ToDictionary(a => a.name, a => a.i, StringComparer.Ordinal);
}

/// <summary>By which keys the parts of an exam are linked on its page.</summary>
internal sealed class ExamKeys
{
    private readonly Exam _exam;
    private readonly Dictionary<string, int> _anatomies;
    private readonly Dictionary<string, int> _sentences;

    public ExamKeys(Exam exam, int number, Dictionary<string, int> anatomies)
    {
        (_exam, Number, _anatomies) = (exam, number, anatomies);
        _sentences = exam.Sentences.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
    }

    /// <summary>The exam's place on the page, from 0.</summary>
    public int Number { get; }

    public string OfAnatomy(string name) => "a" + _anatomies[name].ToString(CultureInfo.InvariantCulture);

    public string Of(string sentenceId) => "p" + _sentences[sentenceId].ToString(CultureInfo.InvariantCulture);

    /// <summary>Keys of the places that a sentence speaks of.</summary>
    public string AnatomiesOf(string sentenceId) =>
        string.Join(' ', _exam.Statements.Where(s => s.SentenceId == sentenceId && s.Anatomy is not null).Select(s => OfAnatomy(s.Anatomy!)).Distinct());

    /// <summary>Keys of the sentences that speak of a place.</summary>
    public string SentencesOf(string anatomy) =>
        string.Join(' ', _exam.Statements.Where(s => s.Anatomy == anatomy).Select(s => Of(s.SentenceId)).Distinct());

    /// <summary>Markup of the sign before a sentence.</summary>
    public string SignOf(string sentenceId)
    {
        var statements = _exam.Statements.Where(s => s.SentenceId == sentenceId).ToList();
        return Sign(statements.Exists(s => s.Findings.Any(f => f.Present)), statements.Exists(s => s.Findings.Any(f => !f.Present)), statements.Exists(s => s.Hedged));
    }

    /// <summary>Markup of a sign, with the words for those who do not see it.</summary>
    public static string Sign(bool hasPresent, bool hasAbsent, bool isHedged)
    {
        var (kind, sign, words) = (isHedged, hasPresent, hasAbsent) switch
        {
            (true, _, _) => ("maybe", "?", "doubtful"),
            (_, true, true) => ("both", "±", "present and absent"),
            (_, true, _) => ("yes", "+", "present"),
            (_, _, true) => ("no", "−", "absent"),
            _ => ("none", "·", "said"),
        };
        return $"<span class=\"sign {kind}\" aria-hidden=\"true\">{sign}</span><span class=\"words\">{words}: </span>";
    }
}
