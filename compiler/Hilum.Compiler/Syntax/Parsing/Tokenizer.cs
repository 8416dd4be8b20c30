using Antlr4.Runtime;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Syntax.Parsing.Generated;
using Hilum.Compiler.Text;
using static Hilum.Compiler.Syntax.Parsing.Generated.HilumLexer;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>
/// Cuts a text into units of tokens. Where a mistake would make the lexer lose its place (a missing brace or quote, a
/// comma at the end of a list, a clause at the margin) the text is read again from there in the right mode, so the
/// mistake stays in its line.
/// </summary>
internal sealed class Tokenizer
{
    private readonly string _text;
    private readonly DiagnosticSink _sink;
    private readonly HilumLexer _lexer;
    private readonly List<Unit> _units = [];
    private List<RawToken> _tokens = [];
    private bool _isReported;
    private bool _isUnindentedClause;

    // Index in _tokens of the brace that is open, or -1.
    private int _openBrace = -1;

    private Tokenizer(DiagnosticSink sink)
    {
        _sink = sink;
        _text = sink.Source.Text;
        _lexer = new HilumLexer(new AntlrInputStream(_text), TextWriter.Null, TextWriter.Null);
        _lexer.RemoveErrorListeners();
    }

    public static List<Unit> Run(DiagnosticSink sink)
    {
        var tokenizer = new Tokenizer(sink);
        tokenizer.Run();
        return tokenizer._units;
    }

    private void Run()
    {
        while (true)
        {
            var token = _lexer.NextToken();
            if (token.Channel != TokenConstants.DefaultChannel)
                continue;
            if (token.Type is NL or TokenConstants.EOF or P_LBRACE && _openBrace >= 0 && CloseBrace(token.Type, token.StartIndex))
                continue;
            if (token.Type == TokenConstants.EOF)
                break;
            if (token.Type == NL)
                EndUnit();
            else
            {
                // What is added or dropped stands on the same line.
                if (_tokens is [{ Type: ADD or DROP } word] && _text.AsSpan(word.End, token.StartIndex - word.End).IndexOfAny('\r', '\n') >= 0)
                    EndUnit();
                Add(token);
            }
        }
        EndUnit();
    }

    private void EndUnit()
    {
        if (_tokens.Count > 0)
        {
            var isDeclaration = IsAtMargin(_tokens[0].Start) && !_isUnindentedClause;
            _units.Add(new Unit(_tokens, isDeclaration) { IsReported = _isReported });
        }
        _tokens = [];
        _isReported = false;
        _isUnindentedClause = false;
        _openBrace = -1;
    }

    private void Add(IToken token)
    {
        var type = token.Type == P_LBRACE ? LBRACE : token.Type;
        var start = token.StartIndex;
        var text = _text[start..(token.StopIndex + 1)];
        switch (type)
        {
            case UNKNOWN_WORD when _tokens.Count == 0 && Vocabulary.ClauseAt(_text, start, out var end) is { } clause:
                _sink.Report(SyntaxDiagnostics.ClauseNotIndented, TextSpan.FromBounds(start, end),
                    _sink.Insert("indent the line", FixSafety.Safe, start, "    "), clause.Text);
                _isUnindentedClause = true;
                ReadFrom(start, HEAD);
                return;
            case COMMA or SEMI or ARROW or EQ or OR:
                var sign = text[..(type is ARROW or OR ? 2 : 1)];
                if (!GoesOn(type, start, start + text.Length, sign))
                    return;
                text = sign;
                break;
            case OPEN_STRING:
                text = AddOpenString(start, text);
                type = STRING;
                break;
            case OPEN_TEXT:
                _sink.Report(SyntaxDiagnostics.MissingLongQuote, new TextSpan(start, 3), null);
                _isReported = true;
                type = TEXT;
                break;
            case LBRACE:
                _openBrace = _tokens.Count;
                break;
            case RBRACE:
                _openBrace = -1;
                break;
        }
        _tokens.Add(new RawToken(type, start, text));
    }

