using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <content>Options, repeats and choices: straight where backtracking cannot matter, otherwise with the rest as a function.</content>
internal sealed partial class PatternEmitter
{
    private void StraightRepeat(RepeatNode repeat, Follow next, string p, string fail)
    {
        if (PatternShape.AsWords(repeat.Part) is { } words)
        {
            if (repeat.Min == 1)
            {
                _w.Mapped(PatternText.SpanOf(repeat.Part), $"if (!({TestAll(words, p)})) {fail}");
                _w.Line(Advance(p, words.Length));
            }
            _w.Mapped(PatternText.SpanOf(repeat), $"{(repeat.Max == 1 ? "if" : "while")} ({TestAll(words, p)}) {Advance(p, words.Length)}");
            return;
        }
        if (repeat.Max == 1)
        {
            Enter("if", repeat.Part, next, p, fail);
            return;
        }
        var part = Function("Part", PatternText.Of(repeat.Part), new Then(repeat.Part, new BackToCaller(new Then(repeat with { Min = 0 }, next))));
        if (repeat.Min == 1)
            _w.Line($"if (({p} = {part}({p})) < 0) {fail}");
        var end = Fresh("end");
        _w.Line($"while ({part}({p}) is >= 0 and var {end}) {p} = {end};");
    }

    private void StraightChoice(ChoiceNode choice, Follow next, string p, string fail)
    {
        var keyword = "if";
        foreach (var alternative in choice.Alternatives)
        {
            var words = PatternShape.AsWords(alternative);
            if (words is { Length: 0 })
                return;
            if (words is null)
                Enter(keyword, alternative, next, p, fail);
            else
                _w.Mapped(PatternText.SpanOf(alternative), $"{keyword} ({TestAll(words, p)}) {Advance(p, words.Length)}");
            keyword = "else if";
        }
        _w.Line((choice.Alternatives.Length == 0 ? "" : "else ") + fail);
    }

    /// <summary>A part that is right as soon as its first word fits.</summary>
    private void Enter(string keyword, PatternNode part, Follow next, string p, string fail)
    {
        Follow behind = new FallThrough(next);
        if (part is SequenceNode { Parts: [WordNode first, .. var others] } sequence)
        {
            _w.Mapped(first.Span, $"{keyword} ({_shared.Test($"c.Word({p})", first.Words, first.Text)})");
            _w.Open();
            _w.Line($"{p}++;");
            Emit(new Then(sequence with { Parts = others }, behind), p, fail);
        }
        else
        {
            _w.Mapped(PatternText.SpanOf(part), $"{keyword} ({_shared.Test($"c.Word({p})", FirstSet.Of(part).Words, "first of " + PatternText.Of(part))})");
            _w.Open();
            Emit(new Then(part, behind), p, fail);
        }
        _w.Close();
    }

    private void BranchingChoice(ChoiceNode choice, Follow next, string p, string fail)
    {
        var target = Target(next);
        var keep = Keep(Follow.SlotsOf(choice) | next.Slots);
        for (var i = 0; i < choice.Alternatives.Length; i++)
        {
            var alternative = choice.Alternatives[i];
            if (i > 0)
                Restore(keep);
            if (target is not Call && PatternShape.AsWords(alternative) is { Length: 0 })
            {
                Emit(target, p, fail);
                return;
            }
            Attempt(alternative, target, p);
        }
        if (fail != NextStart)
            _w.Line(fail);
    }

