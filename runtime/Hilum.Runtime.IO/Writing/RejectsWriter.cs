using System.Text.Json;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Reading;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Rejected inputs as JSON lines. They gather in an <see cref="OutputStage"/>.</summary>
public sealed class RejectsWriter
{
    private const string Rejects = "rejects";
    private const int MostRemembered = 10;
    private const int LongestLine = 1 << 20;

    private static readonly string[] s_properties = ["source", "line", "id", "reason"];

    private readonly OutputStage _stage;
    private readonly OutputPlace _place;
    private readonly OutputGuard _guard;
    private readonly Stream _stream;
    private readonly List<Reject> _first = [];

    /// <summary>Opens the file.</summary>
    /// <param name="stage">The unfinished output.</param>
    /// <param name="place">Where the output goes.</param>
    /// <param name="guard">Says what may be written.</param>
    /// <exception cref="FileRefusedException">A file stands there that holds no rejects.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public RejectsWriter(OutputStage stage, OutputPlace place, OutputGuard guard)
    {
        (_stage, _place, _guard) = (stage, place, guard);
        RequireOurs();
        _stream = stage.IsComplete ? Stream.Null : stage.Append(Rejects);
    }

    /// <summary>The first few of this run.</summary>
    public IReadOnlyList<Reject> First => _first;

    /// <summary>Adds one.</summary>
    /// <param name="reject">The rejected input.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(Reject reject)
    {
        if (_first.Count < MostRemembered)
            _first.Add(reject);
        using (var json = new Utf8JsonWriter(_stream, JsonIds.Line))
        {
            json.WriteStartObject();
            json.WriteString(s_properties[0], reject.Source);
            if (reject.Line is { } line)
                json.WriteNumber(s_properties[1], line);
            else
                json.WriteNull(s_properties[1]);
            json.WriteId(s_properties[2], reject.Id);
            json.WriteString(s_properties[3], reject.Reason);
            json.WriteEndObject();
        }
        _stream.Write("\n"u8);
    }

    /// <summary>Puts the file in its place; that of an earlier run goes when nothing was rejected.</summary>
    /// <param name="any">True when something was rejected.</param>
    /// <exception cref="IOException">It cannot be put there.</exception>
    public void Publish(bool any)
    {
        RequireOurs();
        if (any)
            _stage.Move(Rejects, _place.Rejects, _guard);
        else
            File.Delete(_place.Rejects);
    }

    // Nobody named this file, so only one that we wrote is replaced or removed.
    private void RequireOurs()
    {
        _guard.Require(_place.Rejects);
        if (File.Exists(_place.Rejects) && !IsOurs(_place.Rejects))
            throw new FileRefusedException(_place.Rejects + " is not replaced: rejected inputs would be written there, and it holds something else; move it away");
    }

    private static bool IsOurs(string path)
    {
        using var stream = InputFile.Open(path);
        var lines = new LineSplitter(stream, LongestLine);
        if (!lines.Next(out var line))
            return true;
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.EnumerateObject().Select(p => p.Name).SequenceEqual(s_properties);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
