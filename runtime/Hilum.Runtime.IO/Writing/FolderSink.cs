using System.Security.Cryptography;
using System.Text;
using Hilum.Runtime.IO.Files;

namespace Hilum.Runtime.IO.Writing;

/// <summary>A file <c>ID_SceneGraph.json</c> for each report, in a folder. Its files come by renames and the manifest tells when they are all there.</summary>
public sealed class FolderSink : OutputSink
{
    private const string Graphs = "graphs";

    private readonly OutputStage _stage;
    private readonly OutputPlace _place;
    private readonly OutputGuard _guard;
    private readonly FileSum _sum;

    /// <summary>Makes the folder of the unfinished files.</summary>
    /// <param name="stage">The unfinished output.</param>
    /// <param name="place">Where the files go.</param>
    /// <param name="guard">Says whether they may.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public FolderSink(OutputStage stage, OutputPlace place, OutputGuard guard)
    {
        (_stage, _place, _guard) = (stage, place, guard);
        _sum = FileSum.Parse(stage.Digest);
        Folders.MakePrivate(stage[Graphs]);
    }

    /// <inheritdoc/>
    public override string Digest => _sum.ToString();

    /// <inheritdoc/>
    public override void Add(string imageId, ReadOnlySpan<byte> bytes)
    {
        var name = imageId + OutputPlace.GraphEnding;
        try
        {
            // A run that goes on may write some again.
            using var file = PrivateFile.Open(Path.Combine(_stage[Graphs], name), FileMode.Create, FileShare.Read, bufferBytes: 0);
            file.Write(bytes);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file.SafeFileHandle, _guard.Mode);
        }
        catch (Exception e) when (e is PathTooLongException or ArgumentException or NotSupportedException)
        {
            throw new RecordRefusedException("its id cannot be the name of a file on this disk");
        }
        _sum.Add(name, bytes);
    }

    /// <inheritdoc/>
    public override void Sync() => DiskSync.DiskOf(_stage[Graphs]);

    /// <inheritdoc/>
    public override OutputSummary Publish()
    {
        if (!_stage.IsMoving)
        {
            // From here on no manifest speaks of what is there, until the new one does.
            File.Delete(_place.Manifest);
            foreach (var old in _place.Graphs().ToArray())
            {
                _guard.Require(old);
                File.Delete(old);
            }
            _stage.Moving();
        }
        foreach (var file in Directory.GetFiles(_stage[Graphs]))
            File.Move(file, Path.Combine(_place.Path, Path.GetFileName(file)), overwrite: true);
        DiskSync.Folder(_place.Path);
        return _sum.Summary;
    }

    /// <summary>What stands in a folder's place.</summary>
    internal static OutputSummary Summarize(OutputPlace place)
    {
        var sum = new FileSum();
        foreach (var path in place.Graphs())
            sum.Add(Path.GetFileName(path), InputFile.ReadAll(path, int.MaxValue));
        return sum.Summary;
    }

    /// <summary>Number, length and a sum of hashes of files that does not depend on their order, and can be gone on with.</summary>
    private sealed class FileSum
    {
        private readonly byte[] _sum = new byte[SHA256.HashSizeInBytes];
        private long _files;
        private long _bytes;

        public OutputSummary Summary => new(_files, _bytes, Convert.ToHexStringLower(_sum));

        public static FileSum Parse(string text)
        {
            var sum = new FileSum();
            if (text.Split(' ') is not [var files, var bytes, var hash])
                return sum;
            sum._files = long.Parse(files, System.Globalization.CultureInfo.InvariantCulture);
            sum._bytes = long.Parse(bytes, System.Globalization.CultureInfo.InvariantCulture);
            Convert.FromHexString(hash).CopyTo(sum._sum, 0);
            return sum;
        }

        public void Add(string name, ReadOnlySpan<byte> bytes)
        {
            _files++;
            _bytes += bytes.Length;
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(bytes, hash);
            SHA256.HashData([.. Encoding.UTF8.GetBytes(name), 0, .. hash], hash);
            for (var i = 0; i < hash.Length; i++)
                _sum[i] ^= hash[i];
        }

        public override string ToString() => FormattableString.Invariant($"{_files} {_bytes} {Convert.ToHexStringLower(_sum)}");
    }
}
