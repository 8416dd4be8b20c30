namespace Hilum.Runtime.IO.Reading;

/// <summary>An input that no reader fits.</summary>
/// <param name="source">The input as given.</param>
/// <param name="reason">Why, in plain words.</param>
public sealed class RejectedInput(string source, string reason) : ReportReader
{
    /// <inheritdoc/>
    public override string Name => source;

    /// <inheritdoc/>
    public override IEnumerable<InputSource> Sources => [];

    /// <inheritdoc/>
    public override bool MayHaveDates => false;

    /// <inheritdoc/>
    public override IEnumerable<ReportOrReject> Read() => [ReportOrReject.Rejected(source, null, null, reason)];
}
