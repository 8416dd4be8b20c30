using System.Text;
using Hilum.Runtime.IO.Reading;

namespace Hilum.Runtime.IO.Tests;

public sealed class JsonLinesReaderTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void ABrokenLineIsRejectedWithItsNumberAndTheRestGoesOn()
    {
        var items = Files.Read(_files.Write("a.jsonl", "{\"study_id\": 1, \"text\": \"a\"}\n{\"study_id\": 2, \"text\": secret}\n\n{\"study_id\": 3, \"text\": \"c\"}"));
        Assert.Equal(["1", "3"], Files.Ids(items));
        Assert.Equal(2, Assert.Single(items, i => i.Reject is not null).Reject!.Line);
        Assert.DoesNotContain("secret", Files.Reasons(items)[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"text\": \"a\"}", "no id")]
    [InlineData("{\"study_id\": \"\", \"text\": \"a\"}", "no id")]
    [InlineData("{\"study_id\": null, \"text\": \"a\"}", "no id")]
    [InlineData("{\"study_id\": 1}", "no report text")]
    [InlineData("{\"study_id\": 1, \"text\": null, \"findings\": \" \"}", "no report text")]
    [InlineData("{\"study_id\": 1, \"text\": 5}", "text is neither text nor null")]
    [InlineData("{\"study_id\": [1], \"text\": \"a\"}", "study_id is neither")]
    [InlineData("[1]", "not an object")]
    [InlineData("{\"study_id\": 1, \"text\": \"\\ud800\"}", "half a character")]
    [InlineData("{\"study_id\": \"../x\", \"text\": \"a\"}", "file name")]
    [InlineData("{\"study_id\": \"a|b\", \"text\": \"a\"}", "'|'")]
    public void WhatCannotBeUsedIsRejectedWithAReason(string line, string reason) =>
        Assert.Contains(reason, Assert.Single(Files.Reasons(Files.Read(_files.Write("a.jsonl", line)))), StringComparison.Ordinal);

    [Fact]
    public void AFieldThatLooksLikeAKnownOneIsToldOnceWithItsLine()
    {
        var items = Files.Read(_files.Write("a.jsonl", "{\"study_id\": 1, \"text\": \"a\"}\n{\"study_id\": 2, \"Text\": \"b\", \"text\": \"b\", \"StudyDate\": \"21500101\", \"tags\": []}\n{\"study_id\": 3, \"text\": \"c\", \"StudyDate\": \"21500101\"}\n"));
        Assert.Equal(["1", "2", "3"], Files.Ids(items));
        Assert.Equal(["2: the field Text is not read; is text meant?", "2: the field StudyDate is not read; is study_datetime meant?"], Files.Reasons(items));
    }

    [Fact]
    public void InvalidUtf8RejectsItsLineOnly()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("{\"study_id\": 1, \"text\": \"a"), 0xFF, .. Encoding.UTF8.GetBytes("\"}\r\n{\"study_id\": 2, \"text\": \"b\"}\r\n")];
        var items = Files.Read(_files.Write("a.jsonl", bytes));
        Assert.Equal(["2"], Files.Ids(items));
        Assert.Equal(["1: the line has bytes that are not UTF-8"], Files.Reasons(items));
    }

    [Fact]
    public void EmptyAndMissingFilesAreRejects()
    {
        var items = Files.Read(_files.Write("empty.jsonl", ""), _files["none.jsonl"], _files.Write("blank.jsonl", "\n \n"), _files.Write("x.docx", "a"));
        Assert.Equal(["it is empty", "there is no such file or folder", "it is empty"], Files.Reasons(items)[..3].Select(r => r.Replace("there is no such file", "there is no such file or folder", StringComparison.Ordinal).Replace(" or folder or folder", " or folder", StringComparison.Ordinal)));
        Assert.Contains("ending", Files.Reasons(items)[3], StringComparison.Ordinal);
    }

    [Fact]
    public void FieldsComeInReadingOrderAndNullsAreSkipped()
    {
        var report = Files.Read(_files.Write("a.jsonl", "\uFEFF{\"uid\": 7, \"impression\": \"i\", \"findings\": \"f\", \"comparison\": null, \"history\": \"h\", \"mesh\": [1], \"viewpoint\": \"pa\"}"))[0].Report!;
        Assert.Equal(["history:h", "findings:f", "impression:i"], report.Fields.Select(f => f.Section + ":" + f.Text));
        Assert.Equal("7", report.StudyId);
        Assert.Equal("PA", report.Viewpoint);
    }

    [Fact]
    public void TheLaterOfTwoEqualOrCollidingIdsIsRejected()
    {
        var items = Files.Read(_files.Write("a.jsonl", """
            {"study_id": 1, "text": "a"}
            {"study_id": "1", "text": "b"}
            {"study_id": 2, "image_id": "i_1", "text": "c"}
            {"study_id": 2, "image_id": "i_2", "text": "c"}
            {"study_id": 3, "image_id": "i-1", "text": "d"}
            """));
        Assert.Equal(["1", "2", "2"], Files.Ids(items));
        Assert.Equal([2L, 5L], items.Where(i => i.Reject is not null).Select(i => i.Line!.Value));
    }

    [Fact]
    public void AReportThatIsTooLongIsRejectedAndTheRestGoesOn()
    {
        // A line that is too long for any report is passed over without being held.
        var long1 = new string('a', ReadLimits.Default.MaxReport + 1);
        var endless = new string('a', ReadLimits.Default.MaxJsonLine + 1);
        var items = Files.Read(_files.Write("a.jsonl",
            "{\"study_id\": 1, \"text\": \"" + long1[1..] + "\"}\n{\"study_id\": 2, \"text\": \"" + long1 + "\"}\n{\"study_id\": 3, \"text\": \"" + endless + "\"}\n{\"study_id\": 4, \"text\": \"d\"}"));
        Assert.Equal(["1", "4"], Files.Ids(items));
        Assert.Equal(["2: the report has 1,000,001 characters; at most 1,000,000 are read (--max-report)"], Files.Reasons(items)[..1]);
        Assert.StartsWith("3: the line has more than ", Files.Reasons(items)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void AnIdIsMeasuredInBytesBecauseAFileIsCalledByIt()
    {
        var items = Files.Read(_files.Write("a.jsonl", "{\"study_id\": \"" + new string('\u00e9', 90) + "\", \"text\": \"a\"}\n{\"study_id\": \"" + new string('\u00e9', 91) + "\", \"text\": \"a\"}"));
        Assert.Single(Files.Ids(items));
        Assert.Contains("2: the id is longer than 180 bytes", Assert.Single(Files.Reasons(items)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01/03/2026")]
    [InlineData("2150-13-01")]
    [InlineData("secret")]
    public void AnUnreadableDateIsARejectWithItsLine(string date)
    {
        var items = Files.Read(_files.Write("a.jsonl", "{\"study_id\": 1, \"text\": \"a\"}\n{\"study_id\": 2, \"study_datetime\": \"" + date + "\", \"text\": \"a\"}"));
        var reason = Assert.Single(Files.Reasons(items));
        Assert.StartsWith("2: study_datetime cannot be read", reason, StringComparison.Ordinal);
        Assert.DoesNotContain(date, reason, StringComparison.Ordinal);
    }
}
