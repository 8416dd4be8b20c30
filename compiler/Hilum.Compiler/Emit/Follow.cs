using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>What is still to match behind a part, and what is known about it.</summary>
internal abstract class Follow
{
    /// <summary>What it may begin with; <see cref="FirstSet.IsOptional"/> when it cannot fail.</summary>
    public abstract FirstSet First { get; }

    /// <summary>Slots that it may capture, one bit each.</summary>
    public abstract int Slots { get; }

    /// <summary>True when there are tokens at which it does not match. It always matches where it also matches nothing.</summary>
    public bool CanFail => !First.IsOptional;

    /// <summary>Its pattern, for comments.</summary>
    public abstract string Text { get; }

    /// <summary>Slots inside a part, one bit each.</summary>
    public static int SlotsOf(PatternNode node) => node switch
    {
        SlotNode s => s.Slot < 0 ? 0 : 1 << s.Slot,
        SequenceNode s => s.Parts.Aggregate(0, (all, p) => all | SlotsOf(p)),
        ChoiceNode c => c.Alternatives.Aggregate(0, (all, p) => all | SlotsOf(p)),
        RepeatNode r => SlotsOf(r.Part),
        _ => 0,
    };
}

/// <summary>Nothing: the pattern has matched.</summary>
internal sealed class Accept : Follow
{
    public static readonly Accept Instance = new();

    public override FirstSet First { get; } = FirstSet.Of(new SequenceNode([], null));

    public override int Slots => 0;

    public override string Text => "";
}

/// <summary>A part and what comes after it.</summary>
internal sealed class Then(PatternNode node, Follow next) : Follow
{
    private FirstSet? _first;
    private string? _text;

    public PatternNode Node => node;

    public Follow Next => next;

    public override FirstSet First => _first ??= FirstSet.Of(node).Then(next.First);

    public override int Slots => SlotsOf(node) | next.Slots;

    // Kept: it is put together from what follows, which asks the same of what follows it.
    public override string Text => _text ??= MakeText();

    private string MakeText()
    {
        var rest = next.Text;
        if (rest.Length == 0)
            return PatternText.Of(node);
        var text = PatternText.OfPart(node) + " " + rest;
        return text.Length <= CodeWriter.LongestComment ? text : text[..CodeWriter.LongestComment] + "...";
    }
}

/// <summary>Known as what it stands for, but continued elsewhere.</summary>
internal abstract class Elsewhere(Follow of) : Follow
{
    public override FirstSet First => of.First;

    public override int Slots => of.Slots;

    public override string Text => of.Text;
}

/// <summary>The code for it is in a local function.</summary>
internal sealed class Call(string function, Follow of) : Elsewhere(of)
{
    public string Function => function;
}

/// <summary>The code for it stands behind the block that is being written.</summary>
internal sealed class FallThrough(Follow of) : Elsewhere(of);

/// <summary>The code for it is in the caller of the local function that is being written.</summary>
internal sealed class BackToCaller(Follow of) : Elsewhere(of);
