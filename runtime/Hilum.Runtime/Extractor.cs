using Hilum.Runtime.Facts;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reading;
using Hilum.Runtime.Reports;
using Hilum.Runtime.Text;

namespace Hilum.Runtime;

/// <summary>
/// Reads reports with one rule set. Keeps its working memory from report to report, so use one for each thread; several may share a
/// <see cref="Matcher"/>. The result depends on nothing but the rule set and the report.
/// </summary>
public sealed class Extractor
{
    private readonly Ontology _ontology;
    private readonly Matcher _matcher;
    private readonly TokenBuffer _tokens = new();
    private readonly SentenceSplitter _splitter;
    private readonly SentenceReader _reader;
    private readonly string _defaultSection;
    private readonly FactBuilder _builder;
    private readonly List<Fact> _facts = [];
    private readonly LaterReads _reads = new();

    /// <summary>Prepares working memory for a rule set.</summary>
    /// <param name="matcher">The rule set: generated code or a <see cref="PlanMatcher"/>.</param>
    public Extractor(Matcher matcher)
    {
        _matcher = matcher;
        _ontology = matcher.Ontology;
        _splitter = new SentenceSplitter(_ontology, matcher.Lexicon);
        _reader = new SentenceReader(matcher, _tokens);
        _builder = new FactBuilder(_ontology, _reader, _tokens);
        _defaultSection = Array.Find(_ontology.Sections, s => s.IsDefault)?.Name ?? "";
    }

    /// <summary>Receives what is found sentence by sentence; null, the default, costs nothing.</summary>
    public IExtractionTrace? Trace { get; init; }

    /// <summary>The labels of the facts; without it the original ones.</summary>
    public OutputVocabulary Vocabulary
    {
        get => _builder.Labels;
        init => _builder.Labels = value;
    }

    /// <summary>Reads a report.</summary>
    /// <param name="report">The report; its text may be of any length.</param>
    /// <returns>Its facts in the order of the text.</returns>
    public ExtractionResult Extract(Report report)
    {
        _facts.Clear();
        _reads.Clear();
        string? reason = null;
        var number = 0;
        foreach (var field in report.Fields)
            ReadField(field, ref number, ref reason);
        _reads.Settle(_facts);
        return new ExtractionResult { Report = report, Facts = [.. _facts], Vocabulary = Vocabulary, ReasonForExam = reason };
    }

    private void ReadField(ReportField field, ref int number, ref string? reason)
    {
        var text = field.Text;
        Tokenizer.Run(text, _matcher.Lexicon, _tokens);
        var given = SectionOf(field);
        _reader.Discourse.Clear();
        var reasonStart = -1;
        var reasonEnd = 0;
        var sentences = _splitter.Run(text, _tokens, given);
        var lastStated = given >= 0 ? int.MaxValue : LastStated(sentences);
        var left = false;
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var section = sentence.Section >= 0 ? _ontology.Sections[sentence.Section] : null;
            // Where no heading leads back to what is stated, a heading of something else is of its own sentence alone.
            if (section is { Status: not (SectionStatus.Stated or SectionStatus.Preliminary) } && !sentence.StartsSection && i > lastStated)
                section = null;
            // "Comparison: 12/08. Lungs: clear." A heading that no section has ends one of something else as well.
            left = !sentence.StartsSection && (left || section is { Status: not (SectionStatus.Stated or SectionStatus.Preliminary) } && IsHeaded(in sentence));
            if (left)
                section = null;
            var name = section?.Name ?? field.Section ?? _defaultSection;
            if (sentence.StartsSection)
                _reader.Discourse.Clear();
            var position = new SentencePosition(number++, name, _tokens.Starts[sentence.First], _tokens.Ends[sentence.End - 1]);
            // Each section's own words, without the heading of the next.
            if (reasonStart >= 0 && (sentence.StartsSection || section is not { Status: SectionStatus.Hypothetical }))
                TakeReason(text[reasonStart..reasonEnd], ref reason, ref reasonStart);
            if (section is { Status: SectionStatus.Hypothetical })
            {
                reasonStart = reasonStart < 0 ? position.Start : reasonStart;
                reasonEnd = position.End;
            }
            if (section is { Status: not (SectionStatus.Stated or SectionStatus.Preliminary) })
                continue;
            var first = _facts.Count;
            _reader.Run(text, in sentence);
            if (Trace is not null)
                ReportTrace(Trace, position, text);
            _builder.Add(in position, text, _facts);
            _reads.Note(first, _facts.Count, section is { Status: SectionStatus.Preliminary });
        }
        if (reasonStart >= 0)
            TakeReason(text[reasonStart..reasonEnd], ref reason, ref reasonStart);
    }

    private bool IsHeaded(in SentenceRange sentence)
    {
        const int FewTokens = 4;
        for (var t = sentence.First + 1; t < sentence.End && t < sentence.First + FewTokens; t++)
        {
            if (_tokens.Kinds[t] == TokenKind.Sign)
                return _tokens.Signs[t] == ':';
        }
        return false;
    }

    private int SectionOf(ReportField field)
    {
        var section = field.Section is null ? -1 : _ontology.Sections.Length - 1;
        while (section >= 0 && _ontology.Sections[section].Name != field.Section)
            section--;
        return section;
    }

    /// <summary>The last sentence that begins a section of what is stated.</summary>
    private int LastStated(List<SentenceRange> sentences)
    {
        var last = sentences.Count - 1;
        while (last >= 0 && !(sentences[last].StartsSection && sentences[last].Section >= 0 && _ontology.Sections[sentences[last].Section].Status == SectionStatus.Stated))
            last--;
        return last;
    }

    private static void TakeReason(string words, ref string? reason, ref int reasonStart)
    {
        reason = reason is null ? words : reason + " " + words;
        reasonStart = -1;
    }

    private void ReportTrace(IExtractionTrace trace, in SentencePosition position, string text)
    {
        trace.Sentence(position.Number, position.Section, text[position.Start..position.End]);
        trace.Structure(StructureText.Write(_reader.Structure, text, _tokens));
        var c = _reader.Structure.Context;
        for (var m = 0; m < c.Mentions.Count; m++)
        {
            ref var mention = ref c.Mentions[m];
            trace.Found(_ontology.Rules[mention.Rule], _tokens.Starts[mention.Start], _tokens.Ends[mention.End - 1], !mention.Dropped);
        }
        for (var h = 0; h < c.Hits.Count; h++)
        {
            ref var hit = ref c.Hits[h];
            trace.Found(_ontology.Rules[hit.Rule], _tokens.Starts[hit.Start], _tokens.Ends[hit.End - 1], true);
        }
    }
}

/// <summary>Receives what is found in a report while it is read, for explanations.</summary>
public interface IExtractionTrace
{
    /// <summary>A sentence begins.</summary>
    /// <param name="number">Its number in the report.</param>
    /// <param name="section">Its section.</param>
    /// <param name="text">Its text.</param>
    void Sentence(int number, string section, string text);

    /// <summary>How the sentence is built.</summary>
    /// <param name="text">Its clauses, one a line, with their groups.</param>
    void Structure(string text);

    /// <summary>Words of a rule were found.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="start">First UTF-16 code unit in the field.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="counts">False when longer words or a <c>not called</c> won.</param>
    void Found(RuleDefinition rule, int start, int end, bool counts);
}
