namespace Hilum.Compiler.Syntax;

/// <summary>What a declaration declares.</summary>
public enum DeclarationKind
{
    /// <summary>A word that is no declaration word and near none, or clauses before any declaration. Already reported.</summary>
    Unknown,

    /// <summary><c>ontology</c></summary>
    Ontology,

    /// <summary><c>overlay</c></summary>
    Overlay,

    /// <summary><c>anatomy</c></summary>
    Anatomy,

    /// <summary><c>sided anatomy</c></summary>
    SidedAnatomy,

    /// <summary><c>finding</c></summary>
    Finding,

    /// <summary><c>device</c></summary>
    Device,

    /// <summary><c>attribute</c></summary>
    Attribute,

    /// <summary><c>cue</c></summary>
    Cue,

    /// <summary><c>pattern</c></summary>
    Pattern,

    /// <summary><c>comparison</c></summary>
    Comparison,

    /// <summary><c>section</c></summary>
    Section,

    /// <summary><c>words</c></summary>
    Words,

    /// <summary><c>inflection</c></summary>
    Inflection,

    /// <summary><c>family</c></summary>
    Family,

    /// <summary><c>use</c></summary>
    Use,

    /// <summary><c>test</c></summary>
    Test,
}
