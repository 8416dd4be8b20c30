using Hilum.Imaging.Films;
using Hilum.Imaging.Pixels;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Hilum.Imaging.Segmentation;

/// <summary>
/// A network in an ONNX file that draws lungs. It takes one picture of 32-bit numbers, 1 by 1 by height by width (or 1 by 3), grey from
/// 0, black, to 1, white, stretched to its size (256 where it takes any), and gives 1 by channels by height by width: of 1 channel both
/// lungs, of 2 right and left, of 3 background, right and left. Values are likelihoods, or log odds where any is below 0 or above 1.
/// Threads may share one.
/// </summary>
public sealed class LungSegmenter : IDisposable
{
    private const int AnySize = 256;
    private const float Inside = 0.5f;

    private readonly InferenceSession _session;
    private readonly string _input;
    private readonly int _channels;
    private readonly int _height;
    private readonly int _width;

    /// <summary>Loads a network.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <exception cref="InvalidDataException">It cannot be loaded or takes something else; the message says what is wrong.</exception>
    public LungSegmenter(string path)
    {
        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            _session = new InferenceSession(path, options);
        }
        catch (OnnxRuntimeException)
        {
            throw new InvalidDataException("it is no ONNX network that can be run");
        }
        (_input, var shape) = _session.InputMetadata.First();
        if (_session.InputMetadata.Count != 1 || shape.ElementDataType != TensorElementType.Float || shape.Dimensions is not [var batch, var channels, _, _] || batch > 1 || channels is not (1 or 3))
        {
            _session.Dispose();
            throw new InvalidDataException("its input must be one picture of 32-bit numbers, 1 by 1 by height by width or 1 by 3 by height by width");
        }
        _channels = channels;
        (_height, _width) = (Size(shape.Dimensions[2]), Size(shape.Dimensions[3]));
    }

    /// <summary>The boxes of the right and left lung.</summary>
    /// <param name="film">The film.</param>
    /// <returns>Boxes in pixels of <paramref name="film"/>.</returns>
    /// <exception cref="FilmException">The network finds no lungs there, or fails.</exception>
    public (PixelBox Right, PixelBox Left) Find(GreyImage film)
    {
        var masks = Run(Input(film));
        var (right, left) = masks.Count == 1 ? Halves(masks[0]) : (MaskBox.Of(masks[^2], Inside), MaskBox.Of(masks[^1], Inside));
        if (right is not { } r || left is not { } l)
            throw new FilmException("the segmenter finds no pair of lungs");
        double x = (double)film.Width / masks[0].Width, y = (double)film.Height / masks[0].Height;
        return (r.Scale(x, y), l.Scale(x, y));
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static int Size(int dimension) => dimension > 0 ? dimension : AnySize;

    private DenseTensor<float> Input(GreyImage film)
    {
        var low = film.Values.Min();
        var range = Math.Max(film.Values.Max() - low, 1e-6f);
        var tensor = new DenseTensor<float>([1, _channels, _height, _width]);
        for (var y = 0; y < _height; y++)
        {
            for (var x = 0; x < _width; x++)
            {
                var value = (film.At((x + 0.5f) * film.Width / _width - 0.5f, (y + 0.5f) * film.Height / _height - 0.5f) - low) / range;
                for (var c = 0; c < _channels; c++)
                    tensor[0, c, y, x] = value;
            }
        }
        return tensor;
    }

    private List<GreyImage> Run(DenseTensor<float> input)
    {
        try
        {
            using var results = _session.Run([NamedOnnxValue.CreateFromTensor(_input, input)]);
            if (results.First().Value is not Tensor<float> { Rank: 4 } output || output.Dimensions[1] is < 1 or > 3)
                throw new FilmException("the segmenter gives no picture of 1, 2 or 3 channels");
            var isLogOdds = output.Any(v => v is < 0 or > 1);
            var masks = new List<GreyImage>();
            for (var c = 0; c < output.Dimensions[1]; c++)
            {
                var mask = new GreyImage(output.Dimensions[3], output.Dimensions[2]);
                for (int y = 0, i = 0; y < mask.Height; y++)
                {
                    for (var x = 0; x < mask.Width; x++, i++)
                        mask.Values[i] = isLogOdds ? 1 / (1 + MathF.Exp(-output[0, c, y, x])) : output[0, c, y, x];
                }
                masks.Add(mask);
            }
            return masks;
        }
        catch (OnnxRuntimeException e)
        {
            throw new FilmException("the segmenter fails (" + e.GetType().Name + ")");
        }
    }

    // The two largest areas: the one further left on the film is the right lung.
    private static (PixelBox? Right, PixelBox? Left) Halves(GreyImage mask)
    {
        var areas = ConnectedAreas.Of(Array.ConvertAll(mask.Values, v => v >= Inside), mask.Width, mask.Height).OrderByDescending(a => a.Count).Take(2)
            .Select(a => MaskBox.Round(a, mask.Width)).OrderBy(b => b.X1 + b.X2).ToList();
        return areas.Count == 2 ? (areas[0], areas[1]) : (null, null);
    }
}
