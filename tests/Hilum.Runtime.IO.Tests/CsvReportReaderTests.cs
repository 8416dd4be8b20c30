using Hilum.Runtime.IO.Reading;

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
    public void AColumnThatLooksLikeAKnownOneIsTold()
    {
        var items = Files.Read(_files.Write("a.csv", "study_id,subject_id,study_date_time,finding,impression,MeSH\n1,10,2150-01-01,a,b,normal\n"));
        Assert.Equal(["1"], Files.Ids(items));
        Assert.Equal(
            ["1: the column subject_id is not read; is patient_id meant?", "1: the column study_date_time is not read; is study_datetime meant?", "1: the column finding is not read; is findings meant?"],
            Files.Reasons(items));
    }

    [Fact]
    public void AWrongNumberOfColumnsRejectsItsRecordWithTheLine()
    {
        var items = Files.Read(_files.Write("a.csv", "study_id,text\n1,\"a\nb\"\n\n2,b,extra\n3\n4,d\n"));
        Assert.Equal(["1", "4"], Files.Ids(items));
        Assert.Equal(["5: the record has 3 columns, the header 2", "6: the record has 1 columns, the header 2"], Files.Reasons(items));
    }

    [Theory]
    // The quote is never closed.
    [InlineData("1,a\n2,\"b\n3,c\n4,d\n", "1 3 4", "3: a quote")]
    // The next quoted field seems to close it.
    [InlineData("1,a\n2,\"b\n3,\"c\"\n4,d\n", "1 3 4", "3: a quote")]
    [InlineData("1,a\n2,\"b\nmore of it\n3,\"c\"\n4,d\n", "1 3 4", "3: a quote in the record is not closed, or text follows the closing quote (lines 3 to 4)")]
    // Text behind a closing quote, and the rest of the report on the next line.
    [InlineData("1,a\n2,\"he said \"no\" and\nwent\"\n3,c\n4,d\n", "1 3 4", "3: a quote in the record is not closed, or text follows the closing quote (lines 3 to 4)")]
    // Two faults that make one record of two patients: neither is read.
    [InlineData("1,a\n2,\"b\n3,c\"\n4,d\n", "1 4", "3: line 4, inside quotes, is like a record of its own; a quote before it may not be closed (lines 3 to 4)")]
    public void AnOpenQuoteTakesItsOwnRecordOnly(string records, string read, string reason)
    {
        var items = Files.Read(_files.Write("a.csv", "study_id,text\n" + records));
        Assert.Equal(read, string.Join(' ', Files.Ids(items)));
        Assert.StartsWith(reason, Assert.Single(Files.Reasons(items)), StringComparison.Ordinal);
    }

    [Fact]
    public void AmongColumnsARecordInsideQuotesIsSetFree()
    {
        var items = Files.Read(_files.Write("a.csv", "study_id,findings,impression\n1,a,b\n2,\"c,d\n3,e,f\n4,\"g\",h\n"));
        Assert.Equal(["1", "3", "4"], Files.Ids(items));
        Assert.StartsWith("3: a quote", Assert.Single(Files.Reasons(items)), StringComparison.Ordinal);
    }

    [Fact]
    public void LinesOfAReportThatAreLikeAListAreNoRecords()
    {
        var items = Files.Read(_files.Write("a.csv", "study_id,text\n10000001,\"Nodules:\n1, at the apex\n12,5 mm at the base\"\n10000002,b\n"));
        Assert.Equal(["10000001", "10000002"], Files.Ids(items));
        Assert.Equal("Nodules:\n1, at the apex\n12,5 mm at the base", items[0].Report!.Fields[0].Text);
    }

    [Fact]
    public void ARecordThatIsTooLongIsPassedOverAndTheRestGoesOn()
    {
        var endless = new string('a', 2 * ReadLimits.Default.MaxReport + 100_000);
        var items = Files.Read(_files.Write("a.csv", "study_id,text\n1,a\n2," + endless + "\n3,\"" + endless + "\nb\"\n4,d\n"));
        Assert.Equal(["1", "4"], Files.Ids(items));
        Assert.Equal(["3: it is too long", "4: it is too long"], Files.Reasons(items).Select(r => r[..17]));
    }

    [Fact]
    public void EveryLineEndAndAMissingLastOneAreRead()
    {
        Assert.Equal(["1", "2"], Files.Ids(Files.Read(_files.Write("a.csv", "study_id,text\r1,a\r2,b"))));
        Assert.Equal(["1", "2"], Files.Ids(Files.Read(_files.Write("b.csv", "\uFEFFstudy_id,text\r\n1,a\r\n\r\n2,b"))));
        Assert.Equal(["1"], Files.Ids(Files.Read(_files.Write("c.csv", "study_id,text,image_id\n1,\"a\",\n"))));
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
