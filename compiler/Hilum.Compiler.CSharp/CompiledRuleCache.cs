using System.Security.Cryptography;
using System.Text;
using Hilum.Compiler.Emit;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.CSharp;

/// <summary>
/// Compiled rule sets in a folder, by content: a rule set is compiled once for each text of its sources and each version of compiler
/// and runtime. Several processes may share the folder; a file that is not as it was written is compiled again. What is in it is run, so
/// the folder is private to its user, and only a file is read that belongs to the user and that nobody else may write.
/// </summary>
/// <param name="folder">The folder; made when first needed.</param>
public sealed class CompiledRuleCache(string folder)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The matcher of a plan as code, from the cache or newly compiled.</summary>
    /// <param name="plan">The plan; its <see cref="Ontology.Hash"/> must be of its sources.</param>
    /// <param name="options">Names in the generated code; null for the default ones.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The matcher; it stays loaded.</returns>
    /// <exception cref="CSharpCompileException">The generated code does not compile.</exception>
    public Matcher GetOrCompile(MatchPlan plan, CSharpEmitOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new CSharpEmitOptions();
        var path = PathOf(plan, options);
        if (TryRead(path) is { } cached)
        {
            try
            {
                return LoadedMatcher.Load(cached).Matcher;
            }
            catch (BadImageFormatException)
            {
                // Compiled again below.
            }
        }
        var result = CSharpCompiler.Compile(CSharpEmitter.Emit(plan, options), "Hilum.Rules." + Path.GetFileNameWithoutExtension(path), cancellation);
        if (result.Assembly is null)
            throw new CSharpCompileException(result.Diagnostics);
        TryWrite(path, result.Assembly);
        return LoadedMatcher.Load(result.Assembly).Matcher;
    }

    /// <summary>Where the code of a plan is kept.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">Names in the generated code.</param>
    public string PathOf(MatchPlan plan, CSharpEmitOptions options)
    {
        // The module ids change with every change of the code, also where nobody raised a version number.
        var key = string.Join('\n', plan.Ontology.Hash, plan.Ontology.Name, plan.Ontology.Version,
            typeof(CSharpEmitter).Module.ModuleVersionId, typeof(CompiledRuleCache).Module.ModuleVersionId, typeof(Matcher).Module.ModuleVersionId,
            Environment.Version, options.Namespace, options.ClassName, options.SourcePrefix);
        return Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..40] + ".dll");
    }

    /// <summary>The assembly of a cache file, or null when there is none, somebody else may have written it, or its checksum, the last 32 bytes, is wrong.</summary>
    private byte[]? TryRead(string path)
    {
        try
        {
            if (!IsPrivate(FileStatus.Of(folder), FileKind.Folder) || FileStatus.Of(path, followLinks: false) is not { Kind: FileKind.Regular })
                return null;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // Of the open file: its name may lead elsewhere by now.
            if (FileStatus.IsKnown && !IsPrivate(FileStatus.Of(file.SafeFileHandle), FileKind.Regular))
                return null;
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            var length = bytes.Length - SHA256.HashSizeInBytes;
            if (length <= 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
                return null;
            return bytes[..length];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes to a file of its own first, so that no reader sees half a file. A folder that cannot be written only costs time.</summary>
    private void TryWrite(string path, byte[] assembly)
    {
        var temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        try
        {
            if (!MakeFolder())
                return;
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using (var file = new FileStream(temporary, options))
            {
                file.Write(assembly);
                file.Write(SHA256.HashData(assembly));
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    // False when somebody else may write in it: whatever was there could be theirs.
    private bool MakeFolder()
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(folder).Exists;
        if (!Directory.Exists(folder))
            Directory.CreateDirectory(folder, OwnerOnly);
        if (!IsPrivate(FileStatus.Of(folder), FileKind.Folder))
            return false;
        // An earlier version let others look in.
        File.SetUnixFileMode(folder, OwnerOnly);
        return true;
    }

    // On Windows the folder of a user is closed to others by its place.
    private static bool IsPrivate(FileStatus? status, FileKind kind) =>
        status?.Kind == kind && (OperatingSystem.IsWindows() || FileStatus.IsKnown && status.IsOursAlone);

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left behind; it has no name that is ever read.
        }
    }
}
