using Hilum.Runtime.IO.Evaluation;
using Hilum.Testing;

namespace Hilum.Runtime.IO.Tests;

/// <summary>Scoring: what counts, how gold is written, figures that agree with Python's.</summary>
public sealed class EvaluationTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    // What Python's round(x, 4) gives.
    [InlineData(1, 3, 0.3333)]
    [InlineData(2, 3, 0.6667)]
    [InlineData(1, 32, 0.0312)]
    [InlineData(3, 32, 0.0938)]
    [InlineData(31, 32, 0.9688)]
    [InlineData(1, 160, 0.0063)]
    [InlineData(3, 160, 0.0187)]
    [InlineData(19, 20, 0.95)]
    [InlineData(1, 1, 1.0)]
    [InlineData(0, 7, 0.0)]
    public void FiguresAreRoundedAsPythonDoes(int share, int of, double rounded) => Assert.Equal(rounded, Figure.Round((double)share / of));

    private Evaluation.Evaluation Score(string gold, string facts) =>
        Evaluator.Score(GoldReader.Read(_files.Write("gold.json", gold)), ExtractedReader.Read(_files.Write("facts.jsonl", facts)));

    [Theory]
    // A more specific label, and normal beside it.
    [InlineData("""{"finding": "lung opacity", "polarity": "yes"}""", """ "label": "consolidation", "polarity": "yes" """, """ "label": "normal", "polarity": "yes" """, null)]
    [InlineData("""{"finding": "consolidation", "polarity": "yes"}""", """ "label": "lung opacity", "polarity": "yes" """, null, "consolidation, yes: not found")]
    [InlineData("""{"finding": "hernia", "polarity": "uncertain"}""", """ "label": "hernia", "polarity": "yes" """, null, "hernia: not uncertain")]
    [InlineData("""{"finding": "hernia", "polarity": "yes", "optional": true}""", """ "label": "hernia", "polarity": "no" """, null, "hernia, no: the opposite is expected")]
    [InlineData("""{"finding": "pneumothorax", "polarity": "yes", "locations": ["right lung"]}""", """ "label": "pneumothorax", "polarity": "yes", "anatomies": ["right lung", "left lung"] """, null, "pneumothorax: not on the right alone")]
    [InlineData("""{"finding": "pneumothorax", "polarity": "yes", "severity": "tiny"}""", """ "label": "pneumothorax", "polarity": "yes" """, """ "label": "pneumothorax", "polarity": "yes", "severity": "mild" """, null)]
    [InlineData("""{"finding": "pneumothorax", "polarity": "yes", "comparison": "new"}""", """ "label": "pneumothorax", "polarity": "yes" """, """ "label": "hernia", "polarity": "yes" """, "pneumothorax: not new|hernia, yes: not expected")]
    public void ACaseIsAllRightWhenNothingIsMissingAndNothingExtra(string expected, string first, string? second, string? faults)
    {
        var facts = string.Join('\n', new[] { first, second }.OfType<string>().Select(f => "{\"study_id\": 1, " + f + "}"));
        var e = Evaluator.Score(GoldReader.Read(_files.Write("gold.jsonl", "{\"id\": 1, \"category\": \"x\", \"expected\": [" + expected + "]}")), ExtractedReader.Read(_files.Write("facts.jsonl", facts)));
        Assert.Equal(faults?.Split('|') ?? [], e.Disagreements.Where(d => d.Measure == "all_right").Select(d => d.What));
        Assert.Equal(faults is null ? new Accord(1, 0) : new Accord(0, 1), e.CasesByPhenomenon["x"]);
    }

    [VocabularyFact]
    public void MoreSpecificLabelsAreThoseOfTheVocabulary()
    {
        static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Skip(1).Select(l => l.Split(','));
        var implied = Rows(Path.Combine(SchemaChecker.Vocabulary!, "attributes.csv")).SelectMany(r => r[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p + "," + r[1]));
        Assert.Equal(implied, File.ReadLines(RepositoryFolder.Path("ontology-src", "scoring-parents.csv")).Skip(1));
    }

    [Fact]
    public void RepeatsCountOnceAndImpliedFactsDoNot()
    {
        var e = Score(
            """[{"uid": 1, "facts": [{"label": "pleural effusion", "polarity": "yes", "hedge": false, "at": []}, {"label": "pneumothorax", "polarity": "no", "at": []}]}]""",
            """
            {"study_id": 1, "label": "pleural effusion", "polarity": "yes", "hedge": false, "anatomies": ["left lung"], "anatomy_stated": false, "implied": false, "rule": "r/effusion"}
            {"study_id": 1, "label": "pleural effusion", "polarity": "yes", "hedge": false, "anatomies": [], "implied": false, "rule": "r/effusion"}
            {"study_id": 1, "label": "lung opacity", "polarity": "yes", "hedge": false, "anatomies": [], "implied": true, "rule": "r/opacity"}
            """);
        Assert.Equal(new Tally(1, 0, 1), e.Total(r => r.Label));
        Assert.Equal(new Tally(1, 0, 0), e.Total(r => r.Affirmed));
        Assert.Equal(new Disagreement("label", "missing", "1", "pneumothorax, no", null, null), Assert.Single(e.Disagreements));
        Assert.Equal(new Tally(0, 0, 1), e.ByLabel["pneumothorax"]);
        Assert.Equal(new Tally(0, 0, 1), e.ByPhenomenon["absent"]);
    }

    [Fact]
    public void OnlyStatedPlacesCountAndTheMostSpecificOfThem()
    {
        var e = Score(
            """[{"uid": "a", "facts": [{"label": "atelectasis", "polarity": "yes", "at": ["left lower lung zone"]}]}]""",
            """
            {"study_id": "a", "label": "atelectasis", "polarity": "yes", "anatomies": ["left lung", "left lower lung zone"], "anatomy_stated": true, "implied": false, "rule": "r/a"}
            {"study_id": "a", "label": "atelectasis", "polarity": "yes", "anatomies": ["right lung"], "anatomy_stated": false, "implied": false, "rule": "r/a"}
            """);
        Assert.Equal(new Tally(1, 0, 0), e.Total(r => r.Located));
    }

    [Fact]
    public void AWrongPolarityIsShownWithWhatIsRightAndItsRule()
    {
        var e = Score(
            """[{"uid": 1, "facts": [{"label": "pneumonia", "polarity": "yes", "at": []}]}]""",
            """{"study_id": 1, "label": "pneumonia", "polarity": "no", "anatomies": [], "implied": false, "rule": "r/pneumonia"}""");
        Assert.Contains(new Disagreement("label", "extra", "1", "pneumonia, no", "pneumonia, yes", "r/pneumonia"), e.Disagreements);
    }

    [Fact]
    public void ChangesAndAttributesAreCompared()
    {
        var e = Score(
            """[{"uid": 1, "facts": [{"label": "edema", "polarity": "yes", "hedge": true, "at": [], "severity": "mild", "comparison": "improved"}]}]""",
            """{"study_id": 1, "label": "edema", "polarity": "yes", "hedge": false, "anatomies": [], "severity": "mild", "comparison": "worsened", "implied": false, "rule": "r/edema"}""");
        Assert.Equal(new Tally(0, 1, 1), e.Total(r => r.Change));
        Assert.Equal(new Accord(0, 1), e.Total(r => r.Hedge));
        Assert.Equal(new Accord(1, 0), e.Total(r => r.Severity));
        Assert.Equal(["improved", "worsened"], e.ByChange.Keys);
    }

    [Fact]
    public void CasesAreScoredByTheirPhenomenon()
    {
        var gold = GoldReader.Read(_files.Write("cases.jsonl", """
            {"id": "P1", "category": "coordination", "text": "made up", "expected": [{"finding": "lung nodule", "locations": [], "polarity": "uncertain", "severity": "tiny"}, {"finding": "surgical clips", "polarity": "yes"}, {"finding": "edema", "polarity": "no", "optional": true}]}
            """));
        var statement = Assert.Single(Assert.Single(gold.Reports).Statements);
        Assert.Equal(("mass/nodule (not otherwise specified)", true, true, "mild"), (statement.Label, statement.Present, statement.Hedge, statement.Severity));
        Assert.Equal("coordination", Assert.Single(Evaluator.Score(gold, new Dictionary<string, IReadOnlyList<Statement>>()).ByPhenomenon).Key);
    }

    [Fact]
    public void TheDatasetsTablesCountWhatFollows()
    {
        var gold = GoldReader.Read(_files.Write("gold_attributes.txt",
            "patient_id\tstudy_id\timage_id\tbbox\tcategoryID\tlabel_name\tcontext\n1\t10\ta.dcm\tleft lung\tanatomicalfinding\tlung opacity\tyes\n1\t10\ta.dcm\tleft lung\ttexture\topacity\tyes\n1\t10\ta.dcm\tunknown\tnlp\tabnormal\tno\n"));
        Assert.True(gold.Closed);
        Assert.Equal([("lung opacity", true), ("abnormal", false)], Assert.Single(gold.Reports).Statements.Select(s => (s.Label, s.Present)));
        var facts = ExtractedReader.Read(_files.Write("f.jsonl", """{"study_id": 10, "label": "lung opacity", "polarity": "yes", "anatomies": ["left lung"], "implied": true, "rule": "r/o"}"""));
        Assert.Equal(new Tally(1, 0, 1), Evaluator.Score(gold, facts).Total(r => r.Label));
    }

    [Fact]
    public void ComparisonsOfTheDatasetAreFoundByImage()
    {
        var gold = GoldReader.Read(_files.Write("gold_comparisons.txt", "subject_id\tobject_id\tbbox\tcomparison\tlabel_name\tcurrent_image_id\nx_left lung\ty_left lung\tleft lung\timproved\tatelectasis\tx\n"));
        var facts = ExtractedReader.Read(_files.Write("f.jsonl", """{"study_id": 10, "image_id": "x", "label": "atelectasis", "polarity": "yes", "anatomies": ["left lung"], "comparison": "improved", "implied": false, "rule": "r/o"}"""));
        Assert.Equal(new Tally(1, 0, 0), Evaluator.Score(gold, facts).Total(r => r.Change));
    }

    [Fact]
    public void ChexpertLabelsAreScoredAsObservations()
    {
        var gold = GoldReader.Read(_files.Write("labels.csv", "study_id,Cardiomegaly,Pneumothorax,Edema\n7,1.0,0.0,-1.0\n"));
        var facts = ExtractedReader.Read(_files.Write("f.jsonl", """
            {"study_id": 7, "label": "enlarged cardiac silhouette", "polarity": "yes", "hedge": false, "implied": false, "rule": "r/a"}
            {"study_id": 7, "label": "pneumothorax", "polarity": "no", "hedge": false, "implied": false, "rule": "r/b"}
            {"study_id": 7, "label": "pulmonary edema/hazy opacity", "polarity": "yes", "hedge": true, "implied": false, "rule": "r/c"}
            """));
        var e = Evaluator.Score(gold, facts);
        Assert.Equal(new Tally(3, 0, 0), e.Total(r => r.Label));
        Assert.Equal(new Accord(2, 0), e.Total(r => r.Hedge));
    }

    [Theory]
    [InlineData("g.json", "{}", "it is no list of reports")]
    [InlineData("g.json", "[{\"facts\": []}]", "report 1 has no uid")]
    [InlineData("g.json", "[{\"uid\": 1, \"facts\": [{\"label\": \"x\", \"polarity\": \"maybe\"}]}]", "polarity other than yes and no")]
    [InlineData("g.jsonl", "{\"id\": 1}\nnot json\n", "line 2: the line is not JSON")]
    [InlineData("g.txt", "a\tb\n1\t2\n", "line 1: it has not the columns")]
    [InlineData("g.csv", "study_id,Edema\n1,2.0\n", "line 2: Edema is none of")]
    [InlineData("g.csv", "a,b\n1,2\n", "no column is one of CheXpert's observations")]
    [InlineData("g.md", "", "told by its ending")]
    [InlineData("g.json", "[]", "it holds no report")]
    public void WhatCannotBeScoredIsTold(string name, string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<EvaluationException>(() => GoldReader.Read(_files.Write(name, text))).Message, StringComparison.Ordinal);

    [Fact]
    public void IntervalsFollowTheSeedAndHoldTheValue()
    {
        ReportScore[] reports = [.. Enumerable.Range(0, 40).Select(i => new ReportScore { Label = new Tally(i % 3, i % 5 == 0 ? 1 : 0, 1) })];
        var total = reports.Aggregate(default(Tally), (s, r) => s + r.Label).F1;
        var interval = new Bootstrap(reports, 500, 3).OfF1(r => r.Label)!.Value;
        Assert.InRange(total, interval.Low, interval.High);
        Assert.True(interval.Low < interval.High);
        Assert.Equal(interval, new Bootstrap(reports, 500, 3).OfF1(r => r.Label));
        Assert.NotEqual(interval, new Bootstrap(reports, 500, 4).OfF1(r => r.Label));
    }

    [Fact]
    public void AllFormatsShowTheSameFigures()
    {
        var e = Score(
            """[{"uid": 1, "facts": [{"label": "a<b", "polarity": "yes", "at": []}]}, {"uid": 2, "facts": [{"label": "c", "polarity": "yes", "at": []}]}]""",
            """{"study_id": 1, "label": "a<b", "polarity": "yes", "anatomies": [], "implied": false, "rule": "r/a"}""");
        var report = new EvaluationReport(e, 100, 1, null);
        Assert.Contains("0.6667", EvaluationText.Write(report), StringComparison.Ordinal);
        Assert.Contains("\"f1\": 0.6667", EvaluationJson.Write(report), StringComparison.Ordinal);
        var html = EvaluationHtml.Write(report);
        Assert.Contains("<td>0.6667</td>", html, StringComparison.Ordinal);
        Assert.Contains("a&lt;b", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', html);
    }
}
