namespace Hilum.Runtime.IO.Tests;

public sealed class CsvReportReaderTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void TheOpenILayoutIsReadAsItIs()
    {
        var items = Files.Read(_files.Write("a.csv", "uid,MeSH,Problems,image,indication,comparison,findings,impression\r\n1,normal,normal,\"Chest, 2 views\",Cough,None.,\"Clear.\r\nNo \"\"free\"\" air.\",Normal.\r\n2,x,y,z,,,,\r\n3,a,b,c,,,5\" tube,End.\r\n"));
        Assert.Equal(["1", "3"], Files.Ids(items));
        Assert.Equal(["indication:Cough", "comparison:None.", "findings:Clear.\r\nNo \"free\" air.", "impression:Normal."], items[0].Report!.Fields.Select(f => f.Section + ":" + f.Text));
        Assert.Equal("5\" tube", items[2].Report!.Fields[0].Text);
        Assert.StartsWith("4: no report text", Files.Reasons(items)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void AWrongNumberOfColumnsRejectsItsRecordWithTheLine()
    {
        var items = Files.Read(_files.Write("a.csv", "study_id,text\n1,\"a\nb\"\n\n2,b,extra\n3\n4,d\n"));
        Assert.Equal(["1", "4"], Files.Ids(items));
        Assert.Equal(["5: the record has 3 columns, the header 2", "6: the record has 1 columns, the header 2"], Files.Reasons(items));
    }

    [Fact]
    public void AnOpenQuoteIsARejectAndWhatCameBeforeStays()
    {
        var items = Files.Read(_files.Write("a.csv", "study_id,text\n1,a\n2,\"b\n3,c\n"));
        Assert.Equal(["1"], Files.Ids(items));
        Assert.StartsWith("3: a quote", Assert.Single(Files.Reasons(items)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("study_id,text\n", "no records")]
    [InlineData("a,text\n1,b\n", "no id column")]
    [InlineData("study_id,b\n1,b\n", "no text column")]
    public void AFileThatCannotBeUsedIsRejectedWithAReason(string csv, string reason) =>
        Assert.Contains(reason, Assert.Single(Files.Reasons(Files.Read(_files.Write("a.csv", csv)))), StringComparison.Ordinal);

    [Fact]
    public void InvalidUtf8RejectsItsRecordOnly()
    {
        var items = Files.Read(_files.Write("a.csv", [.. "study_id,text\n1,a"u8, 0xC3, .. "\n2,ä\n"u8]));
        Assert.Equal(["2"], Files.Ids(items));
        Assert.Equal(["2: the record has bytes that are not UTF-8"], Files.Reasons(items));
    }
}
