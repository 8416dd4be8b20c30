using Hilum.Runtime.IO.Files;
using Hilum.Runtime.IO.Writing;
using Hilum.Testing;

namespace Hilum.Runtime.IO.Tests;

public sealed class OutputGuardTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void AFileThatIsReadMayNotBeWrittenByAnyOfItsNames()
    {
        if (!FileStatus.IsKnown)
            return;
        var guard = new OutputGuard();
        var input = _files.Write("in/a.jsonl", "a");
        guard.Reads(input);
        Shell.Run("ln", input, _files["hard.jsonl"]);
        Directory.CreateSymbolicLink(_files["other"], _files["in"]);
        foreach (var name in new[] { input, _files["hard.jsonl"], _files["other/a.jsonl"], _files["in/../in/./a.jsonl"] })
            Assert.Contains("also read", guard.Problem(name), StringComparison.Ordinal);
        Assert.Null(guard.Problem(_files["in/b.jsonl"]));
        Assert.Null(guard.Problem(_files.Write("in/old.jsonl", "ours")));
    }

    [Fact]
    public void NeitherLinksNorPipesNorDevicesNorFoldersAreReplaced()
    {
        if (!FileStatus.IsKnown)
            return;
        var guard = new OutputGuard();
        File.CreateSymbolicLink(_files["link"], _files["nowhere"]);
        Shell.Run("mkfifo", _files["pipe"]);
        Assert.Contains("link", guard.Problem(_files["link"]), StringComparison.Ordinal);
        Assert.Contains("pipe", guard.Problem(_files["pipe"]), StringComparison.Ordinal);
        Assert.Contains("folder", guard.Problem(_files.Folder), StringComparison.Ordinal);
        Assert.Contains("device", guard.Problem("/dev/null"), StringComparison.Ordinal);
        Assert.Throws<FileRefusedException>(() => AtomicFile.Write(_files["pipe"], guard, "x"u8));
    }

    [Fact]
    public void AnOutputIsNoMoreOpenThanItsInputs()
    {
        if (OperatingSystem.IsWindows())
            return;
        var guard = new OutputGuard();
        Assert.Equal(Octal("664"), guard.Mode);
        foreach (var (mode, file, folder) in new[] { ("664", "664", "775"), ("644", "644", "755"), ("440", "640", "750"), ("400", "600", "700") })
        {
            var input = _files.Write("in" + mode, "a");
            File.SetUnixFileMode(input, Octal(mode));
            guard.Reads(input);
            Assert.Equal((Octal(file), Octal(folder)), (guard.Mode, guard.FolderMode));
        }
        AtomicFile.Write(_files["out"], guard, "x"u8);
        Assert.Equal(Octal("600"), File.GetUnixFileMode(_files["out"]));
    }

    [Fact]
    public void TemporaryFilesArePrivateNewAndSweptWhenNobodyHoldsThem()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var living = new AtomicFile(_files["a"], new OutputGuard());
        var temporary = Assert.Single(Directory.GetFiles(_files.Folder, ".a.*.hilum-tmp"));
        Assert.Equal(Octal("600"), File.GetUnixFileMode(temporary));
        var dead = _files.Write(".b.dead.hilum-tmp", "report");
        AtomicFile.Write(_files["c"], new OutputGuard(), "x"u8);
        Assert.False(File.Exists(dead));
        Assert.True(File.Exists(temporary));
        living.Commit();
        Assert.Equal(["a", "c"], Directory.GetFiles(_files.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private static UnixFileMode Octal(string digits) => (UnixFileMode)Convert.ToInt32(digits, 8);
}
