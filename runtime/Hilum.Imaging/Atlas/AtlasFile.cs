using Hilum.Imaging.Network;
using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Atlas;

/// <summary>
/// The file of an atlas: a sign, the mean film (contrast, what is shown, right lung, left lung: a byte a pixel each), then each network's
/// weights, layer after layer, as numbers of 16 bits. Little endian.
/// </summary>
internal static class AtlasFile
{
    private const uint Sign = 0x31414C48; // HLA1
    private const float ContrastSteps = 50;
    private const float ShareSteps = 255;
    private const int MostNetworks = 16;

    /// <summary>Writes an atlas.</summary>
    public static void Write(LungAtlas atlas, Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Sign);
        foreach (var value in atlas.Mean.Film.Values.Values)
            writer.Write((sbyte)Math.Clamp(MathF.Round(value * ContrastSteps), sbyte.MinValue, sbyte.MaxValue));
        foreach (var share in new[] { atlas.Mean.Film.Shown, atlas.Mean.Right, atlas.Mean.Left })
        {
            foreach (var value in share.Values)
                writer.Write((byte)MathF.Round(Math.Clamp(value, 0, 1) * ShareSteps));
        }
        writer.Write(atlas.Networks.Count);
        foreach (var weights in atlas.Networks.SelectMany(n => n.Layers).SelectMany(l => new[] { l.Weights, l.Bias }))
        {
            foreach (var weight in weights)
                writer.Write((Half)weight);
        }
    }

    /// <summary>Reads an atlas.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static LungAtlas Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Sign)
            throw new InvalidDataException("not an atlas");
        var values = Picture(() => reader.ReadSByte() / ContrastSteps);
        var shown = Picture(() => reader.ReadByte() / ShareSteps);
        var right = Picture(() => reader.ReadByte() / ShareSteps);
        var left = Picture(() => reader.ReadByte() / ShareSteps);
        var count = reader.ReadInt32();
        if (count is < 1 or > MostNetworks)
            throw new InvalidDataException("not an atlas");
        var networks = new LungNetwork[count];
        for (var n = 0; n < count; n++)
        {
            networks[n] = new LungNetwork();
            foreach (var weights in networks[n].Layers.SelectMany(l => new[] { l.Weights, l.Bias }))
            {
                foreach (ref var weight in weights.AsSpan())
                    weight = (float)reader.ReadHalf();
            }
        }
        return new LungAtlas(new AtlasFilm(new CanonicalFilm(values, shown), right, left), networks);
    }

    private static GreyImage Picture(Func<float> next)
    {
        var picture = new GreyImage(Canonical.Size, Canonical.Size);
        foreach (ref var value in picture.Values.AsSpan())
            value = next();
        return picture;
    }
}
