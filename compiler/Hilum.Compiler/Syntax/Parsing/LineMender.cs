using Hilum.Compiler.Diagnostics;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Reports and adds what is plainly missing outside of report text: parentheses, commas, the arrow of an example.</summary>
internal sealed class LineMender(Unit unit, DiagnosticSink sink)
{
    private readonly List<RawToken> _tokens = unit.Tokens;
    private readonly bool _isQuiet = unit.IsReported;

    public static void Mend(Unit unit, DiagnosticSink sink)
    {
        var mender = new LineMender(unit, sink);
        mender.MendParentheses();
        if (unit.IsDeclaration || mender.IsTermList)
            mender.MendCommas();
        if (unit.Tokens[0].Type is EXAMPLE or TODO_EXAMPLE)
            mender.MendExample();
    }

    private bool IsTermList => _tokens[0].Type is CALLED or NOT_CALLED or SAYS or UNLESS
        or HEADED_BY or MATCHES or SHOWN_AS or SAID_BY or SPLITS or NOUN or VERB or ADJECTIVE or NAME or ENDING;

    // Each of the two passes writes the line anew: taking out or putting in tokens one by one would cost the square of its length.
    private void MendParentheses()
    {
        if (!_tokens.Exists(token => token.Type is LP or RP))
            return;
        var mended = new List<RawToken>(_tokens.Count + 1);
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Type == RP)
                Report(SyntaxDiagnostics.NothingToClose, _tokens[i], null, ")", "(");
            else if (_tokens[i].Type == LP)
                i = MendParenthesis(i, mended);
            else
                mended.Add(_tokens[i]);
        }
        Replace(mended);
    }

    // The last token that was copied.
    private int MendParenthesis(int open, List<RawToken> mended)
    {
        var end = open + 1;
        while (end < _tokens.Count && _tokens[end].Type is NAME or NUM or COLON or DOT or COMMA or STRING)
            end++;
        if (end < _tokens.Count && _tokens[end].Type == RP)
        {
            mended.AddRange(_tokens.GetRange(open, end - open + 1));
            return end;
        }

        // The next text is the next item of the list, not an option of this one.
        var close = open + 1;
        while (close < end && (unit.IsDeclaration || IsOptionPart(close)))
            close++;
        var position = _tokens[close - 1].End;
        Report(SyntaxDiagnostics.MissingParenthesis, _tokens[open], sink.Insert("add `)`", FixSafety.NeedsReview, position, ")"));
        mended.AddRange(_tokens.GetRange(open, close - open));
        mended.Add(RawToken.Missing(RP, position));
        return close - 1;
    }

    private bool IsOptionPart(int index) =>
        _tokens[index].Type is NAME or NUM
        || (_tokens[index].Type == COMMA && index + 1 < _tokens.Count && _tokens[index + 1].Type == NAME);

    private void MendCommas()
    {
        var mended = new List<RawToken>(_tokens.Count + 1);
        var isInReportText = false;
        foreach (var token in _tokens)
        {
            if (mended.Count >= 2 && !isInReportText && token.Type is (STRING or LBRACE) && IsWithoutComma(mended[^1]))
            {
                var end = mended[^1].End;
                Report(SyntaxDiagnostics.MissingComma, token, sink.Insert("add a comma", FixSafety.Safe, end, ","));
                mended.Add(RawToken.Missing(COMMA, end));
            }
            isInReportText = token.Type == LBRACE || (isInReportText && token.Type != RBRACE);
            mended.Add(token);
        }
        Replace(mended);
    }

    private bool IsWithoutComma(RawToken before) => before.Type is STRING or RBRACE || (before.Type == RP && !unit.IsDeclaration);

    private void Replace(List<RawToken> mended)
    {
        _tokens.Clear();
        _tokens.AddRange(mended);
    }

    private void MendExample()
    {
        if (_tokens.Count < 2 || _tokens[1].Type != STRING)
            return;
        var text = _tokens[1];
        // What is dropped is known by its text.
        if (_tokens.Count == 2 && unit.EditWord?.Type == DROP)
            return;
        if (_tokens.Count == 2 || (_tokens.Count == 3 && _tokens[2].Type == ARROW))
            Report(SyntaxDiagnostics.MissingFacts, _tokens[^1], null);
        else if (_tokens[2].Type == EQ)
        {
            Report(SyntaxDiagnostics.MissingArrow, _tokens[2], sink.Replace("write `=>`", FixSafety.Safe, _tokens[2].SpanOf(), "=>"));
            _tokens[2] = new RawToken(ARROW, _tokens[2].Start, _tokens[2].Text);
        }
        else if (_tokens[2].Type is NAME or NOT)
        {
            Report(SyntaxDiagnostics.MissingArrow, _tokens[2], sink.Insert("add `=>`", FixSafety.Safe, text.End, " =>"));
            _tokens.Insert(2, RawToken.Missing(ARROW, text.End));
        }
    }

    private void Report(DiagnosticDescriptor descriptor, RawToken token, Fix? fix, params object?[] arguments)
    {
        if (!_isQuiet)
            sink.Report(descriptor, token.SpanOf(), fix, arguments);
        unit.IsReported = true;
    }
}
