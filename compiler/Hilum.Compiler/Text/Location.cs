namespace Hilum.Compiler.Text;

/// <summary>A place in a rule file, or nowhere (<see cref="None"/>).</summary>
public sealed record Location
{
    private Location(SourceText? source, TextSpan span)
    {
        Source = source;
        Span = span;
    }

    /// <summary>No place: the message is about the rule set as a whole.</summary>
    public static Location None { get; } = new(null, default);

    /// <summary>The file, or null for <see cref="None"/>.</summary>
    public SourceText? Source { get; }

    /// <summary>The stretch of text meant.</summary>
    public TextSpan Span { get; }

    /// <summary>The path of the file, or an empty text.</summary>
    public string Path => Source?.Path ?? "";

    /// <summary>Where the span begins, as people count.</summary>
    public LinePosition Start => Source?.GetLinePosition(Span.Start) ?? new LinePosition(1, 1);

    /// <summary>Where the span ends, as people count.</summary>
    public LinePosition End => Source?.GetLinePosition(Span.End) ?? new LinePosition(1, 1);

    /// <summary>The place of a span in a file.</summary>
    public static Location Create(SourceText source, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Location(source, span);
    }

    /// <summary>The place as <c>path:line:column</c>.</summary>
    public override string ToString() => Source is null ? "" : $"{Path}:{Start}";
}
