using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Syntax;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>
/// Reads one <c>box</c> clause for one side. Its parts: <c>found</c>; a place whose box it starts from; an edge and where it is
/// (<c>bottom at 15% of both lung</c>, <c>left at left of svc</c>, <c>top at top of film</c>); a size in pixels of the 224 frame and its
/// middle, across and down (<c>20 by 20 at outer of lung, 95% of lung</c>).
/// </summary>
internal sealed class BoxClauseReader(BindingContext context, AnatomySymbol anatomy, Side side)
{
    private const string EdgeUsage = "`bottom at 15% of both lung` or `bottom at bottom of svc` is how an edge is written";

    private readonly BoxEdge?[] _edges = new BoxEdge?[4];
    private readonly List<AnatomySymbol> _used = [];

    /// <summary>Anatomies that the box is measured by.</summary>
    public IReadOnlyList<AnatomySymbol> Used => _used;

    /// <summary>The rule; null where something is wrong, which has then been said.</summary>
    public BoxRule? Read(BoxClauseSyntax clause)
    {
        var place = context.Places.PlacesOf(anatomy, side);
        // There are more places than fit, which has been said.
        if (place.IsEmpty)
            return null;
        if (clause.Parts is [{ Items: [NameSyntax { Text: "found" }] }])
            return new BoxRule { Place = place.First };
        for (var i = 0; i < clause.Parts.Length; i++)
        {
            var part = clause.Parts[i];
            var words = new BoxWords(part.Items);
            var isRead = words.IsSize ? ReadSize(words, part, ++i < clause.Parts.Length ? clause.Parts[i] : null)
                : words.IsEdge && EdgeOf(words.Peek!) is { } edge ? ReadEdge(words, part, edge)
                : ReadBase(words, part);
            if (!isRead)
                return null;
        }
        var missing = Array.IndexOf(_edges, null);
        if (missing >= 0)
        {
            Fail(clause, $"its {NameOf(missing)} edge is not said");
            return null;
        }
        return new BoxRule { Place = place.First, Edges = _edges! };
    }

    private bool ReadBase(BoxWords words, BoxPartSyntax part)
    {
        if (ReadPlaces(words, part) is not { } places || !AtEnd(words, part))
            return false;
        for (var edge = 0; edge < 4; edge++)
            _edges[edge] = new BoxEdge(places, edge / 2, 0);
        return true;
    }

    private bool ReadEdge(BoxWords words, BoxPartSyntax part, int edge)
    {
        words.Next();
        words.Skip("at");
        _edges[edge] = ReadMeasure(words, part, edge % 2 == 0);
        return _edges[edge] is not null && AtEnd(words, part);
    }

    private bool ReadSize(BoxWords words, BoxPartSyntax part, BoxPartSyntax? second)
    {
        var width = words.Number();
        words.Skip("by");
        if (words.Number() is not { } height || width is null || second is null || !words.Skip("at"))
            return Fail(part, "`20 by 20 at outer of lung, 95% of lung` is how a box of one size is written");
        var across = ReadMeasure(words, part, isAcross: true);
        if (across is null || !AtEnd(words, part))
            return false;
        words = new BoxWords(second.Items);
        var down = ReadMeasure(words, second, isAcross: false);
        if (down is null || !AtEnd(words, second))
            return false;
        _edges[0] = across with { Shift = -width.Value / 2 };
        _edges[1] = down with { Shift = -height / 2 };
        _edges[2] = across with { Shift = width.Value / 2 };
        _edges[3] = down with { Shift = height / 2 };
        return true;
    }

    // `15% of both lung`, `bottom of svc`, `middle of trachea`.
    private BoxEdge? ReadMeasure(BoxWords words, BoxPartSyntax part, bool isAcross)
    {
        double at;
        if (words.Percentage() is { } share)
        {
            // A sided place is measured from the outer edge, another one from the patient's right.
            at = isAcross && side == Side.Left ? 1 - share : share;
        }
        else if (words.Peek == "middle")
        {
            words.Next();
            at = 0.5;
        }
        else if (words.Peek is { } word && EdgeOf(word) is { } edge && edge % 2 == (isAcross ? 0 : 1))
        {
            words.Next();
            at = edge / 2;
        }
        else
        {
            return FailMeasure(part);
        }
        if (!words.Skip("of"))
            return FailMeasure(part);
        return ReadPlaces(words, part) is { } places ? new BoxEdge(places, Math.Round(at, 6), 0) : null;
    }

    // `film`, `both lung`, `right lung`, `lung`: on a sided place's own side where no side is said.
    private int[]? ReadPlaces(BoxWords words, BoxPartSyntax part)
    {
        if (words.Skip("film"))
            return [];
        var said = words.Peek switch { "right" => Side.Right, "left" => Side.Left, "both" => Side.Both, _ => Side.None };
        if (said != Side.None)
            words.Next();
        if (words.Name() is not { } name)
        {
            Fail(part, EdgeUsage);
            return null;
        }
        if (context.Names.Resolve<AnatomySymbol>(anatomy.Tree, name, "an anatomy") is not { } other)
            return null;
        _used.Add(other);
        if (!other.IsSided && said != Side.None)
        {
            context.Diagnostics.Report(DiagnosticDescriptors.NoSides, anatomy.Tree.GetLocation(name), other.Name, said.ToString().ToLowerInvariant());
            return null;
        }
        if (other.IsSided && said == Side.None && side == Side.None)
        {
            Fail(name, $"{other.Name} is on both sides: right {other.Name}, left {other.Name} or both {other.Name}");
            return null;
        }
        if (!context.ClausesOf<BoxClauseSyntax>(other, ClauseKind.Box).Any())
        {
            Fail(name, $"{other.Name}, by which it is measured, has no box");
            return null;
        }
        var places = new List<int>();
        for (var set = context.Places.PlacesOf(other, said == Side.None ? other.IsSided ? side : Side.None : said); !set.IsEmpty; set = set.WithoutFirst)
            places.Add(set.First);
        return [.. places];
    }

    // As the film hangs: 0 left, 1 top, 2 right, 3 bottom. The patient's right is at the left.
    private int? EdgeOf(string word) => (word, side) switch
    {
        ("top", _) => 1,
        ("bottom", _) => 3,
        ("right", Side.None) => 0,
        ("left", Side.None) => 2,
        ("outer", Side.Right) or ("inner", Side.Left) => 0,
        ("outer", Side.Left) or ("inner", Side.Right) => 2,
        _ => null,
    };

    private string NameOf(int edge) => edge switch
    {
        1 => "top",
        3 => "bottom",
        0 => side switch { Side.Right => "outer", Side.Left => "inner", _ => "right" },
        _ => side switch { Side.Right => "inner", Side.Left => "outer", _ => "left" },
    };

    private bool AtEnd(BoxWords words, BoxPartSyntax part) => words.IsAtEnd || Fail(part, EdgeUsage);

    private BoxEdge? FailMeasure(BoxPartSyntax part)
    {
        Fail(part, EdgeUsage);
        return null;
    }

    private bool Fail(SyntaxNode node, string reason)
    {
        context.Diagnostics.Report(DiagnosticDescriptors.UnclearBox, anatomy.Tree.GetLocation(node), anatomy.Name, reason);
        return false;
    }
}
