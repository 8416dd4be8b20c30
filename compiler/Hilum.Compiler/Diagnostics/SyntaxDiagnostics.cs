namespace Hilum.Compiler.Diagnostics;

/// <summary>Mistakes of spelling and form: what the parser says (HLM001 to HLM049).</summary>
public static class SyntaxDiagnostics
{
    /// <summary>The first word of a line at the margin is no declaration word.</summary>
    public static DiagnosticDescriptor UnknownDeclarationWord { get; } = Error("HLM001", "unknown word at the start of a line",
        "`{0}` does not start a declaration{1}");

    /// <summary>The first word of an indented line is no clause word.</summary>
    public static DiagnosticDescriptor UnknownClauseWord { get; } = Error("HLM002", "unknown word at the start of an indented line",
        "`{0}` does not say which aspect this line is about{1}");

    /// <summary>An indented line stands before the first declaration.</summary>
    public static DiagnosticDescriptor ClauseBeforeDeclaration { get; } = Error("HLM003", "line without a declaration",
        "this indented line belongs to nothing: no declaration such as `finding pneumothorax` stands above it");

    /// <summary>A declaration has no name.</summary>
    public static DiagnosticDescriptor MissingName { get; } = Error("HLM004", "missing name",
        "`{0}` needs a name behind it, such as `{1}`");

    /// <summary>A declaration has a text where its name should be.</summary>
    public static DiagnosticDescriptor NameIsText { get; } = Error("HLM005", "name between quotes",
        "the name of a declaration is one word without quotes, such as `{0}`; the words in reports go behind `called`");

    /// <summary>A text lacks its closing quote.</summary>
    public static DiagnosticDescriptor MissingQuote { get; } = Error("HLM006", "missing closing quote",
        "this text has no closing quote on its line");

    /// <summary>A long text lacks its closing quotes.</summary>
    public static DiagnosticDescriptor MissingLongQuote { get; } = Error("HLM007", "missing closing triple quotes",
        "the text that starts here with \"\"\" never ends: everything to the end of the file was taken as part of it");

    /// <summary>Report text lacks its closing brace.</summary>
    public static DiagnosticDescriptor MissingBrace { get; } = Error("HLM008", "missing }",
        "the report text that starts here is not closed: `}}` is missing");

    /// <summary>A slot lacks its closing sign.</summary>
    public static DiagnosticDescriptor MissingAngle { get; } = Error("HLM009", "missing >",
        "the slot that starts here is not closed: `>` is missing");

    /// <summary>A parenthesis is not closed.</summary>
    public static DiagnosticDescriptor MissingParenthesis { get; } = Error("HLM010", "missing )",
        "this parenthesis is not closed: `)` is missing");

    /// <summary>A closing sign has no opening one.</summary>
    public static DiagnosticDescriptor NothingToClose { get; } = Error("HLM011", "nothing to close",
        "`{0}` closes nothing: no `{1}` is open here");

    /// <summary>Braces or parentheses hold nothing.</summary>
    public static DiagnosticDescriptor EmptyReportText { get; } = Error("HLM012", "empty report text",
        "there are no words in here: `{0}` would fit nothing in a report");

    /// <summary>One choice of several holds nothing.</summary>
    public static DiagnosticDescriptor EmptyChoice { get; } = Error("HLM013", "empty choice",
        "one of the choices is empty; write `( ... )?` for words that may be left out");

    /// <summary>An example lacks its arrow.</summary>
    public static DiagnosticDescriptor MissingArrow { get; } = Error("HLM014", "missing =>",
        "`=>` must stand between the text of an example and its facts");

    /// <summary>An example lacks its facts.</summary>
    public static DiagnosticDescriptor MissingFacts { get; } = Error("HLM015", "missing facts",
        "this example does not say what must come out; write `=> present ...`, `=> absent ...` or `=> nothing`");

    /// <summary>Something stands behind the end of a line's meaning.</summary>
    public static DiagnosticDescriptor TextAfterEnd { get; } = Error("HLM016", "text behind the end",
        "`{0}` does not belong to this line any more; it is written like this: {1}");

    /// <summary>A line ends too early.</summary>
    public static DiagnosticDescriptor LineIncomplete { get; } = Error("HLM017", "line ends too early",
        "this line is not complete; it is written like this: {0}");

    /// <summary>Something stands where something else is expected.</summary>
    public static DiagnosticDescriptor UnexpectedText { get; } = Error("HLM018", "does not fit here",
        "`{0}` does not fit here; the line is written like this: {1}");

    /// <summary>A sign without meaning at its place.</summary>
    public static DiagnosticDescriptor UnexpectedSign { get; } = Error("HLM019", "sign without meaning",
        "the sign `{0}` means nothing here{1}");

    /// <summary>Typographic quotes instead of plain ones.</summary>
    public static DiagnosticDescriptor CurlyQuote { get; } = Error("HLM020", "curly quotes",
        "`{0}` is a typographic quote; texts stand between plain ones: \"");

    /// <summary>Two items of a list without a comma between them.</summary>
    public static DiagnosticDescriptor MissingComma { get; } = Error("HLM021", "missing comma",
        "a comma is missing between these words and the ones before");

    /// <summary>A comma or semicolon at the end of a list.</summary>
    public static DiagnosticDescriptor NothingFollows { get; } = Error("HLM022", "list does not go on",
        "`{0}` at the end of a line means that it goes on, but the next line starts with `{1}`");

    /// <summary>A clause at the margin.</summary>
    public static DiagnosticDescriptor ClauseNotIndented { get; } = Error("HLM023", "line is not indented",
        "`{0}` says something about a declaration, so its line is indented below it");

    /// <summary>A declaration on an indented line.</summary>
    public static DiagnosticDescriptor DeclarationIndented { get; } = Error("HLM024", "declaration is indented",
        "`{0}` starts a declaration, so it stands at the very beginning of its line");

    /// <summary>Parentheses within parentheses beyond any sense.</summary>
    public static DiagnosticDescriptor TooDeep { get; } = Error("HLM025", "nested too deeply",
        "more than {0} parentheses are open here");

    /// <summary>A line starts with a text.</summary>
    public static DiagnosticDescriptor LineStartsWithText { get; } = Error("HLM026", "line starts with a text",
        "an indented line starts with a word such as `called`; if it goes on from the line above, that one must end in a comma");

    /// <summary>An edit does not say what it edits.</summary>
    public static DiagnosticDescriptor MissingKind { get; } = Error("HLM027", "kind of declaration missing",
        "say what is meant by `{0}`, such as `{0} finding pneumothorax`");

    /// <summary>The sign for any inflection behind something that is no word.</summary>
    public static DiagnosticDescriptor StrayInflection { get; } = Error("HLM028", "~ without a word",
        "`~` stands directly behind a single word; behind a choice, write it at each word: `(area~ | region~)`");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, DiagnosticSeverity.Error, title, message);
}
