using System.Security.Cryptography;
using System.Text;
using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Writing;

/// <summary>The dataset's tables in a folder; takes what <see cref="TabularWriter"/> writes.</summary>
public sealed class TabularSink : OutputSink
{
    private readonly OutputStage _stage;
    private readonly OutputPlace _place;
    private readonly OutputGuard _guard;
    private readonly Dictionary<byte, Stream> _tables = [];

    /// <summary>Opens the tables.</summary>
    /// <param name="stage">The unfinished output.</param>
    /// <param name="place">The folder.</param>
    /// <param name="guard">Says whether it may be written.</param>
    public TabularSink(OutputStage stage, OutputPlace place, OutputGuard guard)
    {
        (_stage, _place, _guard) = (stage, place, guard);
        foreach (var table in TabularFiles.All)
        {
            var stream = stage.IsComplete ? Stream.Null : stage.Append(table.Name);
            if (stream.CanSeek && stream.Length == 0)
                stream.Write(Encoding.UTF8.GetBytes(string.Join('\t', table.Columns) + "\n"));
            _tables.Add((byte)table.Sign, stream);
        }
    }

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOf((byte)'\n') + 1;
            _tables[bytes[0]].Write(bytes[1..end]);
            bytes = bytes[end..];
        }
    }

    /// <inheritdoc/>
    public override OutputSummary Publish()
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        foreach (var table in TabularFiles.All)
        {
            var path = Path.Combine(_place.Path, table.Name);
            _stage.Move(table.Name, path, _guard);
            using var file = InputFile.Open(path);
            bytes += file.Length;
            sum.AppendData(SHA256.HashData(file));
        }
        return new OutputSummary(TabularFiles.All.Count, bytes, Convert.ToHexStringLower(sum.GetHashAndReset()));
    }
}
