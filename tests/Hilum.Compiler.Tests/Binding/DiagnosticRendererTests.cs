using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Text;

namespace Hilum.Compiler.Tests.Binding;

/// <summary>What a terminal gets to see of a rule file.</summary>
public sealed class DiagnosticRendererTests
{
    private static readonly DiagnosticDescriptor Any = new("HLM000", DiagnosticSeverity.Error, "any", "`{0}` is wrong");

    [Fact]
    public void Controls_are_not_passed_on()
    {
        var source = SourceText.From("a\u001b[2J\nb.hilum", "called \u001b[31m\u0085\u2028 x\n");
        var text = DiagnosticRenderer.Render(Diagnostic.Create(Any, Location.Create(source, new TextSpan(7, 1)), "\u001b]0;x\u0007\r\n\ud83e"));
        Assert.Equal(
            "error HLM000: `\ufffd]0;x\ufffd  \ufffd` is wrong\n  --> a\ufffd[2J b.hilum:1:8\n   |  called \ufffd[31m\ufffd\ufffd x\n   |         ^\n", text);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    [InlineData(101)]
    [InlineData(5_000)]
    [InlineData(9_990)]
    [InlineData(9_999)]
    public void A_long_line_is_shown_around_the_place(int position)
    {
        var line = new string('x', position) + "?" + new string('y', 9_999 - position);
        var text = DiagnosticRenderer.Render(Diagnostic.Create(Any, Location.Create(SourceText.From("a.hilum", "\n" + line + "\n"), new TextSpan(position + 1, 1)), line));
        var lines = text.Split('\n');
        Assert.All(lines, l => Assert.InRange(l.Length, 0, 240));
        Assert.Equal('?', lines[2][lines[3].IndexOf('^', StringComparison.Ordinal)]);
        Assert.Equal(1, lines[3].Count(c => c == '^'));
    }

    [Fact]
    public void No_character_is_cut_in_half()
    {
        var line = string.Concat(Enumerable.Repeat("\ud83e\udec1", 500));
        for (var position = 0; position < 20; position++)
        {
            var text = DiagnosticRenderer.Render(Diagnostic.Create(Any, Location.Create(SourceText.From("a.hilum", "z" + line), new TextSpan(400 + position, 1)), new string('z', position) + line));
            Assert.DoesNotContain('\ufffd', text);
        }
    }
}
