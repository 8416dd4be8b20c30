using System.Text;
using System.Text.Json;
using Hilum.Testing;

namespace Hilum.Cli.Tests;

/// <summary>Every sort of bad report among good ones: each is one reject, and no good one is lost.</summary>
public sealed class ManyFaultsTests : IDisposable
{
    private const int Good = 10_000;

    private static readonly byte[] s_notUtf8 = [0x22, 0xC3, 0x28, 0xFF];

    private readonly Sandbox _box = new();

    public void Dispose() => _box.Dispose();

    [Fact]
    public void FiftyBadOnesAmongTenThousand()
    {
        var bad = JsonFaults().ToArray();
        var csvBad = CsvFaults().ToArray();
        Directory.CreateDirectory(_box["texts"]);
        var textBad = TextFaults();
        WriteLines("reports.jsonl", [], bad, i => Encoding.UTF8.GetBytes($"{{\"study_id\": \"j{i}\", \"text\": \"No pneumothorax. Small left effusion.\"}}"), 6_000);
        WriteLines("reports.csv", "study_id,indication,findings\n"u8, csvBad, i => Encoding.UTF8.GetBytes(FormattableString.Invariant($"{500_000 + i},Cough,\"No pneumothorax,\nno effusion.\"")), 3_500);
        for (var i = 0; i < 500; i++)
            File.WriteAllText(_box[$"texts/t{i}.txt"], "No effusion.");
        Assert.Equal(50, bad.Length + csvBad.Length + textBad);

        Assert.Equal(1, _box.Run("extract", _box["reports.jsonl"], _box["reports.csv"], _box["texts"], "-o", _box["facts.jsonl"], "--format", "facts"));

        Assert.StartsWith("10,000 reports, ", _box.Error, StringComparison.Ordinal);
        var rejects = File.ReadLines(_box["facts.jsonl.rejects.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(50, rejects.Length);
        foreach (var reject in rejects)
        {
            var file = reject.GetProperty("source").GetString()!;
            Assert.StartsWith(_box["reports."], file.Replace(_box["texts"] + "/", _box["reports."], StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.NotEqual("", reject.GetProperty("reason").GetString());
            Assert.DoesNotContain("secret", reject.GetRawText(), StringComparison.Ordinal);
            // A whole file that cannot be opened has no line.
            Assert.True(reject.GetProperty("line").ValueKind == JsonValueKind.Number || file.EndsWith(".pipe.txt", StringComparison.Ordinal), reject.GetRawText());
        }
        Assert.Equal(Good, File.ReadLines(_box["facts.jsonl"]).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("study_id").ToString()).Distinct().Count());
    }

    [Fact]
    public void ARuleTooLargeForASentenceIsARejectThatNamesIt()
    {
        var gaps = string.Concat(Enumerable.Repeat(" <0-1000 words> very", 50));
        _box.Write("rules/tiny.hilum", Sandbox.Rules + "\n\nfinding ramble\n    called { very" + gaps + " q }\n    seen in lung\n    usually in lung\n");
        var input = _box.Write("in.jsonl", "{\"study_id\": 1, \"text\": \"No effusion.\"}\n{\"study_id\": 2, \"text\": \"" + string.Concat(Enumerable.Repeat("very ", 390))
            + "secret.\"}\n{\"study_id\": 3, \"text\": \"No effusion.\"}\n");
        Assert.Equal(1, _box.Run("extract", input, "-o", _box["facts.jsonl"], "--format", "facts", "--rules", _box["rules"]));
        var reject = JsonDocument.Parse(_box.Read("facts.jsonl.rejects.jsonl")).RootElement;
        Assert.Equal((2, 2), (reject.GetProperty("line").GetInt32(), reject.GetProperty("id").GetInt32()));
        Assert.Contains("tiny/ramble is too large for a sentence", reject.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", _box.Read("facts.jsonl.rejects.jsonl"), StringComparison.Ordinal);
        Assert.Equal(2, _box.Read("facts.jsonl").Count(c => c == '\n'));
    }

    private static IEnumerable<byte[]> JsonFaults()
    {
        string[] lines =
        [
            "secret words", "{\"study_id\": 1, \"text\": \"secret", "[]", "7", "\"secret\"", "null", "{}",
            "{\"text\": \"secret\"}", "{\"study_id\": null, \"text\": \"secret\"}", "{\"study_id\": \"\", \"text\": \"secret\"}",
            "{\"study_id\": {}, \"text\": \"secret\"}", "{\"study_id\": 1, \"text\": {}}", "{\"study_id\": 1, \"text\": 5}",
            "{\"study_id\": 1}", "{\"study_id\": 1, \"text\": \" \"}", "{\"study_id\": 1, \"text\": \"\\ud800\"}",
            "{\"study_id\": \"../secret\", \"text\": \"a\"}", "{\"study_id\": \"a|secret\", \"text\": \"a\"}", "{\"study_id\": \"\\u0007secret\", \"text\": \"a\"}",
            "{\"study_id\": \"" + new string('\u00e9', 130) + "\", \"text\": \"a\"}", "{\"study_id\": \"..\", \"text\": \"a\"}",
            "{\"study_id\": \"j1\", \"text\": \"the same id\"}", "{\"study_id\": 2, \"image_id\": \"j2\", \"text\": \"the same id\"}",
            "{\"study_id\": 3, \"study_datetime\": \"01/03/2026\", \"text\": \"a\"}", "{\"study_id\": 4, \"patient_id\": \"" + new string('s', 2000) + "\", \"text\": \"a\"}",
            "{\"study_id\": 5, \"text\": \"" + new string('a', 1_000_001) + "\"}", "{\"study_id\": 6, \"text\": \"" + new string('a', 7_000_000) + "\"}",
            new string('[', 5_000), "{\"study_id\": 7, \"text\": \"a\"} secret",
        ];
        foreach (var line in lines)
            yield return Encoding.UTF8.GetBytes(line);
        yield return s_notUtf8;
        yield return [0];
    }

    private static IEnumerable<byte[]> CsvFaults()
    {
        string[] records =
        [
            "900001,Cough,\"secret", "900002,Cough,\"secret\" words", "900003,Cough", "900004,Cough,secret,more", "900005,,",
            ",Cough,secret", "a/b,Cough,secret", "900006,Cough," + new string('a', 1_000_001), "900007,\"Cough,secret\nmore secret",
            "900008,Cough,\"" + new string('a', 3_000_000) + "\"", "500001,Cough,the same id",
        ];
        foreach (var record in records)
            yield return Encoding.UTF8.GetBytes(record);
        yield return [.. "900009,Cough,"u8, .. s_notUtf8[1..]];
    }

    private int TextFaults()
    {
        _box.Write("texts/empty.txt", "");
        _box.Write("texts/blank.txt", " \n\t");
        _box.Write("texts/long.txt", new string('a', 1_000_001));
        File.WriteAllBytes(_box["texts/bytes.txt"], s_notUtf8);
        using (var sparse = File.Create(_box["texts/endless.pipe.txt"]))
            sparse.SetLength(60_000_000_000);
        File.CreateSymbolicLink(_box["texts/gone.pipe.txt"], _box["nowhere"]);
        if (OperatingSystem.IsWindows())
            return 6;
        Shell.Run("mkfifo", _box["texts/a.pipe.txt"]);
        return 7;
    }

    // The bad ones stand evenly between the good ones.
    private void WriteLines(string name, ReadOnlySpan<byte> header, byte[][] bad, Func<int, byte[]> good, int count)
    {
        using var file = File.Create(_box[name]);
        file.Write(header);
        var each = count / bad.Length;
        for (var i = 0; i < count; i++)
        {
            file.Write(good(i + 1));
            file.Write("\n"u8);
            if ((i + 1) % each != 0 || (i + 1) / each > bad.Length)
                continue;
            file.Write(bad[(i + 1) / each - 1]);
            file.Write("\n"u8);
        }
    }
}