    private Follow BranchingRepeat(RepeatNode repeat, Follow next, string p)
    {
        if (repeat.Max == 1)
        {
            var target = Target(next);
            var keep = Keep(Follow.SlotsOf(repeat) | next.Slots);
            Attempt(repeat.Part, target, p);
            Restore(keep);
            return target;
        }
        var endless = repeat with { Min = 0 };
        var loop = new Call(Fresh("Loop"), new Then(endless, next));
        Follow once = new Then(repeat.Part, loop);
        var words = PatternShape.AsWords(repeat.Part) is not null;
        var again = words ? null : new Call(Function("Again", PatternText.Of(repeat.Part) + ", then " + loop.Function, once), once);
        _functions.Enqueue((loop.Function, loop.Text, () =>
        {
            var dead = OpenPlace();
            var keep = Keep(Follow.SlotsOf(repeat) | next.Slots);
            if (again is null)
                Attempt(repeat.Part, loop, "p");
            else
                AttemptCall(again, "p");
            Restore(keep);
            Emit(next, "p", dead);
        }
        ));
        return repeat.Min == 0 ? loop : again ?? once;
    }

    /// <summary>Returns when a part and then the target match; otherwise goes on.</summary>
    private void Attempt(PatternNode part, Follow target, string p)
    {
        if (PatternShape.AsWords(part) is not { } words)
        {
            AttemptCall(new Call(Function("Try", target is Call c ? $"{PatternText.Of(part)}, then {c.Function}" : PatternText.Of(part), new Then(part, target)), target), p);
            return;
        }
        var span = PatternText.SpanOf(part);
        var behind = words.Length == 0 ? p : $"{p} + {Literals.Of(words.Length)}";
        if (target is Call call)
        {
            var end = Fresh("end");
            var test = words.Length == 0 ? "" : TestAll(words, p) + " && ";
            _w.Mapped(span, $"if ({test}{call.Function}({behind}) is >= 0 and var {end}) return {end};");
        }
        else if (_captures && Array.Exists(_slotLocals, s => s is not null))
        {
            _w.Mapped(span, $"if ({TestAll(words, p)})");
            _w.Open();
            if (target is Accept)
                Commit();
            _w.Line($"return {behind};");
            _w.Close();
        }
        else
        {
            _w.Mapped(span, $"if ({TestAll(words, p)}) return {behind};");
        }
    }

    private void AttemptCall(Call call, string p)
    {
        var end = Fresh("end");
        _w.Line($"if ({call.Function}({p}) is >= 0 and var {end}) return {end};");
    }

    /// <summary>What follows as something that can be written more than once.</summary>
    private Follow Target(Follow next)
    {
        if (next is not Then)
            return next;
        if (!_rests.TryGetValue(next, out var call))
        {
            var name = Fresh("Rest");
            _functions.Enqueue((name, next.Text, () => Emit(next, "p", OpenPlace())));
            _rests.Add(next, call = new Call(name, next));
        }
        return call;
    }

    /// <summary>Begins a function to which matching may come again at the same token: it does not look twice. What it does when it fails.</summary>
    private string OpenPlace()
    {
        var place = Literals.Of(_shared.NextPlace());
        _w.Line($"if (c.IsDead({place}, p)) {ReturnFail}");
        _w.Line("var at = p;");
        return $"return c.Dead({place}, at);";
    }

    private string Function(string kind, string text, Follow body)
    {
        var name = Fresh(kind);
        _functions.Enqueue((name, text, () => Emit(body, "p", ReturnFail)));
        return name;
    }

    private List<(string Copy, string Local)> Keep(int slots)
    {
        var keep = new List<(string Copy, string Local)>();
        for (var slot = 0; slot < _slotLocals.Length; slot++)
        {
            if ((slots & _conditional & 1 << slot) == 0 || _slotLocals[slot] is not { } local)
                continue;
            keep.Add((Fresh("before"), local));
            _w.Line($"var {keep[^1].Copy} = {local};");
        }
        return keep;
    }

    private void Restore(List<(string Copy, string Local)> keep)
    {
        foreach (var (copy, local) in keep)
            _w.Line($"{local} = {copy};");
    }

    private string TestAll(WordNode[] words, string p) =>
        string.Join(" && ", words.Select((w, i) => _shared.Test(i == 0 ? $"c.Word({p})" : $"c.Word({p} + {Literals.Of(i)})", w.Words, w.Text)));

    private static string Advance(string p, int words) => words == 1 ? $"{p}++;" : $"{p} += {Literals.Of(words)};";
}
