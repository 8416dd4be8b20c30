using System.Globalization;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>
/// Writes one pattern as a method <c>int NAME(MatchContext c, int p)</c>: the end of its first complete match at token p, or -1.
/// Straight parts are tests one after the other; a part to which matching may have to come back makes the rest a local function.
/// What slots take is kept in locals and handed to the context only when the pattern has matched.
/// </summary>
internal sealed partial class PatternEmitter
{
    private const string ReturnFail = "return -1;";
    private const string NextStart = "continue;";

    private readonly CodeWriter _w;
    private readonly SharedConstants _shared;
    private readonly string[] _slotLocals = new string[32];
    private readonly Queue<(string Name, string Text, Action Body)> _functions = new();
    private readonly Dictionary<Follow, Call> _rests = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly bool _captures;
    private int _conditional;

    private PatternEmitter(CodeWriter w, SharedConstants shared, bool captures)
    {
        _w = w;
        _shared = shared;
        _captures = captures;
    }

    /// <summary>Writes the method.</summary>
    /// <param name="w">Where to.</param>
    /// <param name="shared">Constants of the rule set.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="captures">False where nobody asks what slots took.</param>
    public static void Write(CodeWriter w, SharedConstants shared, string name, PatternNode pattern, bool captures)
    {
        w.Comment("{ " + PatternText.Of(pattern) + " }");
        var emitter = new PatternEmitter(w, shared, captures);
        emitter.Method(name, PatternShape.Normalize(pattern));
    }

    private void Method(string name, PatternNode pattern)
    {
        _w.Open($"private static int {name}(MatchContext c, int p)");
        if (_captures)
            DeclareSlots(pattern);
        Emit(new Then(pattern, Accept.Instance), "p", ReturnFail);
        while (_functions.TryDequeue(out var f))
        {
            _w.Line();
            if (f.Text.Length > 0)
                _w.Comment(f.Text);
            _w.Open($"int {f.Name}(int p)");
            f.Body();
            _w.Close();
        }
        _w.Close();
    }

    private void DeclareSlots(PatternNode pattern)
    {
        var names = new Identifiers();
        var slots = new List<SlotNode>();
        Collect(pattern, slots);
        foreach (var s in slots.OrderBy(s => s.Slot))
        {
            if (s.Slot < 0 || _slotLocals[s.Slot] is not null)
                continue;
            _slotLocals[s.Slot] = names.Take("slot" + (s.Name is null ? Literals.Of(s.Slot) : Identifiers.Pascal(s.Name)));
            _w.Line($"var {_slotLocals[s.Slot]} = -1;");
        }
        // A slot that every match sets exactly once needs no care; the others must be as they were when a way is given up.
        var sure = pattern is SequenceNode seq ? seq.Parts.OfType<SlotNode>().ToList() : [.. new[] { pattern }.OfType<SlotNode>()];
        foreach (var s in slots.Where(s => s.Slot >= 0))
        {
            if (slots.Count(t => t.Slot == s.Slot) > 1 || !sure.Contains(s))
                _conditional |= 1 << s.Slot;
        }
    }

    private static void Collect(PatternNode node, List<SlotNode> slots)
    {
        switch (node)
        {
            case SlotNode s:
                slots.Add(s);
                break;
            case SequenceNode s:
                Array.ForEach(s.Parts, p => Collect(p, slots));
                break;
            case ChoiceNode c:
                Array.ForEach(c.Alternatives, p => Collect(p, slots));
                break;
            case RepeatNode r:
                Collect(r.Part, slots);
                break;
        }
    }

    /// <summary>Writes code that matches from the position in <paramref name="p"/> on and returns, or does <paramref name="fail"/>.</summary>
    private void Emit(Follow follow, string p, string fail)
    {
        while (follow is Then then)
        {
            if (EmitPart(then.Node, then.Next, p, fail) is not { } rest)
                return;
            follow = rest;
        }
        switch (follow)
        {
            case Accept:
                Commit();
                _w.Line($"return {p};");
                break;
            case BackToCaller:
                _w.Line($"return {p};");
                break;
            case Call call when fail == ReturnFail:
                _w.Line($"return {call.Function}({p});");
                break;
            case Call call:
                var end = Fresh("end");
                _w.Line($"if ({call.Function}({p}) is >= 0 and var {end})");
                ReturnIndented(end);
                if (fail != NextStart)
                    _w.Line(fail);
                break;
        }
    }

