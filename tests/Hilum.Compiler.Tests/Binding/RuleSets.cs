using Hilum.Compiler.Syntax;
using Hilum.Compiler.Text;
using Hilum.Testing;

namespace Hilum.Compiler.Tests.Binding;

/// <summary>Rule sets from text.</summary>
internal static class RuleSets
{
    /// <summary>A rule set, or an overlay with its base before it.</summary>
    public static HilumCompilation Compile(string text)
    {
        var parts = OverlayText.Of(text);
        if (parts.Overlay is null)
            return Compile(("test.hilum", text));
        return HilumCompilation.Create(
            [Parse("base/test.hilum", parts.Base), Parse("overlay/test.hilum", parts.Overlay)],
            [new SourceRoot("base", "base"), new SourceRoot("overlay", "overlay")],
            new CompilationOptions { Today = OverlayText.Today, Lock = parts.Lock is null ? null : Parse("hilum.lock", parts.Lock) });
    }

    private static HilumSyntaxTree Parse(string path, string text) => HilumSyntaxTree.Parse(SourceText.From(path, text));

    public static HilumCompilation Compile(params (string Path, string Text)[] files) =>
        HilumCompilation.Create(files.Select(f => HilumSyntaxTree.Parse(SourceText.From(f.Path, f.Text))));

    /// <summary>A small chest that many tests use.</summary>
    public const string Chest = """
        ontology chest 1.0
        inflection noun
            ending  ""   becomes  "s"
            ending  "y"  becomes  "ies"
        anatomy thorax
        sided anatomy lung
            part of  thorax
            called   "lung"
        sided anatomy upper_zone
            part of  lung on the same side
            called   "upper zone"
        sided anatomy apex
            label    "apical zone"
            part of  upper_zone on the same side
            called   "apex"
        anatomy middle_lobe
            means    right lung
            called   "middle lobe"
        anatomy arm
            kind     unlisted
        attribute severity
            from least to most  mild, very_severe
            very_severe  "massive"
            mild         "small", "tiny"
        finding opacity
            called   "opacity"
            seen in  lung
            takes    severity, comparison
        finding nodule
            is a     opacity
            called   "nodule", { (rounded | round shadow) (dense)? spot~ }
            not called  "nodule of the thyroid"
            usually in  upper_zone
            takes    severity, comparison
        finding granuloma
            is a     nodule
            called   "granuloma"
        cue no : negation
            says     "no", { (absence | lack) of }
            unless   "no longer"
            beats    not_without
        cue not_without : affirmation
            says     "not without"
            beats    maybe
        cue maybe : uncertainty
            says     "maybe"
            reaches  both, to end of sentence, up to 4 words
            applies to  nodule
            stops at no
        comparison smaller : no_change
            says     "same"
        pattern located
            matches  { <f: finding> <0-2 words> in the <a: anatomy> }, { <a: anatomy> has (a)? <f: nodule> }
            yields   f at a; absent opacity at right lung, comparison no_change, severity mild
            only if  f may be in a
        section findings
            headed by  "FINDINGS"
        """;
}
