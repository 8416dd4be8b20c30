using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.Matching;

namespace Hilum.Runtime.IO.Running;

/// <summary>The program that reads.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Build">A hash that changes with its code.</param>
public sealed record RunTool(string Version, string Build);

/// <summary>The rules that reports are read with.</summary>
/// <param name="Name">The ontology.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Of its sources.</param>
public sealed record RunRules(string Name, string Version, string Sha256)
{
    /// <summary>How many of their examples did not hold when the run began; not written where all did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int FailingExamples { get; init; }
}

/// <summary>An input.</summary>
/// <param name="Name">As it was given.</param>
/// <param name="Files">How many files it is.</param>
/// <param name="Bytes">Their lengths together.</param>
/// <param name="Sha256">Of the file; of several of their names and contents.</param>
public sealed record RunInput(string Name, long Files, long Bytes, string Sha256);

/// <summary>All that an output depends on: two runs with one key write the same bytes.</summary>
/// <param name="Tool">The program.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Options">Options that change the output, by name.</param>
/// <param name="Inputs">The inputs in their order.</param>
public sealed record RunKey(RunTool Tool, RunRules Rules, SortedDictionary<string, string> Options, IReadOnlyList<RunInput> Inputs)
{
    private static readonly JsonSerializerOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The key of a run; reads all inputs once.</summary>
    /// <param name="version">Version of the program.</param>
    /// <param name="matcher">The rules.</param>
    /// <param name="options">Options that change the output, by name.</param>
    /// <param name="readers">The inputs.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static RunKey Of(string version, Matcher matcher, IReadOnlyDictionary<string, string> options, IReadOnlyList<ReportReader> readers, CancellationToken cancellation) => new(
        new RunTool(version, Build(matcher)),
        new RunRules(matcher.Ontology.Name, matcher.Ontology.Version, matcher.Ontology.Hash),
        new SortedDictionary<string, string>(options.ToDictionary(), StringComparer.Ordinal),
        [.. readers.Select(r => InputDigest.Of(r, cancellation))]);

    /// <summary>True when a run with the other key writes the same, whatever its inputs are called.</summary>
    /// <param name="other">The other key.</param>
    public bool IsSameWork(RunKey other) =>
        Tool == other.Tool && Rules == other.Rules && Options.SequenceEqual(other.Options) && HasSameInputs(other);

    /// <summary>True when the inputs hold the same, whatever they are called.</summary>
    /// <param name="other">The other key.</param>
    public bool HasSameInputs(RunKey other) => Inputs.Select(Unnamed).SequenceEqual(other.Inputs.Select(Unnamed));

    /// <summary>All of it on one line.</summary>
    internal string ToLine() => JsonSerializer.Serialize(this, s_line);

    private static RunInput Unnamed(RunInput input) => input with { Name = "" };

    // The ids of the modules change with every change of the code, also where nobody raised a version number.
    private static string Build(Matcher matcher) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n',
        typeof(Extractor).Module.ModuleVersionId,
        typeof(RunKey).Module.ModuleVersionId,
        matcher.GetType().Module.ModuleVersionId))))[..16];
}
