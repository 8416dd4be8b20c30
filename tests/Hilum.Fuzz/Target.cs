namespace Hilum.Fuzz;

/// <summary>Something to be tried with random texts.</summary>
internal abstract class Target : IDisposable
{
    public static IReadOnlyList<string> Names { get; } = ["rules", "reports", "csv", "jsonl", "args"];

    /// <summary>What the cases so far were good for.</summary>
    public virtual string Summary => "";

    public static Target Create(string kind) => kind switch
    {
        "rules" => new RuleTarget(),
        "reports" => new ReportTarget(),
        "csv" => new TableTarget(isCsv: true),
        "jsonl" => new TableTarget(isCsv: false),
        "args" => new ArgumentTarget(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>A case.</summary>
    public abstract string Make(Random random);

    /// <summary>Tries a case.</summary>
    /// <exception cref="Exception">It does not hold: any exception is a find.</exception>
    public abstract void Try(string text, Random random);

    public virtual void Dispose()
    {
    }

    protected static void Require(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException(what);
    }
}
