namespace Hilum.Imaging.Network;

/// <summary>Square pictures of several channels with a rim of zeros, so that a window of 3 by 3 never leaves them.</summary>
/// <param name="channels">Channels, a multiple of 4.</param>
/// <param name="size">Side, pixels, a multiple of 8.</param>
internal sealed class Planes(int channels, int size)
{
    public int Channels { get; } = channels;

    public int Size { get; } = size;

    /// <summary>Values from one row to the next.</summary>
    public int Stride { get; } = size + 2;

    /// <summary>Values from one channel to the next.</summary>
    public int Plane { get; } = (size + 2) * (size + 2);

    /// <summary>Channel after channel, row after row, rim included.</summary>
    public float[] Values { get; } = new float[channels * (size + 2) * (size + 2)];

    /// <summary>Where a row of a channel starts.</summary>
    public int Row(int channel, int y) => channel * Plane + (y + 1) * Stride + 1;

    /// <summary>The mean of each 2 by 2 pixels.</summary>
    public Planes Half()
    {
        var result = new Planes(Channels, Size / 2);
        for (var c = 0; c < Channels; c++)
        {
            for (var y = 0; y < result.Size; y++)
            {
                int t = result.Row(c, y), s = Row(c, 2 * y);
                for (var x = 0; x < result.Size; x++, s += 2)
                    result.Values[t + x] = 0.25f * (Values[s] + Values[s + 1] + Values[s + Stride] + Values[s + Stride + 1]);
            }
        }
        return result;
    }

    /// <summary>Each pixel four times, and behind these channels those of another picture of the new size.</summary>
    public Planes DoubleAndJoin(Planes other)
    {
        var result = new Planes(Channels + other.Channels, other.Size);
        for (var c = 0; c < Channels; c++)
        {
            for (var y = 0; y < result.Size; y++)
            {
                int t = result.Row(c, y), s = Row(c, y / 2);
                for (var x = 0; x < result.Size; x++)
                    result.Values[t + x] = Values[s + x / 2];
            }
        }
        other.Values.CopyTo(result.Values, Channels * result.Plane);
        return result;
    }
}
