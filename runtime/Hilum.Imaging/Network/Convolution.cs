using System.Runtime.Intrinsics;

namespace Hilum.Imaging.Network;

/// <summary>A layer of windows of 3 by 3.</summary>
/// <param name="inputs">Channels in.</param>
/// <param name="outputs">Channels out, a multiple of 4.</param>
internal sealed class Convolution(int inputs, int outputs)
{
    /// <summary>What is left of a negative value.</summary>
    public const float Leak = 0.05f;

    public int Inputs { get; } = inputs;

    public int Outputs { get; } = outputs;

    /// <summary>By output, input and place in the window.</summary>
    public float[] Weights { get; } = new float[inputs * outputs * 9];

    /// <summary>By output.</summary>
    public float[] Bias { get; } = new float[outputs];

    /// <summary>The layer's result.</summary>
    /// <param name="input">The pictures.</param>
    /// <param name="isLast">True to keep negative values as they are.</param>
    public Planes Apply(Planes input, bool isLast = false)
    {
        var result = new Planes(Outputs, input.Size);
        Apply(input, Weights, Bias, result);
        if (!isLast)
        {
            foreach (ref var value in result.Values.AsSpan())
                value = value < 0 ? Leak * value : value;
        }
        return result;
    }

    /// <summary>Windows without what follows them; the rim stays zero.</summary>
    public static void Apply(Planes input, float[] weights, float[]? bias, Planes result)
    {
        var windows = new float[input.Channels * 9 * 4];
        for (var o = 0; o < result.Channels; o += 4)
        {
            // The weights of four outputs side by side.
            for (var i = 0; i < windows.Length; i++)
                windows[i] = weights[(o + i % 4) * input.Channels * 9 + i / 4];
            for (var y = 0; y < input.Size; y++)
            {
                for (var x = 0; x < input.Size; x += 8)
                    Four(input, windows, bias, result, o, y, x);
            }
        }
    }

    private static void Four(Planes input, float[] windows, float[]? bias, Planes result, int o, int y, int x)
    {
        var a = bias is null ? default : Vector256.Create(bias[o]);
        var b = bias is null ? default : Vector256.Create(bias[o + 1]);
        var c = bias is null ? default : Vector256.Create(bias[o + 2]);
        var d = bias is null ? default : Vector256.Create(bias[o + 3]);
        ref var source = ref input.Values[0];
        ref var w = ref windows[0];
        var stride = input.Stride;
        nuint k = 0;
        for (var i = 0; i < input.Channels; i++)
        {
            var at = input.Row(i, y - 1) + x - 1;
            for (var row = 0; row < 3; row++, at += stride)
            {
                for (var column = 0; column < 3; column++, k += 4)
                {
                    var v = Vector256.LoadUnsafe(ref source, (nuint)(at + column));
                    a = Vector256.MultiplyAddEstimate(v, Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref w, k)), a);
                    b = Vector256.MultiplyAddEstimate(v, Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref w, k + 1)), b);
                    c = Vector256.MultiplyAddEstimate(v, Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref w, k + 2)), c);
                    d = Vector256.MultiplyAddEstimate(v, Vector256.Create(System.Runtime.CompilerServices.Unsafe.Add(ref w, k + 3)), d);
                }
            }
        }
        a.CopyTo(result.Values, result.Row(o, y) + x);
        b.CopyTo(result.Values, result.Row(o + 1, y) + x);
        c.CopyTo(result.Values, result.Row(o + 2, y) + x);
        d.CopyTo(result.Values, result.Row(o + 3, y) + x);
    }
}
