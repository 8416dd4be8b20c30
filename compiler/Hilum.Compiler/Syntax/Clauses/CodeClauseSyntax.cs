using System.Collections.Immutable;

namespace Hilum.Compiler.Syntax;

/// <summary>Codes: <c>code UMLS C0032326, RadLex RID5352</c>.</summary>
public sealed class CodeClauseSyntax : ClauseSyntax
{
    internal CodeClauseSyntax(ImmutableArray<SyntaxElement> children) : base(children, ClauseKind.Code)
    {
        Entries = All<CodeEntrySyntax>();
    }

    /// <summary>The parts between the commas.</summary>
    public ImmutableArray<CodeEntrySyntax> Entries { get; }

    /// <summary>Every code with its system and side; a part without a system has that of the part before it, else an empty one.</summary>
    public IEnumerable<(string System, SyntaxToken Code, SyntaxToken? Side)> Codes
    {
        get
        {
            var system = "";
            foreach (var entry in Entries)
            {
                system = entry.System?.Text ?? system;
                foreach (var code in entry.Codes)
                    yield return (system, code, entry.SideToken);
            }
        }
    }
}
