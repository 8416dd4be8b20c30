using Hilum.Imaging.Network;

namespace Hilum.AtlasBuilder;

/// <summary>Trains the network on films whose lungs are known. The same films give the same weights.</summary>
internal sealed class Trainer(IReadOnlyList<MaskedFilm> films, int steps)
{
    private const int Batch = 6;
    private const float Rate = 2e-3f;
    private const int Seed = 1;

    private readonly TrainingFilm[] _films = [.. films.Select(TrainingFilm.Of)];

    public LungNetwork Train(Action<int, double>? progress = null)
    {
        var random = new Random(Seed);
        var network = new LungNetwork();
        foreach (var layer in network.Layers)
        {
            var deviation = Math.Sqrt(2.0 / (9 * layer.Inputs));
            foreach (ref var weight in layer.Weights.AsSpan())
                weight = (float)(deviation * Augmentation.Normal(random));
        }
        var state = network.Layers.Select(l => new Adam(l)).ToArray();
        var average = new LungNetwork();
        double loss = 0;
        for (var step = 0; step < steps; step++)
        {
            var gradients = network.Layers.Select(l => new Convolution(l.Inputs, l.Outputs)).ToArray();
            for (var k = 0; k < Batch; k++)
                loss += Sample(network, _films[random.Next(_films.Length)], random, gradients);
            var warm = Math.Min(1f, (step + 1) / 50f);
            var rate = warm * Rate * (0.02f + 0.98f * 0.5f * (1 + MathF.Cos(MathF.PI * step / steps)));
            for (var l = 0; l < state.Length; l++)
                state[l].Step(network.Layers[l], gradients[l], rate, step + 1, 1f / Batch);
            var keep = Math.Min(0.99f, step / (step + 10f));
            for (var l = 0; l < state.Length; l++)
                Blend(average.Layers[l], network.Layers[l], keep);
            if (step % 100 == 99)
            {
                progress?.Invoke(step + 1, loss / 100 / Batch);
                loss = 0;
            }
        }
        return average;
    }

    private static void Blend(Convolution average, Convolution now, float keep)
    {
        for (var i = 0; i < now.Weights.Length; i++)
            average.Weights[i] = keep * average.Weights[i] + (1 - keep) * now.Weights[i];
        for (var i = 0; i < now.Bias.Length; i++)
            average.Bias[i] = keep * average.Bias[i] + (1 - keep) * now.Bias[i];
    }

    private static double Sample(LungNetwork network, TrainingFilm film, Random random, Convolution[] gradients)
    {
        var (input, right, left) = Augmentation.Draw(film, random);
        var inputs = new List<Planes>();
        var odds = network.Run(input, inputs);
        var slope = new Planes(4, LungNetwork.Size);
        double loss = 0;
        for (var c = 0; c < 2; c++)
        {
            var truth = c == 0 ? right : left;
            double both = 0, sum = 0;
            var n = LungNetwork.Size * LungNetwork.Size;
            for (var i = 0; i < n; i++)
            {
                var p = Likely(odds, c, i);
                both += p * truth.Values[i];
                sum += p + truth.Values[i];
            }
            var dice = (2 * both + 1) / (sum + 1);
            for (var i = 0; i < n; i++)
            {
                var p = Likely(odds, c, i);
                var t = truth.Values[i];
                loss -= (t * Math.Log(p + 1e-6) + (1 - t) * Math.Log(1 - p + 1e-6)) / n;
                var diceSlope = -(2 * t - dice) / (sum + 1) * p * (1 - p);
                slope.Values[slope.Row(c, i / LungNetwork.Size) + i % LungNetwork.Size] = (float)((p - t) / n * 4 + diceSlope);
            }
            loss += 1 - dice;
        }
        Backward.Run(network, inputs, slope, gradients);
        return loss;
    }

    private static float Likely(Planes odds, int channel, int i) =>
        1 / (1 + MathF.Exp(-odds.Values[odds.Row(channel, i / LungNetwork.Size) + i % LungNetwork.Size]));

    /// <summary>Kingma and Ba's rule for steps.</summary>
    private sealed class Adam(Convolution layer)
    {
        private readonly float[] _m = new float[layer.Weights.Length + layer.Bias.Length];
        private readonly float[] _v = new float[layer.Weights.Length + layer.Bias.Length];

        public void Step(Convolution layer, Convolution gradient, float rate, int step, float scale)
        {
            Step(layer.Weights, gradient.Weights, 0, rate, step, scale, 1e-4f);
            Step(layer.Bias, gradient.Bias, layer.Weights.Length, rate, step, scale, 0);
        }

        private void Step(float[] weights, float[] gradient, int at, float rate, int step, float scale, float decay)
        {
            float c1 = 1 - MathF.Pow(0.9f, step), c2 = 1 - MathF.Pow(0.999f, step);
            for (var i = 0; i < weights.Length; i++)
            {
                var g = gradient[i] * scale;
                _m[at + i] = 0.9f * _m[at + i] + 0.1f * g;
                _v[at + i] = 0.999f * _v[at + i] + 0.001f * g * g;
                weights[i] -= rate * (_m[at + i] / c1 / (MathF.Sqrt(_v[at + i] / c2) + 1e-8f) + decay * weights[i]);
            }
        }
    }
}