    /// <summary>Writes a part; what is left to write, or null when the code written so far covers it.</summary>
    private Follow? EmitPart(PatternNode node, Follow next, string p, string fail)
    {
        switch (node)
        {
            case WordNode word:
                _w.Mapped(word.Span, $"if ({_shared.Test($"c.Word({p}++)", word.Words, word.Text, not: true)}) {fail}");
                return next;
            case SlotNode slot:
                EmitSlot(slot, p, fail);
                return next;
            case SequenceNode sequence:
                for (var i = sequence.Parts.Length - 1; i >= 0; i--)
                    next = new Then(sequence.Parts[i], next);
                return next;
            case GapNode gap:
                return EmitGap(gap, next, p, fail);
            case RepeatNode repeat when Determinism.IsStraight(repeat, next):
                StraightRepeat(repeat, next, p, fail);
                return next;
            case RepeatNode repeat:
                return BranchingRepeat(repeat, next, p);
            case ChoiceNode choice when Determinism.IsStraight(choice, next):
                StraightChoice(choice, next, p, fail);
                return next;
            case ChoiceNode choice:
                BranchingChoice(choice, next, p, fail);
                return null;
            default:
                throw new ArgumentException($"Unknown pattern part {node.GetType().Name}.", nameof(node));
        }
    }

    private void EmitSlot(SlotNode slot, string p, string fail)
    {
        var local = slot.Slot < 0 ? null : _slotLocals[slot.Slot];
        if (local is null)
        {
            local = Fresh("mention");
            _w.Mapped(slot.Span, $"var {local} = c.Slot({p}, {_shared.Slot(slot)}); if ({local} == -1) {fail} {p} = c.EndOf({local});");
            return;
        }
        _w.Mapped(slot.Span, $"if (({local} = c.Slot({p}, {_shared.Slot(slot)})) == -1) {fail} {p} = c.EndOf({local});");
    }

    private Follow? EmitGap(GapNode gap, Follow next, string p, string fail)
    {
        if (gap.Min == gap.Max || !next.CanFail)
        {
            if (gap.Min > gap.Max)
            {
                _w.Line(fail);
                return null;
            }
            if (gap.Min > 0)
                _w.Mapped(gap.Span, $"if (({p} += {Literals.Of(gap.Min)}) > c.End) {fail}");
            return next;
        }
        var start = Fresh("start");
        var q = Fresh("p");
        var from = gap.Min == 0 ? p : $"{p} + {Literals.Of(gap.Min)}";
        var limit = gap.Max == int.MaxValue ? "" : $" && {start} <= {p} + {Literals.Of(gap.Max)}";
        var keep = Keep(next.Slots);
        _w.Mapped(gap.Span, $"for (var {start} = {from}; {start} < c.End{limit}; {start}++)");
        _w.Open();
        Restore(keep);
        _w.Line($"var {q} = {start};");
        // A rest to which this loop comes again and again, and which branches itself, remembers where it failed.
        Emit(Determinism.IsStraight(next) ? next : Target(next), q, NextStart);
        _w.Close();
        if (fail != NextStart)
            _w.Line(fail);
        return null;
    }

    private void Commit()
    {
        for (var slot = 0; _captures && slot < _slotLocals.Length; slot++)
        {
            if (_slotLocals[slot] is { } local)
                _w.Line($"c.Capture({Literals.Of(slot)}, {local});");
        }
    }

    private void ReturnIndented(string value)
    {
        _w.Indent();
        _w.Line($"return {value};");
        _w.Outdent();
    }

    private string Fresh(string kind)
    {
        _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return kind + _counts[kind].ToString(CultureInfo.InvariantCulture);
    }
}