    // False where the line says that it goes on, but the next line is a clause of its own.
    private bool GoesOn(int type, int start, int next, string sign)
    {
        var end = start + sign.Length;
        if (next == end || Vocabulary.ClauseAt(_text, next, out var clauseEnd) is not { } clause
            || (clause.Words.Length == 1 && !IsFollowedLikeAClause(clauseEnd)))
            return true;
        ReadFrom(end, BODY);

        // An example without facts is reported where examples are mended.
        if (type == ARROW)
        {
            _tokens.Add(new RawToken(type, start, sign));
            return false;
        }
        var span = TextSpan.FromBounds(start, end);
        _sink.Report(SyntaxDiagnostics.NothingFollows, span, _sink.Replace($"remove `{sign}`", FixSafety.Safe, span, ""), sign, clause.Text);
        _isReported = true;
        return false;
    }

    // `takes severity` is a clause, `code, note` are names in a list, and so is the last one, `code`.
    private bool IsFollowedLikeAClause(int position)
    {
        while (position < _text.Length && TriviaScanner.IsBlank(_text[position]))
            position++;
        if (position == _text.Length || !(char.IsLetter(_text[position]) || _text[position] is '"' or '{'))
            return false;
        var end = position;
        while (end < _text.Length && char.IsLetter(_text[end]))
            end++;
        return _text[position..end] is not ("at" or "and" or "as" or "on");
    }

    private string AddOpenString(int start, string text)
    {
        // Inside an example the arrow shows where the text was meant to end.
        var arrow = text.IndexOf("=>", StringComparison.Ordinal);
        var end = arrow > 0 && _openBrace < 0 ? arrow : text.Length;
        var quoted = text[..end].TrimEnd();
        if (end == arrow)
            ReadFrom(start + arrow, BODY);
        _sink.Report(SyntaxDiagnostics.MissingQuote, new TextSpan(start, 1),
            _sink.Insert("add the closing quote", FixSafety.NeedsReview, start + quoted.Length, "\""));
        _isReported = true;
        return quoted;
    }

    // True where the text is read again from another place.
    private bool CloseBrace(int type, int position)
    {
        var brace = _tokens[_openBrace];
        var cut = FindEndOfOpenReportText(brace.Start, position, type);
        if (cut >= 0)
        {
            _tokens.RemoveAll(token => token.Start >= cut);
            ReadFrom(cut, BODY);
        }
        var end = _tokens[^1].End;
        if (!_isReported)
        {
            _sink.Report(SyntaxDiagnostics.MissingBrace, new TextSpan(brace.Start, 1),
                _sink.Insert("add `}`", FixSafety.NeedsReview, end, " }"));
        }
        _isReported = true;
        _tokens.Add(RawToken.Missing(RBRACE, end));
        _openBrace = -1;
        return cut >= 0;
    }

    // Report text may go on in indented lines. Without its brace, the line that starts like a clause is one.
    private int FindEndOfOpenReportText(int start, int end, int type)
    {
        var lastBreak = -1;
        for (var i = start; i < end; i++)
        {
            if (!TriviaScanner.IsLineBreak(_text[i]))
                continue;
            lastBreak = i;
            var word = i;
            while (word < end && (TriviaScanner.IsLineBreak(_text[word]) || TriviaScanner.IsBlank(_text[word])))
                word++;
            if (word < end && Vocabulary.ClauseAt(_text, word, out _) is not null)
                return i;
            // Blank lines in between begin no clause either.
            lastBreak = Math.Max(i, LastBreak(i, word));
            i = word - 1;
        }
        return type == P_LBRACE ? lastBreak : -1;
    }

    private int LastBreak(int start, int end)
    {
        while (end > start && !TriviaScanner.IsLineBreak(_text[end - 1]))
            end--;
        return end - 1;
    }

    private void ReadFrom(int position, int mode)
    {
        _lexer.InputStream.Seek(position);
        _lexer.HitEOF = false;
        _lexer.ModeStack.Clear();
        _lexer.Mode(mode);
    }

    private bool IsAtMargin(int position)
    {
        while (position > 0 && _text[position - 1] == '\uFEFF')
            position--;
        return position == 0 || TriviaScanner.IsLineBreak(_text[position - 1]);
    }
}
