using Hilum.Imaging.Network;

namespace Hilum.Imaging.Atlas;

/// <summary>What the lungs of a film are found with; made from films whose lungs people drew.</summary>
/// <param name="Mean">The mean film; its lungs are soft at their edges.</param>
/// <param name="Networks">Networks that draw lungs; their drawings are averaged.</param>
internal sealed record LungAtlas(AtlasFilm Mean, IReadOnlyList<LungNetwork> Networks)
{
    private const string Resource = "atlas.bin";

    private static readonly Lazy<LungAtlas> s_builtIn = new(ReadBuiltIn);

    /// <summary>The atlas of this assembly.</summary>
    public static LungAtlas BuiltIn => s_builtIn.Value;

    private static LungAtlas ReadBuiltIn()
    {
        using var stream = typeof(LungAtlas).Assembly.GetManifestResourceStream(Resource)!;
        return AtlasFile.Read(stream);
    }
}
