namespace Hilum.Cli.Viewing;

/// <summary>The graph of an exam as a list: a place, and below it what is said of it.</summary>
internal static class GraphList
{
    private const string NoPlace = "without a place";

    /// <summary>Writes the list.</summary>
    public static void Write(Html html, Exam exam, ExamKeys keys)
    {
        html.Raw("<h3>Graph</h3>\n<ul class=\"graph\">\n");
        foreach (var place in exam.Statements.GroupBy(s => s.Anatomy ?? NoPlace))
        {
            var isPlace = place.First().Anatomy is not null;
            html.Raw("<li>");
            if (isPlace)
                html.Add($"<button type=\"button\" class=\"place\" aria-pressed=\"false\" data-k=\"place\" data-e=\"{keys.Number}\" data-a=\"{keys.OfAnatomy(place.Key)}\" data-p=\"{keys.SentencesOf(place.Key)}\">{place.Key}</button>");
            else
                html.Add($"<span class=\"place\">{place.Key}</span>");
            html.Raw("\n<ul>\n");
            foreach (var statement in place)
                WriteStatement(html, statement, keys);
            html.Raw("</ul></li>\n");
        }
        html.Raw("</ul>\n");
    }

    private static void WriteStatement(Html html, Statement statement, ExamKeys keys)
    {
        html.Add($"<li><button type=\"button\" class=\"row\" aria-pressed=\"false\" data-k=\"row\" data-e=\"{keys.Number}\" data-p=\"{keys.Of(statement.SentenceId)}\" data-a=\"{(statement.Anatomy is { } a ? keys.OfAnatomy(a) : "")}\">");
        foreach (var (isPresent, label) in statement.Findings)
            html.Raw("<span class=\"finding\">").Raw(ExamKeys.Sign(isPresent, !isPresent, false)).Add($"{label}</span> ");
        if (statement.Hedged)
            html.Raw("<span class=\"cue\"><span class=\"sign maybe\" aria-hidden=\"true\">?</span>doubtful</span> ");
        foreach (var cue in statement.Cues)
            html.Add($"<span class=\"cue\">{cue}</span> ");
        foreach (var change in statement.Changes)
            html.Add($"<span class=\"change\">{Arrow(change)} {change}</span> ");
        html.Raw("</button></li>\n");
    }

    private static string Arrow(string change) => change switch
    {
        "improved" => "↓",
        "worsened" => "↑",
        "no change" => "=",
        "new" => "✱",
        "resolved" => "✓",
        _ => "→",
    };
}
