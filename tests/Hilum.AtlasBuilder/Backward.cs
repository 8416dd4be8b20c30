using System.Runtime.Intrinsics;
using Hilum.Imaging.Network;

namespace Hilum.AtlasBuilder;

/// <summary>Derivatives of the network's layers.</summary>
internal static class Backward
{
    /// <summary>Derivatives of all weights, from those of the network's result; added to <paramref name="gradients"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">What each layer got.</param>
    /// <param name="result">Derivative of the loss by the result.</param>
    /// <param name="gradients">By layer.</param>
    public static void Run(LungNetwork network, IReadOnlyList<Planes> inputs, Planes result, Convolution[] gradients)
    {
        var up = Layer(network, inputs, 11, result, gradients);
        var (full, below) = Split(inputs[10], Layer(network, inputs, 10, Active(up, inputs[11]), gradients), inputs[9].Size);
        var (half, below2) = Split(inputs[9], Layer(network, inputs, 9, Active(below, Outputs(network, inputs, 9)), gradients), inputs[8].Size);
        var (quarter, eighth) = Split(inputs[8], Layer(network, inputs, 8, Active(below2, Outputs(network, inputs, 8)), gradients), inputs[7].Size);
        var g = Down(network, inputs, 7, eighth, Outputs(network, inputs, 7), gradients);
        g = Down(network, inputs, 5, AddHalf(quarter, g), Tail(inputs[8], 32), gradients);
        g = Down(network, inputs, 3, AddHalf(half, g), Tail(inputs[9], 24), gradients);
        Down(network, inputs, 1, AddHalf(full, g), Tail(inputs[10], 12), gradients);
    }

    // Two layers, the second first.
    private static Planes Down(LungNetwork network, IReadOnlyList<Planes> inputs, int second, Planes gradient, Planes output, Convolution[] gradients)
    {
        var between = Layer(network, inputs, second, Active(gradient, output), gradients);
        return Layer(network, inputs, second - 1, Active(between, inputs[second]), gradients);
    }

    // What layer `index` gave, before it was doubled: read back from what the next one got.
    private static Planes Outputs(LungNetwork network, IReadOnlyList<Planes> inputs, int index)
    {
        var joined = inputs[index + 1];
        var result = new Planes(network.Layers[index].Outputs, inputs[index].Size);
        for (var c = 0; c < result.Channels; c++)
            for (var y = 0; y < result.Size; y++)
                for (var x = 0; x < result.Size; x++)
                    result.Values[result.Row(c, y) + x] = joined.Values[joined.Row(c, 2 * y) + 2 * x];
        return result;
    }

    private static Planes Tail(Planes joined, int channels)
    {
        var result = new Planes(channels, joined.Size);
        Array.Copy(joined.Values, (joined.Channels - channels) * joined.Plane, result.Values, 0, result.Values.Length);
        return result;
    }

    private static Planes Active(Planes gradient, Planes output)
    {
        var result = new Planes(gradient.Channels, gradient.Size);
        for (var i = 0; i < result.Values.Length; i++)
            result.Values[i] = output.Values[i] < 0 ? Convolution.Leak * gradient.Values[i] : gradient.Values[i];
        return result;
    }

    private static Planes AddHalf(Planes gradient, Planes half)
    {
        for (var c = 0; c < gradient.Channels; c++)
            for (var y = 0; y < gradient.Size; y++)
                for (var x = 0; x < gradient.Size; x++)
                    gradient.Values[gradient.Row(c, y) + x] += 0.25f * half.Values[half.Row(c, y / 2) + x / 2];
        return gradient;
    }

    private static (Planes Joined, Planes Below) Split(Planes input, Planes gradient, int sizeBelow)
    {
        _ = sizeBelow;
        var channels = input.Size switch { 64 => 12, 32 => 24, _ => 32 };
        var joined = Tail(gradient, channels);
        var below = new Planes(gradient.Channels - channels, gradient.Size / 2);
        for (var c = 0; c < below.Channels; c++)
            for (var y = 0; y < gradient.Size; y++)
                for (var x = 0; x < gradient.Size; x++)
                    below.Values[below.Row(c, y / 2) + x / 2] += gradient.Values[gradient.Row(c, y) + x];
        return (joined, below);
    }

    private static Planes Layer(LungNetwork network, IReadOnlyList<Planes> inputs, int index, Planes gradient, Convolution[] gradients)
    {
        var layer = network.Layers[index];
        var input = inputs[index];
        Weights(input, gradient, gradients[index]);
        var result = new Planes(layer.Inputs, input.Size);
        // The same windows, turned round and from outputs to inputs.
        var turned = new float[layer.Weights.Length];
        for (var o = 0; o < layer.Outputs; o++)
            for (var i = 0; i < layer.Inputs; i++)
                for (var k = 0; k < 9; k++)
                    turned[(i * layer.Outputs + o) * 9 + 8 - k] = layer.Weights[(o * layer.Inputs + i) * 9 + k];
        Convolution.Apply(gradient, turned, null, result);
        return result;
    }

    private static void Weights(Planes input, Planes gradient, Convolution sums)
    {
        for (var o = 0; o < gradient.Channels; o++)
        {
            var bias = Vector256<float>.Zero;
            for (var y = 0; y < gradient.Size; y++)
                for (var x = 0; x < gradient.Size; x += 8)
                    bias += Vector256.LoadUnsafe(ref gradient.Values[gradient.Row(o, y) + x]);
            sums.Bias[o] += Vector256.Sum(bias);
            for (var i = 0; i < input.Channels; i++)
                Window(input, gradient, sums.Weights, o, i);
        }
    }

    private static void Window(Planes input, Planes gradient, float[] sums, int o, int i)
    {
        Vector256<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default, j = default;
        ref var source = ref input.Values[0];
        for (var y = 0; y < gradient.Size; y++)
        {
            for (var x = 0; x < gradient.Size; x += 8)
            {
                var v = Vector256.LoadUnsafe(ref gradient.Values[gradient.Row(o, y) + x]);
                var at = (nuint)(input.Row(i, y - 1) + x - 1);
                var s = (nuint)input.Stride;
                a = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at), a);
                b = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at + 1), b);
                c = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at + 2), c);
                d = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at + s), d);
                e = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at + s + 1), e);
                f = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at + s + 2), f);
                g = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at + 2 * s), g);
                h = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at + 2 * s + 1), h);
                j = Vector256.MultiplyAddEstimate(v, Vector256.LoadUnsafe(ref source, at + 2 * s + 2), j);
            }
        }
        var k = (o * input.Channels + i) * 9;
        foreach (var sum in (ReadOnlySpan<Vector256<float>>)[a, b, c, d, e, f, g, h, j])
            sums[k++] += Vector256.Sum(sum);
    }
}
