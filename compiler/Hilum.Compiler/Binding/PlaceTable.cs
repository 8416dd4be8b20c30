using System.Collections.Immutable;
using Hilum.Compiler.Symbols;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Binding;

/// <summary>
/// The places of a rule set: an anatomy, or each side of a sided one, in the order of declaration. Groups have none of their own.
/// Numbers sets as <see cref="PlaceSet"/> does, and closes them through <c>part of</c> and <c>means</c>.
/// </summary>
internal sealed class PlaceTable
{
    private readonly List<(AnatomySymbol Anatomy, Side Side)> _places = [];
    private readonly Dictionary<AnatomySymbol, PlaceSet> _own = [];
    private readonly PlaceSet[] _containers;
    private PlaceSet _right;
    private PlaceSet _left;

    private readonly string? _printsRight;
    private readonly string? _printsLeft;

    private PlaceTable(IEnumerable<AnatomySymbol> anatomies, IEnumerable<AnatomySymbol> membersFirst, string? printsRight, string? printsLeft)
    {
        (_printsRight, _printsLeft) = (printsRight, printsLeft);
        var all = anatomies.ToList();
        foreach (var anatomy in all.Where(a => !a.IsGroup))
            AddPlaces(anatomy);
        _containers = new PlaceSet[Math.Min(_places.Count, PlaceSet.Capacity)];
        foreach (var anatomy in membersFirst)
            anatomy.Places = PlacesOf(anatomy, []);
        for (var p = 0; p < _containers.Length; p++)
            _containers[p] = DirectContainers(p);
        Close();
    }

    public static PlaceTable None { get; } = new([], [], null, null);

    public int Count => _places.Count;

    /// <summary>Makes the table; the relations of the anatomies must be bound and free of circles.</summary>
    /// <param name="anatomies">The anatomies in order of declaration.</param>
    /// <param name="membersFirst">The same, each behind those that it stands for.</param>
    /// <param name="printsRight">How the attribute of sides prints the right side, or null.</param>
    /// <param name="printsLeft">How it prints the left side, or null.</param>
    public static PlaceTable Create(
        IEnumerable<AnatomySymbol> anatomies, IEnumerable<AnatomySymbol> membersFirst, string? printsRight, string? printsLeft) =>
        new(anatomies, membersFirst, printsRight, printsLeft);

    public string NameOf(int place) => _places[place].Side switch
    {
        Side.Right => PrintsBinder.NameOf(_places[place].Anatomy, "right", _places[place].Anatomy.PrintedRight, _printsRight),
        Side.Left => PrintsBinder.NameOf(_places[place].Anatomy, "left", _places[place].Anatomy.PrintedLeft, _printsLeft),
        _ => _places[place].Anatomy.Label,
    };

    public List<string> NamesOf(PlaceSet set, bool listedOnly = false)
    {
        var names = new List<string>();
        for (; !set.IsEmpty; set = set.WithoutFirst)
        {
            if (!listedOnly || !_places[set.First].Anatomy.IsUnlisted)
                names.Add(NameOf(set.First));
        }
        return names;
    }

    /// <summary>The places meant by an anatomy with a side; the empty set where it has none on that side.</summary>
    public PlaceSet PlacesOf(AnatomySymbol anatomy, Side side) => side switch
    {
        Side.Right => anatomy.Places & _right,
        Side.Left => anatomy.Places & _left,
        Side.Both => anatomy.Places & (_right | _left),
        _ => anatomy.Places,
    };

    public PlaceSet PlacesOf(IEnumerable<PlaceReference> references) =>
        references.Aggregate(PlaceSet.Empty, (set, r) => set | PlacesOf(r.Anatomy, r.Side));

    public PlaceSet Sided(PlaceSet set) => set & (_right | _left);

    public PlaceSet ContainersOf(int place) => _containers[place];

    /// <summary>The places and all that are part of them.</summary>
    public PlaceSet WithParts(PlaceSet set)
    {
        var result = set;
        for (var p = 0; p < _containers.Length; p++)
        {
            if (!(_containers[p] & set).IsEmpty)
                result |= PlaceSet.Of(p);
        }
        return result;
    }

    public Place[] ToPlaces() => [.. _places.Select((p, i) => new Place
    {
        Id = i,
        Name = NameOf(i),
        Anatomy = p.Anatomy.Id,
        Side = p.Side,
        Unlisted = p.Anatomy.IsUnlisted,
        ContainedIn = _containers[i],
        ShownAs = p.Anatomy.ShownAs.GetValueOrDefault(p.Side),
        Codes = [.. p.Anatomy.Codes.Where(c => c.System == Lowering.OntologyLowering.CodeSystem && (c.Side == Side.None || c.Side == p.Side)).Select(c => c.Code)],
    })];

    private void AddPlaces(AnatomySymbol anatomy)
    {
        ImmutableArray<Side> sides = anatomy.IsSided ? [Side.Right, Side.Left] : [Side.None];
        var own = PlaceSet.Empty;
        foreach (var side in sides)
        {
            // Places beyond the capacity are counted, so that the message can say how many there are, but have no bit.
            if (_places.Count < PlaceSet.Capacity)
            {
                var bit = PlaceSet.Of(_places.Count);
                own |= bit;
                _right |= side == Side.Right ? bit : default;
                _left |= side == Side.Left ? bit : default;
            }
            _places.Add((anatomy, side));
        }
        _own[anatomy] = own;
    }

    private PlaceSet PlacesOf(AnatomySymbol anatomy, HashSet<AnatomySymbol> open)
    {
        if (_own.TryGetValue(anatomy, out var own))
            return own;
        var result = PlaceSet.Empty;
        if (open.Count > Cycles.MaxSteps || !open.Add(anatomy))
            return result;
        foreach (var member in anatomy.Means)
        {
            var places = PlacesOf(member.Anatomy, open);
            result |= member.Side switch
            {
                Side.Right => places & _right,
                Side.Left => places & _left,
                _ => places,
            };
        }
        open.Remove(anatomy);
        // Kept, so that a group within many groups is looked at once.
        return _own[anatomy] = result;
    }

    private PlaceSet DirectContainers(int place)
    {
        var (anatomy, side) = _places[place];
        var result = PlaceSet.Empty;
        foreach (var container in anatomy.PartOf)
            result |= PlacesOf(container.Anatomy, container.SameSide ? side : container.Side);
        return result;
    }

    private void Close()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var p = 0; p < _containers.Length; p++)
            {
                var all = _containers[p];
                for (var rest = all; !rest.IsEmpty; rest = rest.WithoutFirst)
                    all |= _containers[rest.First];
                all = all.Except(PlaceSet.Of(p));
                changed |= all != _containers[p];
                _containers[p] = all;
            }
        }
    }
}
