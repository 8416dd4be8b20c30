using static Hilum.Compiler.Diagnostics.DiagnosticSeverity;

namespace Hilum.Compiler.Diagnostics;

/// <content>Overlays and families.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A change of something that is not there.</summary>
    public static readonly DiagnosticDescriptor NothingToChange = new("HLM501", Error, "Changes what the base has not",
        "{0} has no {1} {2}{3}");

    /// <summary>A <c>drop</c> of something that is not there.</summary>
    public static readonly DiagnosticDescriptor NothingToDrop = new("HLM502", Error, "Nothing to drop",
        "{0} has no `{1}` in the base{2}");

    /// <summary>A change that changes nothing.</summary>
    public static readonly DiagnosticDescriptor AlreadySo = new("HLM503", Warning, "The base says so already",
        "{0} has `{1}` in the base already, so this changes nothing");

    /// <summary>A change without a reason.</summary>
    public static readonly DiagnosticDescriptor NoReason = new("HLM504", Warning, "Change without a reason",
        "this change of {0} has no `because`; in a year nobody will know whether it is still needed");

    /// <summary>A change whose last day has passed.</summary>
    public static readonly DiagnosticDescriptor PastItsDate = new("HLM505", Warning, "Change past its date",
        "this change of {0} was meant until {1}; it still counts: take it out or set another day");

    /// <summary>The base is not what it was.</summary>
    public static readonly DiagnosticDescriptor BaseChanged = new("HLM506", Warning, "The base has changed",
        "{0} has changed in the base: {1}");

    /// <summary>The base has another version.</summary>
    public static readonly DiagnosticDescriptor OtherVersion = new("HLM507", Warning, "Written for another version",
        "written for {0} {1}, but this is {0} {2}");

    /// <summary>A change outside of an overlay.</summary>
    public static readonly DiagnosticDescriptor ChangeOutsideOverlay = new("HLM508", Error, "Change outside of an overlay",
        "`{0}` changes another rule set; {1}");

    /// <summary>Two changes of which one undoes the other.</summary>
    public static readonly DiagnosticDescriptor ChangedTwice = new("HLM509", Error, "Changed in two ways",
        "{0} cannot be changed here: `{1}` in {2} leaves nothing of it");

    /// <summary>Something that is disabled is still needed.</summary>
    public static readonly DiagnosticDescriptor StillNeeded = new("HLM510", Error, "Disabled but still needed",
        "{0} cannot be disabled: {1} says `{2}`");

    /// <summary>A list in <c>extend</c> without <c>add</c> or <c>drop</c>.</summary>
    public static readonly DiagnosticDescriptor SayAddOrDrop = new("HLM511", Error, "Add or drop?",
        "`{0}` is a list: write `add {0}` or `drop {0}`; to say it all anew, `replace` the whole");

    /// <summary>A declaration that no overlay changes.</summary>
    public static readonly DiagnosticDescriptor CannotBeChanged = new("HLM512", Error, "Not to be changed so",
        "`{0}` does not fit: {1}");

    /// <summary>A family used with arguments that do not fit.</summary>
    public static readonly DiagnosticDescriptor FamilyMisused = new("HLM513", Error, "Family used wrongly",
        "{0} takes ({1}); {2}");

    /// <summary>A family that nothing uses.</summary>
    public static readonly DiagnosticDescriptor FamilyUnused = new("HLM514", Warning, "Unused family",
        "no `use` makes anything of the family {0}");

    /// <summary>A lock file that cannot be read.</summary>
    public static readonly DiagnosticDescriptor LockUnreadable = new("HLM515", Warning, "Lock file cannot be read",
        "this lock file was changed by hand and cannot be read; `hilum check --update-lock` writes it anew");
}
