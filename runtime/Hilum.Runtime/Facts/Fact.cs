using Hilum.Runtime.Reading;

namespace Hilum.Runtime.Facts;

/// <summary>Whether a finding is there.</summary>
public enum Polarity
{
    /// <summary>Stated present, also when hedged.</summary>
    Yes,

    /// <summary>Stated absent.</summary>
    No,
}

/// <summary>The words that made a rule fire, and what they say of the finding.</summary>
/// <param name="Rule">The rule's qualified name, <c>chest.xray/pneumothorax</c>.</param>
/// <param name="Start">First UTF-16 code unit in the report field.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Says">What they say of the finding; null for the words that name it.</param>
/// <param name="Reason">Why they say it of this finding; null for the words that name it.</param>
public readonly record struct Evidence(string Rule, int Start, int End, EdgeKind? Says = null, EdgeReason? Reason = null);

/// <summary>What a number with a unit measures.</summary>
public enum Measured
{
    /// <summary>The finding: "a 9 mm nodule".</summary>
    Size,

    /// <summary>The way from the finding to the place that follows: "4 cm above the carina".</summary>
    Distance,
}

/// <summary>A measurement.</summary>
/// <param name="Value">The number as read.</param>
/// <param name="Unit">The unit's declared name, such as <c>mm</c>.</param>
/// <param name="Of">What it measures.</param>
public sealed record Measurement(double Value, string Unit, Measured Of);

/// <summary>One statement of a report: a label, whether it holds, where, how, and the words that say so.</summary>
public sealed class Fact
{
    /// <summary>The sentence's number in the report, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>The section's declared name, such as <c>findings</c>.</summary>
    public required string Section { get; init; }

    /// <summary>The sentence as written.</summary>
    public required string SentenceText { get; init; }

    /// <summary>First UTF-16 code unit of the sentence in its report field.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last UTF-16 code unit of the sentence.</summary>
    public required int End { get; init; }

    /// <summary>The concept behind the fact.</summary>
    public required Plan.Concept Concept { get; init; }

    /// <summary>What the concept counts as in the vocabulary of the output; null when it is written as itself.</summary>
    public Plan.Concept? CountedAs { get; init; }

    /// <summary>The concept whose category and label are written.</summary>
    public Plan.Concept Written => CountedAs ?? Concept;

    /// <summary>The output category, such as <c>anatomicalfinding</c>.</summary>
    public string Category => Written.Category;

    /// <summary>The output label, such as <c>pleural effusion</c>.</summary>
    public string Label => Written.Label;

    /// <summary>Present or absent.</summary>
    public required Polarity Polarity { get; init; }

    /// <summary>True when present but uncertain.</summary>
    public required bool Hedge { get; init; }

    /// <summary>Output names of the places, in the ontology's order.</summary>
    public required IReadOnlyList<string> Anatomies { get; init; }

    /// <summary>False when the places come only from the finding's usual place.</summary>
    public required bool AnatomyStated { get; init; }

    /// <summary>Values of the rule set's attributes, in the ontology's order.</summary>
    public IReadOnlyList<AttributeValue> Attributes { get; init; } = [];

    /// <summary><c>mild</c>, <c>moderate</c>, <c>severe</c> or null.</summary>
    public string? Severity => ValueOf("severity");

    /// <summary><c>acute</c>, <c>chronic</c> or null.</summary>
    public string? Temporal => ValueOf("temporal");

    /// <summary>Values of the texture attribute, in the ontology's order.</summary>
    public IReadOnlyList<string> Texture => ValuesOf("texture");

    /// <summary><c>improved</c>, <c>worsened</c>, <c>no change</c>, <c>new</c>, <c>resolved</c> or null.</summary>
    public string? Comparison { get; init; }

    /// <summary>Of a normal statement: "no change" said beside it, which is no change of a finding; scene graphs note it as a cue. Else null.</summary>
    public string? BesideNormal { get; init; }

    /// <summary>The side on which a finding of both sides is greater, <c>right</c> or <c>left</c>, or null.</summary>
    public string? Asymmetry => ValueOf("asymmetry");

    /// <summary>Of a device: output names of the places where its tip is said to be; also in <see cref="Anatomies"/>.</summary>
    public IReadOnlyList<string> Tip { get; init; } = [];

    /// <summary>The size or distance said of the finding, or null.</summary>
    public Measurement? Measurement { get; init; }

    /// <summary>True when the fact follows from another one.</summary>
    public bool Implied => ImpliedBy is not null;

    /// <summary>Index, in the report's list of facts, of the fact that implies this one; null for a direct fact.</summary>
    public int? ImpliedBy { get; init; }

    /// <summary>Qualified name of the rule that found the concept.</summary>
    public required string Rule { get; init; }

    /// <summary>The words used, in order of the text.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>The first value of an attribute, or null.</summary>
    /// <param name="key">The attribute's key in the output.</param>
    public string? ValueOf(string key)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Key == key)
                return attribute.Value;
        }
        return null;
    }

    /// <summary>All values of an attribute.</summary>
    /// <param name="key">The attribute's key in the output.</param>
    public IReadOnlyList<string> ValuesOf(string key) => [.. Attributes.Where(a => a.Key == key).Select(a => a.Value)];
}

/// <summary>A value of an attribute.</summary>
/// <param name="Key">The attribute's key in the output (<c>written as</c>).</param>
/// <param name="Value">The value's output name.</param>
public readonly record struct AttributeValue(string Key, string Value);

/// <summary>What was read in one report.</summary>
public sealed class ExtractionResult
{
    /// <summary>The report.</summary>
    public required Reports.Report Report { get; init; }

    /// <summary>Direct and implied facts, in the order of the text; an implied fact follows the fact that implies it.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The vocabulary of the facts' labels.</summary>
    public Plan.OutputVocabulary Vocabulary { get; init; }

    /// <summary>Text of the indication, or null.</summary>
    public string? ReasonForExam { get; init; }

    /// <summary>The same for another image of the report.</summary>
    /// <param name="report">The report, with what is known of that image.</param>
    public ExtractionResult Of(Reports.Report report) =>
        new() { Report = report, Facts = Facts, Vocabulary = Vocabulary, ReasonForExam = ReasonForExam };
}
