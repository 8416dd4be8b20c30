using System.Text.Encodings.Web;
using System.Text.Json;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Writing;

namespace Hilum.Runtime.IO.Running;

/// <summary>Says that an output is complete, and what it was made of; written last.</summary>
/// <param name="Run">What it was made of.</param>
/// <param name="Counts">How many reports, facts and rejects.</param>
/// <param name="Output">What stands there.</param>
public sealed record RunManifest(RunKey Run, RunCounts Counts, OutputSummary Output)
{
    private const long LargestFile = 256L * 1024 * 1024;

    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The manifest in a file; null when there is none, or something else.</summary>
    /// <param name="path">The file.</param>
    public static RunManifest? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<RunManifest>(InputFile.ReadAll(path, LargestFile), s_options);
        }
        catch (Exception e) when (FileProblem.Is(e) || e is JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="guard">Says whether it may.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(string path, OutputGuard guard) =>
        AtomicFile.Write(path, guard, [.. JsonSerializer.SerializeToUtf8Bytes(this, s_options), (byte)'\n']);
}
