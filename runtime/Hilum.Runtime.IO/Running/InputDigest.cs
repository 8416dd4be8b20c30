using System.Security.Cryptography;
using System.Text;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Reading;

namespace Hilum.Runtime.IO.Running;

/// <summary>What an input holds, as a hash.</summary>
internal static class InputDigest
{
    private const int ChunkBytes = 256 * 1024;

    /// <summary>Reads an input once. What cannot be read counts as such.</summary>
    public static RunInput Of(ReportReader reader, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var chunk = new byte[ChunkBytes];
        var (files, bytes) = (0L, 0L);
        foreach (var source in reader.Sources)
        {
            cancellation.ThrowIfCancellationRequested();
            files++;
            if (source.IdentifyingName is { } name)
                hash.AppendData(Encoding.UTF8.GetBytes(name + "\n"));
            try
            {
                using var stream = source.Open();
                int read;
                while ((read = stream.Read(chunk)) > 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    bytes += read;
                    hash.AppendData(chunk, 0, read);
                }
            }
            catch (Exception e) when (FileProblem.Is(e))
            {
                hash.AppendData("unreadable\n"u8);
            }
        }
        return new RunInput(reader.Name, files, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
