using System.Collections.Immutable;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Text;

namespace Hilum.Compiler.Binding;

/// <summary>Where words stand, and so what they may be.</summary>
internal enum TermUse
{
    /// <summary>Names of concepts and values: inflected, with all options.</summary>
    Name,

    /// <summary>Cues: as written.</summary>
    Cue,

    /// <summary>Cues with a form: inflected, without sides.</summary>
    CueForm,

    /// <summary>Constructions and vetoes: plain words are report text.</summary>
    Pattern,

    /// <summary>Headings: plain words only.</summary>
    Heading,
}

/// <summary>Binds the words of concepts, values, cues, sections and patterns.</summary>
internal sealed class TermBinder(HilumSyntaxTree tree, NameResolver names, DiagnosticBag diagnostics)
{
    // Matching keeps a place for each of them, and code is made for each.
    private const int MaxBranches = 100;

    public ImmutableArray<BoundTerm> Bind(IEnumerable<TermSyntax> terms, TermUse use, ClauseKind clause, SlotTable slots)
    {
        var result = ImmutableArray.CreateBuilder<BoundTerm>();
        foreach (var term in terms)
        {
            if (Bind(term, use, clause, slots) is { } bound)
                result.Add(bound);
        }
        return result.ToImmutable();
    }

    private BoundTerm? Bind(TermSyntax syntax, TermUse use, ClauseKind clause, SlotTable slots)
    {
        var form = WordForm.Of(clause, use);
        var options = BindOptions(syntax, use, form);
        var location = tree.GetLocation(syntax);
        if (syntax.Pattern is { } pattern)
        {
            if (use == TermUse.Heading)
            {
                diagnostics.Report(DiagnosticDescriptors.NoSlotHere, location, Wording.Clause(clause));
                return null;
            }
            var bound = new ReportTextBinder(tree, names, diagnostics, slots).Bind(pattern);
            if (bound is null)
                return null;
            if (bound.MayBeVague)
            {
                diagnostics.Report(DiagnosticDescriptors.VaguePattern, location, bound.MayBeEmpty ? "nothing at all" : "any words whatever");
                return null;
            }
            if (bound.Branches > MaxBranches)
            {
                diagnostics.Report(DiagnosticDescriptors.TooManyBranches, location, bound.Branches, MaxBranches);
                return null;
            }
            return new BoundTerm { Pattern = bound, Flags = options.Sides | form.Flags, Location = location };
        }
        if (syntax.String is not { } text)
            return null;
        var words = Tokenizer.SplitName(text.Value);
        if (words.Count == 0)
        {
            diagnostics.Report(DiagnosticDescriptors.NoWords, location);
            return null;
        }
        if (use == TermUse.Pattern)
        {
            slots.BeginPattern();
            return new BoundTerm
            {
                Pattern = new ReportTextBinder(tree, names, diagnostics, slots).BindWords(text.Value, false, text),
                Location = location,
            };
        }
        var inflected = form.InflectsFirst ? 0 : words.Count - 1;
        return new BoundTerm
        {
            Text = text.Value.Trim(),
            Words = [.. words],
            Inflected = inflected,
            Forms = use is TermUse.Name or TermUse.CueForm && !options.Exact ? FormsOf(words[inflected], options.Inflections) : [],
            IsExact = options.Exact,
            Flags = options.Sides | form.Flags,
            Location = location,
        };
    }

    private static ImmutableArray<string> FormsOf(string word, IEnumerable<InflectionSymbol> inflections) =>
        word.All(char.IsLetter)
            ? [.. inflections.SelectMany(i => i.FormsOf(word)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];

    private Options BindOptions(TermSyntax syntax, TermUse use, WordForm form)
    {
        var options = new Options();
        foreach (var option in syntax.Options)
        {
            var name = NameResolver.LastPart(option.Name);
            var fits = true;
            switch (name)
            {
                case "exact":
                    options.Exact = true;
                    fits = use is TermUse.Name or TermUse.Cue or TermUse.CueForm or TermUse.Heading && syntax.String is not null;
                    break;
                case "right":
                    options.Sides |= EntryFlags.Right;
                    fits = use == TermUse.Name;
                    break;
                case "left":
                    options.Sides |= EntryFlags.Left;
                    fits = use == TermUse.Name;
                    break;
                case "both":
                    options.Sides |= EntryFlags.Right | EntryFlags.Left;
                    fits = use == TermUse.Name;
                    break;
                case WordForm.Noun:
                    fits = use is TermUse.Name or TermUse.CueForm && syntax.String is not null;
                    if (names.Table.FindInflection(WordForm.Noun) is { } noun)
                        options.Inflections.Add(noun);
                    break;
                default:
                    fits = use is TermUse.Name or TermUse.CueForm && syntax.String is not null;
                    if (names.Table.FindInflection(name) is { } inflection)
                    {
                        names.References[option.Name] = inflection;
                        options.Inflections.Add(inflection);
                    }
                    else
                    {
                        ReportUnknown(option, name);
                        continue;
                    }
                    break;
            }
            if (!fits)
            {
                diagnostics.Report(DiagnosticDescriptors.OptionDoesNotFit, tree.GetLocation(option), name,
                    syntax.String is null ? "words between braces" : use == TermUse.Heading ? "a heading" : "words that name nothing");
            }
        }
        if (options.Inflections.Count == 0 && names.Table.FindInflection(form.Inflection) is { } usual)
            options.Inflections.Add(usual);
        return options;
    }

    private void ReportUnknown(OptionSyntax option, string name)
    {
        string[] known = ["exact", "right", "left", "both", WordForm.Noun];
        var all = known.Concat(names.Table.Inflections.Select(i => i.Name)).Distinct().ToList();
        var diagnostic = Diagnostic.Create(DiagnosticDescriptors.UnknownOption, tree.GetLocation(option), name, Wording.List(all, "or"));
        diagnostics.Add(Spelling.Nearest(name, all) is { } near
            ? diagnostic with { Fix = NameResolver.Replace(tree, option.Name, near) } : diagnostic);
    }

    private sealed class Options
    {
        public bool Exact { get; set; }

        public EntryFlags Sides { get; set; }

        public List<InflectionSymbol> Inflections { get; } = [];
    }
}
