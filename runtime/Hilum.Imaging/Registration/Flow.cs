using Hilum.Imaging.Pixels;

namespace Hilum.Imaging.Registration;

/// <summary>Where each pixel of one picture comes from in another: its own place plus a shift.</summary>
/// <param name="width">Pixels in a row.</param>
/// <param name="height">Rows.</param>
internal sealed class Flow(int width, int height)
{
    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Shift to the right, pixels.</summary>
    public float[] X { get; } = new float[width * height];

    /// <summary>Shift down, pixels.</summary>
    public float[] Y { get; } = new float[width * height];

    /// <summary>Brings a picture over.</summary>
    /// <param name="moving">A picture of the same size.</param>
    public GreyImage Warp(GreyImage moving)
    {
        var result = new GreyImage(Width, Height);
        Warp(moving, result.Values);
        return result;
    }

    /// <summary>Brings a picture over into an array.</summary>
    public void Warp(GreyImage moving, float[] target)
    {
        for (int y = 0, i = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++, i++)
                target[i] = moving.At(x + X[i], y + Y[i]);
        }
    }

    /// <summary>The same flow on a grid of another size.</summary>
    public Flow Resize(int width, int height)
    {
        var result = new Flow(width, height);
        Grow(X, result.X, (float)width / Width, width, height);
        Grow(Y, result.Y, (float)height / Height, width, height);
        return result;
    }

    private void Grow(float[] source, float[] target, float factor, int width, int height)
    {
        var image = new GreyImage(Width, Height, source);
        float sx = (float)Width / width, sy = (float)Height / height;
        for (int y = 0, i = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++, i++)
                target[i] = factor * image.At((x + 0.5f) * sx - 0.5f, (y + 0.5f) * sy - 0.5f);
        }
    }
}
