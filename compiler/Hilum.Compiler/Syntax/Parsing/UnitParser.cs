using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Hilum.Compiler.Syntax.Parsing.Generated;

namespace Hilum.Compiler.Syntax.Parsing;

/// <summary>Runs the generated parser over the tokens of one unit.</summary>
internal sealed class UnitParser
{
    private readonly HilumParser _parser;

    public UnitParser()
    {
        _parser = new HilumParser(new CommonTokenStream(new ListTokenSource([])), TextWriter.Null, TextWriter.Null)
        {
            ErrorHandler = new StopAtFirstError(),
        };
        _parser.RemoveErrorListeners();
        _parser.Interpreter.PredictionMode = PredictionMode.LL;
    }

    /// <summary>
    /// The parse of a declaration line or a clause; where there is none, null and the number of the token that does not
    /// fit (the number of tokens, where the end comes too early).
    /// </summary>
    public ParserRuleContext? Parse(IReadOnlyList<RawToken> tokens, bool isDeclaration, out int badToken)
    {
        // The stream numbers the tokens; a token may be parsed twice, so the numbers are set anew each time.
        var list = new List<IToken>(tokens.Count + 1);
        list.AddRange(tokens);
        list.Add(new CommonToken(TokenConstants.EOF));
        _parser.TokenStream = new CommonTokenStream(new ListTokenSource(list));
        badToken = -1;
        try
        {
            return isDeclaration ? _parser.declarationUnit().declaration() : _parser.clauseUnit().clause();
        }
        catch (StoppedException stopped)
        {
            badToken = stopped.TokenIndex;
            return null;
        }
    }

    private sealed class StoppedException(int tokenIndex) : OperationCanceledException
    {
        public int TokenIndex => tokenIndex;
    }

    // Mending is done on whole lines before and after, not by the parser.
    private sealed class StopAtFirstError : DefaultErrorStrategy
    {
        public override void Recover(Parser recognizer, RecognitionException e) =>
            throw new StoppedException(e.OffendingToken.TokenIndex);

        public override IToken RecoverInline(Parser recognizer) =>
            throw new StoppedException(recognizer.CurrentToken.TokenIndex);

        public override void Sync(Parser recognizer)
        {
        }

        public override void ReportError(Parser recognizer, RecognitionException e)
        {
        }
    }
}
