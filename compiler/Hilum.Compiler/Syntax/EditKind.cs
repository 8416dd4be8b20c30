namespace Hilum.Compiler.Syntax;

/// <summary>What a declaration does to one of another rule set.</summary>
public enum EditKind
{
    /// <summary>Nothing: it is a declaration of its own.</summary>
    None,

    /// <summary><c>extend</c>: changes a part of it.</summary>
    Extend,

    /// <summary><c>replace</c>: says all of it anew.</summary>
    Replace,

    /// <summary><c>disable</c>: takes it out.</summary>
    Disable,
}
