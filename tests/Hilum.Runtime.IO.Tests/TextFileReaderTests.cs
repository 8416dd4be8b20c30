using Hilum.Runtime.IO.Reading;
using Hilum.Testing;

namespace Hilum.Runtime.IO.Tests;

public sealed class TextFileReaderTests : IDisposable
{
    private readonly Files _files = new();

    public TextFileReaderTests()
    {
        _files.Write("in/p10/p10000032/s50414267.txt", "No effusion.");
        _files.Write("in/p10/p10000032/s40000000.txt", "Effusion.");
        _files.Write("in/p10/index.html", "no report");
        _files.Write("in/B.txt", "a");
        _files.Write("in/a.txt", "b");
    }

    public void Dispose() => _files.Dispose();

    [Fact]
    public void AFolderIsReadInOrdinalOrderAndTheMimicLayoutNamesThePatient()
    {
        var items = Files.Read(_files["in"]);
        Assert.Equal(["B/", "a/", "40000000/10000032", "50414267/10000032"], items.Select(i => i.Report!.StudyId + "/" + i.Report.PatientId));
    }

    [Fact]
    public void GlobsAndSingleFilesAreRead()
    {
        Assert.Equal(["B", "a"], Files.Ids(Files.Read(_files["in/*.txt"])));
        Assert.Equal(["40000000", "50414267"], Files.Ids(Files.Read(_files["in/**/s*.txt"])));
        Assert.Equal(["50414267"], Files.Ids(Files.Read(_files["in/p10/p10000032/s50414267.txt"])));
        Assert.Equal(["no file has such a name"], Files.Reasons(Files.Read(_files["in/*.nothing"])));
    }

    [Fact]
    public void BadFilesAreRejectedAndTheRestGoesOn()
    {
        _files.Write("bad/1.txt", "");
        _files.Write("bad/2.txt", [0xFF, 0xFE, 0x41]);
        _files.Write("bad/3.txt", " \n");
        _files.Write("bad/4.txt", "Effusion.");
        var items = Files.Read(_files["bad"]);
        Assert.Equal(["1: it is empty", "1: it has bytes that are not UTF-8", "1: it has no text"], Files.Reasons(items));
        Assert.Equal(["4"], Files.Ids(items));
    }

    [Fact]
    public void AFileThatMayNotBeReadIsRejected()
    {
        var file = _files.Write("locked/1.txt", "Effusion.");
        if (OperatingSystem.IsWindows())
            return;
        // A dangling link cannot be read by anyone, root included.
        File.Delete(file);
        File.CreateSymbolicLink(file, _files["nowhere"]);
        Assert.Equal(["there is no such file"], Files.Reasons(Files.Read(_files["locked"])));
    }

    [Fact]
    public void AFolderWithoutTextFilesIsAReject()
    {
        Directory.CreateDirectory(_files["none"]);
        Assert.Equal(["the folder holds no .txt file"], Files.Reasons(Files.Read(_files["none"])));
    }

    [Fact]
    public void AFolderThatCannotBeReadIsARejectAndTheRestGoesOn()
    {
        if (!OperatingSystem.IsLinux())
            return;
        // A folder that leads to itself through a link is entered once.
        Directory.CreateSymbolicLink(_files["in/p10/back"], _files["in"]);
        Assert.Equal(4, Files.Ids(Files.Read(_files["in"])).Length);
        // Root may read every folder, so one without a readable name stands for it: a process that has gone.
        var unreadable = FileTree.Below(_files["none"], _ => true);
        Assert.Equal(("there is no such file or folder", 0), (Assert.Single(unreadable.Unreadable).Reason, unreadable.Files.Count));
    }

    [Fact]
    public void APipeOrADeviceIsRejectedByWhatItIs()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Shell.Run("mkfifo", _files["in/pipe.txt"]);
        File.CreateSymbolicLink(_files["endless.jsonl"], "/dev/zero");
        Assert.Equal(["it is a named pipe, not a file", "it is a device, not a file"], Files.Reasons(Files.Read(_files["in"], _files["endless.jsonl"])));
    }

    [Fact]
    public void AFileThatIsTooLongIsNotReadIntoMemory()
    {
        using (var file = File.Create(_files["in/sparse.txt"]))
            file.SetLength(50_000_000_000);
        Assert.Contains("at most", Assert.Single(Files.Reasons(Files.Read(_files["in/sparse.txt"]))), StringComparison.Ordinal);
    }
}
