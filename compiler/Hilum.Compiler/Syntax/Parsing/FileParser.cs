using System.Collections.Immutable;
using Antlr4.Runtime;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>The door to the parser: text in, tree and diagnostics out. Nothing outside this folder sees ANTLR.</summary>
internal sealed class FileParser
{
    private readonly DiagnosticSink _sink;
    private readonly List<(Unit Unit, ParserRuleContext? Context)> _lines = [];

    private FileParser(SourceText source) => _sink = new DiagnosticSink(source);

    public static (FileSyntax Root, ImmutableArray<Diagnostic> Diagnostics) Parse(SourceText source)
    {
        var parser = new FileParser(source);
        parser.ReadLines();
        var root = parser.Build();
        return (root, parser._sink.ToImmutable());
    }

    private void ReadLines()
    {
        var reader = new UnitReader(_sink);
        DeclarationKind? enclosing = null;
        foreach (var unit in Tokenizer.Run(_sink))
        {
            var context = reader.Read(unit, enclosing);
            if (unit.Tokens.Count == 0)
                continue;
            if (unit.IsDeclaration)
                enclosing = KindOf(unit);
            else if (enclosing is null)
            {
                // One message for all such lines: they hang on a declaration that is not there.
                var first = unit.AllTokens.First();
                if (!unit.IsReported)
                    _sink.Report(SyntaxDiagnostics.ClauseBeforeDeclaration, first.SpanOf(), null);
                enclosing = DeclarationKind.Unknown;
                _lines.Add((new Unit([RawToken.Missing(UNKNOWN_WORD, first.Start)], isDeclaration: true), null));
            }
            _lines.Add((unit, context));
        }
    }

    private static DeclarationKind KindOf(Unit unit) =>
        unit.Tokens.Take(2).Select(token => Vocabulary.DeclarationOf(token.Type)?.Kind)
            .FirstOrDefault(kind => kind is not null) ?? DeclarationKind.Unknown;

    private static EditKind EditOf(Unit unit) => unit.Tokens[0].Type switch
    {
        EXTEND => EditKind.Extend,
        REPLACE => EditKind.Replace,
        DISABLE => EditKind.Disable,
        _ => EditKind.None,
    };

    private FileSyntax Build()
    {
        var end = TokenBuilder.Run(_sink.Source, [.. _lines.SelectMany(line => line.Unit.AllTokens)]);
        var declarations = ImmutableArray.CreateBuilder<SyntaxElement>();
        for (var i = 0; i < _lines.Count;)
        {
            var head = _lines[i++];
            var parts = Parts(head).ToBuilder();
            while (i < _lines.Count && !_lines[i].Unit.IsDeclaration)
                parts.Add(Clause(_lines[i++]));
            var declaration = new DeclarationSyntax(parts.ToImmutable(), KindOf(head.Unit), EditOf(head.Unit));
            CheckName(declaration, head.Unit);
            declarations.Add(declaration);
        }
        declarations.Add(end);
        return new FileSyntax(declarations.ToImmutable());
    }

    private static ImmutableArray<SyntaxElement> Parts((Unit Unit, ParserRuleContext? Context) line) =>
        line.Context is null
            ? [.. line.Unit.Tokens.Select(token => token.Syntax!)]
            : NodeBuilder.DeclarationParts(line.Context);

    private static ClauseSyntax Clause((Unit Unit, ParserRuleContext? Context) line) =>
        line.Context is null
            ? new BadClauseSyntax(BadParts(line.Unit), Vocabulary.ClauseOf(line.Unit.Tokens[0].Type)?.Kind ?? ClauseKind.Bad)
            : Edited(line.Unit.EditWord, NodeBuilder.Clause(line.Context));

    private static ImmutableArray<SyntaxElement> BadParts(Unit unit) => [.. unit.AllTokens.Select(token => token.Syntax!)];

    private static ClauseSyntax Edited(RawToken? word, ClauseSyntax clause) =>
        word is null ? clause : new EditClauseSyntax([word.Syntax!, clause], word.Type == ADD ? ClauseKind.Add : ClauseKind.Drop);

    private void CheckName(DeclarationSyntax declaration, Unit unit)
    {
        if (declaration.Name is not null || declaration.Kind == DeclarationKind.Unknown || unit.IsReported)
            return;
        var usage = Vocabulary.Declarations.First(word => word.Kind == declaration.Kind).Usage;
        if (declaration.StringName is null)
            _sink.Report(SyntaxDiagnostics.MissingName, declaration.Keyword.Span, null, declaration.Keyword.Text, usage);
        else if (declaration.Kind != DeclarationKind.Test)
            _sink.Report(SyntaxDiagnostics.NameIsText, declaration.StringName.Span, null, usage);
    }
}
