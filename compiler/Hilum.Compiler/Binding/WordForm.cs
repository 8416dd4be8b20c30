using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>What the clause that words stand in says of their form.</summary>
/// <param name="Inflection">The inflection that changes them where no option names another.</param>
/// <param name="Flags">What the entries of the lexicon carry.</param>
/// <param name="InflectsFirst">Whether the first of several words changes ("go down", "goes down"); else the last.</param>
internal readonly record struct WordForm(string Inflection, EntryFlags Flags, bool InflectsFirst)
{
    /// <summary>The inflection of names.</summary>
    public const string Noun = "noun";

    /// <summary>The bits of <see cref="EntryFlags"/> that are forms.</summary>
    public const EntryFlags AnyForm = EntryFlags.Noun | EntryFlags.Verb | EntryFlags.Adjective;

    public static WordForm Of(ClauseKind clause, TermUse use) => clause switch
    {
        ClauseKind.SaidBy => new("adjective", EntryFlags.Said, false),
        ClauseKind.Noun when use == TermUse.Name => new(Noun, EntryFlags.Said | EntryFlags.Noun, false),
        ClauseKind.Noun => new(Noun, EntryFlags.Noun, false),
        ClauseKind.Verb => new("verb", EntryFlags.Verb, true),
        ClauseKind.Adjective => new("adjective", EntryFlags.Adjective, false),
        _ => new(Noun, EntryFlags.None, false),
    };
}
