using Hilum.Compiler.Diagnostics;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Reports and closes what is left open between braces, and reports what is empty there.</summary>
internal sealed class ReportTextMender(Unit unit, DiagnosticSink sink)
{
    // Far beyond any rule a person can read, and far from where recursion would end the program.
    private const int MaxDepth = 100;

    private readonly List<RawToken> _tokens = unit.Tokens;

    // The line as it will be; written anew, since taking out or putting in tokens one by one would cost the square of its length.
    private readonly List<RawToken> _mended = new(unit.Tokens.Count + 1);
    private readonly Stack<RawToken> _open = new();

    // A missing brace or quote is reported already; what is open then says nothing new.
    private readonly bool _isQuiet = unit.IsReported;

    /// <summary>Mends the line; false where it is nested so deeply that it must not be parsed.</summary>
    public static bool Mend(Unit unit, DiagnosticSink sink) =>
        !unit.Tokens.Exists(token => token.Type == LBRACE) || new ReportTextMender(unit, sink).Run();

    private bool Run()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            switch (_tokens[i].Type)
            {
                case LBRACE or P_LP:
                    if (!Open(i))
                        return false;
                    break;
                case RBRACE:
                    CloseAll();
                    break;
                case P_RP when !_open.TryPop(out _):
                    Report(SyntaxDiagnostics.NothingToClose, _tokens[i], null, ")", "(");
                    continue;
                case P_OR when IsChoiceEmpty(i):
                    Report(SyntaxDiagnostics.EmptyChoice, _tokens[i], null);
                    continue;
                case SLOT_OPEN:
                    i = MendSlot(i);
                    continue;
            }
            _mended.Add(_tokens[i]);
        }
        _tokens.Clear();
        _tokens.AddRange(_mended);
        return true;
    }

    private bool Open(int index)
    {
        var token = _tokens[index];
        if (token.Type == P_LP)
            _open.Push(token);
        if (_open.Count > MaxDepth)
        {
            Report(SyntaxDiagnostics.TooDeep, token, null, MaxDepth);
            return false;
        }
        if (index + 1 < _tokens.Count && !_tokens[index + 1].IsMissing
            && _tokens[index + 1].Type == (token.Type == P_LP ? P_RP : RBRACE))
            Report(SyntaxDiagnostics.EmptyReportText, token, null, token.Type == P_LP ? "( )" : "{ }");
        return true;
    }

    private void CloseAll()
    {
        var end = _mended[^1].End;
        while (_open.TryPop(out var parenthesis))
        {
            Report(SyntaxDiagnostics.MissingParenthesis, parenthesis, sink.Insert("add `)`", FixSafety.NeedsReview, end, ")"));
            _mended.Add(RawToken.Missing(P_RP, end));
        }
    }

    private bool IsChoiceEmpty(int index) =>
        _mended[^1].Type is LBRACE or P_LP or P_OR
        || (index + 1 < _tokens.Count && _tokens[index + 1].Type is RBRACE or P_RP);

    // The last token that was copied.
    private int MendSlot(int open)
    {
        var end = open + 1;
        while (end < _tokens.Count && IsSlotPart(_tokens[end].Type))
            end++;
        if (end < _tokens.Count && _tokens[end].Type == SLOT_CLOSE)
        {
            _mended.AddRange(_tokens.GetRange(open, end - open + 1));
            return end;
        }

        // What can still belong to the slot does; the words after it were meant as report text.
        var close = EndOfSlot(open + 1);
        var position = _tokens[close - 1].End;
        for (var i = close; i < end; i++)
            _tokens[i] = new RawToken(AsReportText(_tokens[i].Type), _tokens[i].Start, _tokens[i].Text);
        _mended.AddRange(_tokens.GetRange(open, close - open));
        _mended.Add(RawToken.Missing(SLOT_CLOSE, position));
        Report(SyntaxDiagnostics.MissingAngle, _tokens[open], sink.Insert("add `>`", FixSafety.NeedsReview, position, ">"));
        return close - 1;
    }

    private int EndOfSlot(int index)
    {
        if (TypeAt(index) == L_ANYTHING)
            return index + 1;
        if (TypeAt(index) == L_NUM)
        {
            index += TypeAt(index + 1) == L_DASH && TypeAt(index + 2) == L_NUM ? 3 : 1;
            return TypeAt(index) == L_WORDS ? index + 1 : index;
        }
        if (TypeAt(index) == NAME && TypeAt(index + 1) == L_COLON)
            index += 2;
        if (TypeAt(index) != NAME)
            return index;
        index++;
        while (TypeAt(index) is L_DOT or L_OR && TypeAt(index + 1) == NAME)
            index += 2;
        return index;
    }

    private int TypeAt(int index) => index < _tokens.Count ? _tokens[index].Type : -1;

    private static bool IsSlotPart(int type) =>
        type is NAME or L_COLON or L_DOT or L_OR or L_NUM or L_DASH or L_WORDS or L_ANYTHING;

    private static int AsReportText(int type) => type switch
    {
        L_OR => P_OR,
        L_COLON or L_DOT or L_DASH => P_SIGN,
        _ => P_WORD,
    };

    private void Report(DiagnosticDescriptor descriptor, RawToken token, Fix? fix, params object?[] arguments)
    {
        if (!_isQuiet)
            sink.Report(descriptor, token.SpanOf(), fix, arguments);
        unit.IsReported = true;
    }
}
