using static Hilum.Compiler.Diagnostics.DiagnosticSeverity;

namespace Hilum.Compiler.Diagnostics;

/// <content>Names, clauses, types and places.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>A name is declared nowhere.</summary>
    public static readonly DiagnosticDescriptor UnknownName = new("HLM101", Error, "Unknown name",
        "nothing is called {0} in this rule set{1}");

    /// <summary>A name is declared twice.</summary>
    public static readonly DiagnosticDescriptor DeclaredTwice = new("HLM102", Error, "Declared twice",
        "{0} is declared twice; the first time as {1} in {2}");

    /// <summary>Relations go round in a circle.</summary>
    public static readonly DiagnosticDescriptor Cycle = new("HLM103", Error, "Goes round in a circle",
        "`{0}` goes round in a circle: {1}");

    /// <summary>A name stands for another kind of thing than the clause takes.</summary>
    public static readonly DiagnosticDescriptor WrongSymbolKind = new("HLM104", Error, "Wrong kind of name",
        "{0} is {1}, but {2} stands here");

    /// <summary>A second <c>ontology</c> line.</summary>
    public static readonly DiagnosticDescriptor TwoOntologies = new("HLM105", Error, "Two ontologies",
        "a rule set has one `ontology` line; this folder has another one in {0}");

    /// <summary>No <c>ontology</c> line.</summary>
    public static readonly DiagnosticDescriptor NoOntology = new("HLM106", Warning, "No ontology line",
        "the rule set has no name: no file has an `ontology NAME VERSION` line");

    /// <summary>An unknown kind.</summary>
    public static readonly DiagnosticDescriptor UnknownKind = new("HLM107", Error, "Unknown kind",
        "{0} is no kind of {1}; write {2}");

    /// <summary>An unknown value.</summary>
    public static readonly DiagnosticDescriptor UnknownValue = new("HLM108", Error, "Unknown value",
        "{0} has no value {1}; it has {2}");

    /// <summary>An unknown option.</summary>
    public static readonly DiagnosticDescriptor UnknownOption = new("HLM109", Error, "Unknown option",
        "({0}) says nothing about words; write {1}");

    /// <summary>A value's name alone is not enough.</summary>
    public static readonly DiagnosticDescriptor AmbiguousValue = new("HLM110", Error, "Value of two attributes",
        "{0} is a value of {1}; write which one is meant, such as {2}");

    /// <summary>Two concepts carry one code.</summary>
    public static readonly DiagnosticDescriptor SharedCode = new("HLM111", Warning, "Two concepts with one code",
        "{0} and {1} carry the same code {2}; whoever counts codes cannot tell them apart");

    /// <summary>A set of words that no pattern names.</summary>
    public static readonly DiagnosticDescriptor UnusedWords = new("HLM113", Warning, "Unused words",
        "no pattern uses the words <{0}>");

    /// <summary>An imported rule set that is not there.</summary>
    public static readonly DiagnosticDescriptor ImportNotFound = new("HLM114", Error, "Imported rule set not found",
        "no folder beside this one holds the rule set {0}, and none of that name is built in");

    /// <summary>A relation that leads on and on.</summary>
    public static readonly DiagnosticDescriptor ChainTooLong = new("HLM115", Error, "Chain too long",
        "`{0}` leads on from {1} over more than {2} steps");

    /// <summary>A clause in a declaration of another kind.</summary>
    public static readonly DiagnosticDescriptor ClauseDoesNotBelong = new("HLM201", Error, "Clause does not belong here",
        "`{0}` belongs to {1}; {2} is {3}");

    /// <summary>A clause that may stand once stands again.</summary>
    public static readonly DiagnosticDescriptor ClauseTwice = new("HLM202", Error, "Clause stands twice",
        "{0} has `{1}` twice; only one of them can hold");

    /// <summary>A part is lacking.</summary>
    public static readonly DiagnosticDescriptor MissingPart = new("HLM203", Error, "Something is missing",
        "{0} has no `{1}`: {2}");

    /// <summary>A clause with a fixed choice of words has another word.</summary>
    public static readonly DiagnosticDescriptor UnknownWord = new("HLM204", Error, "Unknown word in a clause",
        "`{0} {1}` is not understood; write {2}");

    /// <summary>A side for an anatomy without sides.</summary>
    public static readonly DiagnosticDescriptor NoSides = new("HLM205", Error, "This anatomy has no sides",
        "{0} is not sided, so there is no {1} {0}");

    /// <summary>A word before a place that is no side.</summary>
    public static readonly DiagnosticDescriptor NotASide = new("HLM206", Error, "Not a side",
        "{0} is no side; before a place stands right, left or both");

    /// <summary>More places than fit.</summary>
    public static readonly DiagnosticDescriptor TooManyPlaces = new("HLM207", Error, "Too many places",
        "the rule set has {0} places, a sided anatomy counting twice; {1} are possible");

    /// <summary>A finding at a place where it may not be.</summary>
    public static readonly DiagnosticDescriptor PlaceNotAllowed = new("HLM208", Error, "Finding not allowed at this place",
        "{0} is never seen in {1}; it may be in {2}");

    /// <summary>A sided anatomy as part of all sides of another.</summary>
    public static readonly DiagnosticDescriptor PartOfBothSides = new("HLM209", Warning, "Part of both sides",
        "right {0} would be part of left {1} too");

    /// <summary>A name in <c>yields</c> or <c>only if</c> that is no slot.</summary>
    public static readonly DiagnosticDescriptor UnknownSlot = new("HLM210", Error, "Unknown slot",
        "the pattern has no slot <{0}: ...>{1}");

    /// <summary>A slot used as something it is not.</summary>
    public static readonly DiagnosticDescriptor WrongSlotType = new("HLM211", Error, "Slot of another kind",
        "the slot {0} takes {1}, but {2} stands here");

    /// <summary>More slots than fit.</summary>
    public static readonly DiagnosticDescriptor TooManySlots = new("HLM212", Error, "Too many slots",
        "{0} has more than {1} slots");

    /// <summary>An attribute that a finding does not take.</summary>
    public static readonly DiagnosticDescriptor AttributeNotTaken = new("HLM213", Error, "Attribute not taken",
        "{0} does not take {1}, so no report can give it one");

    /// <summary>An example cannot ask for an attribute.</summary>
    public static readonly DiagnosticDescriptor AttributeNotInFacts = new("HLM214", Error, "Attribute without a place in a fact",
        "an example cannot ask for {0}, whose values are sides; a side is said with the place, `at right lung`");

    /// <summary>A group that is declared like a place.</summary>
    public static readonly DiagnosticDescriptor GroupIsNoPlace = new("HLM215", Error, "A group is no place",
        "{0} only stands for other places (`means`), so it cannot be {1}");

    /// <summary>More attributes or values than fit.</summary>
    public static readonly DiagnosticDescriptor TooManyValues = new("HLM216", Error, "Too many attributes or values",
        "{0} has {1} {2}; {3} are possible");

    /// <summary>A <c>beats</c> that the runtime does not weigh yet.</summary>
    public static readonly DiagnosticDescriptor BeatsWithoutEffect = new("HLM217", Warning, "Wins without effect",
        "`beats` works between cues only so far: {0} and {1} both count where both match");

    /// <summary>A finding that counts as one that itself is not written in the original vocabulary.</summary>
    public static readonly DiagnosticDescriptor CountsAsNoOriginal = new("HLM218", Error, "Counts as what is not original",
        "{0} cannot count as {1}, {2}");

    /// <summary>A value of an attribute of sides whose name is no side.</summary>
    public static readonly DiagnosticDescriptor ValueIsNoSide = new("HLM219", Error, "Value is no side",
        "{0} is no side of the body; the values of an attribute of `type side` are called {1}");

    /// <summary>The two sides of an anatomy have one name in the output.</summary>
    public static readonly DiagnosticDescriptor SidesPrintedAlike = new("HLM221", Error, "Sides printed alike",
        "the right and the left {0} are both printed \"{1}\"; no result could tell them apart");

    /// <summary>Words by which a finding splits another, and that stand in none of its names.</summary>
    public static readonly DiagnosticDescriptor SplitsNothing = new("HLM222", Warning, "Splits nothing",
        "no name of {0} contains \"{1}\", so {2} takes none by it");

    /// <summary>Two declarations claim what a rule set has once.</summary>
    public static readonly DiagnosticDescriptor ClaimedTwice = new("HLM220", Error, "Claimed by two",
        "{0} says `{1}`, and so does {2}; a rule set has one such {3}");

    /// <summary>A box that cannot be understood.</summary>
    public static readonly DiagnosticDescriptor UnclearBox = new("HLM223", Error, "Unclear box",
        "the box of {0} cannot be placed: {1}");
}
