using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Evaluation;

/// <summary>Text files to score, packed with gzip or not.</summary>
internal static class TextFile
{
    /// <summary>Opens a file; one that ends in <c>.gz</c> is unpacked.</summary>
    /// <exception cref="EvaluationException">It cannot be read.</exception>
    public static StreamReader Open(string file)
    {
        try
        {
            Stream stream = InputFile.Open(file);
            return new StreamReader(IsPacked(file) ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.UTF8);
        }
        catch (Exception e) when (FileProblem.Is(e))
        {
            throw new EvaluationException(file, null, FileProblem.Reason(e));
        }
    }

    /// <summary>The ending that tells what the file holds, without <c>.gz</c>, in lower case.</summary>
    public static string Ending(string file) =>
        Path.GetExtension(IsPacked(file) ? file[..^3] : file).ToLowerInvariant();

    /// <summary>Every line of JSON lines with its number, from 1.</summary>
    /// <exception cref="EvaluationException">A line is no JSON object, or the file cannot be read.</exception>
    public static IEnumerable<(long Line, JsonElement Value)> JsonLines(string file)
    {
        using var text = Open(file);
        long number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            yield return (number, Object(file, number, line));
        }
    }

    private static JsonElement Object(string file, long number, string line)
    {
        try
        {
            var value = JsonSerializer.Deserialize<JsonElement>(line);
            return value.ValueKind == JsonValueKind.Object ? value : throw new EvaluationException(file, number, "the line is no JSON object { }");
        }
        catch (JsonException)
        {
            throw new EvaluationException(file, number, "the line is not JSON");
        }
    }

    private static bool IsPacked(string file) => file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
