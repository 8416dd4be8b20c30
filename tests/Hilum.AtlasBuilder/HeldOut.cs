using Hilum.Imaging.Atlas;
using Hilum.Imaging.Films;
using Hilum.Imaging.Network;
using Hilum.Imaging.Pixels;

namespace Hilum.AtlasBuilder;

/// <summary>Finds lungs on films of each half with the mean film and the network of the other half.</summary>
internal sealed class HeldOut
{
    private readonly bool[] _isSecond;
    private readonly LungFinder[] _finders;

    /// <summary>Makes the mean films.</summary>
    /// <param name="films">The films.</param>
    /// <param name="networks">The network that was trained on the first half, then that of the second.</param>
    public HeldOut(IReadOnlyList<MaskedFilm> films, IReadOnlyList<LungNetwork> networks)
    {
        var inFrame = films.AsParallel().AsOrdered().Select(AtlasMaker.ToFrame).ToList();
        _isSecond = Halves.Split(films, inFrame);
        _finders = [Finder(true), Finder(false)];

        LungFinder Finder(bool second) =>
            new(new LungAtlas(AtlasMaker.Mean([.. inFrame.Where((_, i) => _isSecond[i] == second)]), [networks[second ? 1 : 0]]));
    }

    /// <summary>The lungs of a film, or null with the reason why it was refused.</summary>
    /// <param name="index">Which film it is made of.</param>
    /// <param name="film">The film.</param>
    /// <param name="reason">Why it was refused.</param>
    public FoundLungs? Find(int index, GreyImage film, out string? reason)
    {
        try
        {
            reason = null;
            return _finders[_isSecond[index] ? 1 : 0].Find(film);
        }
        catch (FilmException e)
        {
            reason = e.Message;
            return null;
        }
    }
}
