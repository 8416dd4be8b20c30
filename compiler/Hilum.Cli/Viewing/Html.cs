using System.Globalization;
using System.Net;
using System.Text;

namespace Hilum.Cli.Viewing;

/// <summary>Puts a page together; everything that is no markup is encoded.</summary>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds markup; what stands in braces is encoded.</summary>
    public Html Add(FormattableString markup)
    {
        var values = markup.GetArguments().Select(a => (object)Encode(Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")).ToArray();
        _text.Append(string.Format(CultureInfo.InvariantCulture, markup.Format, values));
        return this;
    }

    /// <summary>Adds markup as it is.</summary>
    public Html Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A whole page. Nothing in it may ask the network for anything, and the browser is told so.</summary>
    public static string Page(string title, string body, bool isLinked) => new Html()
        .Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n")
        .Add($"<title>{title}</title>\n").Raw("<style>\n").Raw(Resource("page.css")).Raw("</style>\n</head>\n<body>\n").Raw(body)
        .Raw(isLinked ? "<script>\n" + Resource("page.js") + "</script>\n" : "").Raw("</body>\n</html>\n").ToString();

    // Every text goes through here: also quotes, which stand round attributes.
    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(Html).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
