using Hilum.Compiler.Checking;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime;
using Hilum.Runtime.Matching;
using Hilum.Runtime.Reports;

namespace Hilum.Ontology.Tests;

/// <summary>The rules prove themselves: every one has examples of what it is and is not, and all of them hold.</summary>
public sealed class ExampleTests(DefaultRules rules) : IClassFixture<DefaultRules>
{
    [Fact]
    public void The_rules_have_no_diagnostics() => Assert.Empty(rules.Compilation.GetDiagnostics());

    [Fact]
    public void Every_example_holds()
    {
        var extractor = new Extractor(new PlanMatcher(rules.Plan));
        var examples = rules.Compilation.Examples;

        Assert.True(examples.Length > 450);
        Assert.Empty(ExampleRunner.Run(examples, text => extractor.Extract(new Report { StudyId = "1", Fields = [new ReportField(null, text)] }).Facts));
    }

    /// <summary>But for places that only films show: no text names them.</summary>
    [Fact]
    public void Every_rule_has_an_example() =>
        Assert.Empty(rules.Compilation.Symbols.Where(s => s is ConceptSymbol or CueSymbol or PatternSymbol or SectionSymbol && s.Examples.IsEmpty)
            .Where(s => s is not AnatomySymbol { IsUnlisted: true, Boxes.IsEmpty: false } || s.Declaration!.Clauses.Any(c => c.Kind == ClauseKind.Called)).Select(s => s.Name));

    [Fact]
    public void Every_finding_and_device_is_shown_affirmed_denied_and_in_a_hedge_or_near_miss()
    {
        var lacking = from finding in rules.Findings
                      let status = finding.Examples.Select(e => e.Facts.FirstOrDefault(f => f.Concept == finding)?.Status).ToList()
                      let normal = finding.Label == "normal" || finding.WhenAbsent is not null // what is absent then is another finding; a denied normality is no fact: an example in which it does not come out is both
                      where !status.Contains(ExpectedStatus.Present) || (!normal && !status.Contains(ExpectedStatus.Absent))
                          || !(status.Contains(ExpectedStatus.Uncertain) || status.Contains(null))
                      select finding.Name;

        Assert.Empty(lacking);
    }

    [Fact]
    public void Every_place_is_shown_with_something_there_and_something_not()
    {
        var lacking = from anatomy in rules.Compilation.Symbols.OfType<AnatomySymbol>()
                      where anatomy.Category != "unlisted"
                      let facts = anatomy.Examples.SelectMany(e => e.Facts).ToList()
                      where facts.All(f => f.Status != ExpectedStatus.Present) || facts.All(f => f.Status != ExpectedStatus.Absent) || anatomy.Examples.Length < 3
                      select anatomy.Name;

        Assert.Empty(lacking);
    }
}
