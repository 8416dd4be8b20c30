using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Overlays;

/// <summary>A declaration as it counts in the end: as its own rule set has it, or as overlays have made it.</summary>
/// <param name="tree">The file that declares it.</param>
/// <param name="root">The number of the folder that it is in.</param>
/// <param name="syntax">The declaration.</param>
internal sealed class Declared(HilumSyntaxTree tree, int root, DeclarationSyntax syntax)
{
    /// <summary>The file that declares it; once it is replaced, that of the overlay.</summary>
    public HilumSyntaxTree Tree { get; private set; } = tree;

    /// <summary>The folder that its name comes from.</summary>
    public int Root { get; } = root;

    /// <summary>What it says now.</summary>
    public DeclarationSyntax Syntax { get; private set; } = syntax;

    /// <summary>All that was written of it, the first declaration first.</summary>
    public List<DeclarationSyntax> Written { get; } = [syntax];

    /// <summary>What it said before the rule set itself changed it.</summary>
    public DeclarationSyntax Base { get; private set; } = syntax;

    /// <summary>The change that leaves nothing to change: the declaration is replaced or disabled by it.</summary>
    public DeclarationSyntax? ClosedBy { get; private set; }

    public bool IsDisabled { get; private set; }

    /// <summary>Whether the name is one that rule sets are read by: an overlay changes no other rule set as a whole.</summary>
    public bool CanBeChanged => Syntax.Kind is not (DeclarationKind.Ontology or DeclarationKind.Overlay or DeclarationKind.Family or DeclarationKind.Use or DeclarationKind.Unknown);

    /// <summary>The next rule set begins.</summary>
    public void BeginRoot()
    {
        Base = Syntax;
        ClosedBy = null;
    }

    public void Extend(DeclarationSyntax edit, DeclarationSyntax merged)
    {
        Written.Add(edit);
        Syntax = merged;
    }

    public void Replace(HilumSyntaxTree tree, DeclarationSyntax edit, DeclarationSyntax replacement)
    {
        Written.Add(edit);
        (Tree, Syntax, ClosedBy) = (tree, replacement, edit);
    }

    public void Disable(DeclarationSyntax edit)
    {
        Written.Add(edit);
        (IsDisabled, ClosedBy) = (true, edit);
    }

    /// <summary>It is needed, which has been said; what follows from its being gone is not.</summary>
    public void Restore() => IsDisabled = false;

    /// <summary>What names something that is disabled is taken out.</summary>
    public void Reduce(DeclarationSyntax reduced) => Syntax = reduced;

    /// <summary>The name that it is found by; inflections, families and tests have names of their own.</summary>
    public static string? KeyOf(DeclarationSyntax syntax) => syntax.Kind switch
    {
        DeclarationKind.Test => (syntax.StringName?.Value ?? syntax.Name?.Text) is { } name ? "test " + name : null,
        DeclarationKind.Family => syntax.Name is null ? null : "family " + syntax.Name.Text,
        DeclarationKind.Inflection => syntax.Name is null ? null : "inflection " + syntax.Name.Text,
        _ => syntax.Name?.Text,
    };
}
