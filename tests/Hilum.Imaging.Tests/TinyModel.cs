using System.Text;

namespace Hilum.Imaging.Tests;

/// <summary>
/// Writes ONNX files of one multiplication (ONNX 1.8, protocol buffers by hand): the picture times a constant that is 1 on one side.
/// What is bright on the left of a film is then its right lung, what is bright on the right its left lung.
/// </summary>
internal static class TinyModel
{
    private const int Varint = 0;
    private const int Bytes = 2;

    public static byte[] Of(int channels, int size, int inputChannels = 1)
    {
        var mask = new float[channels * size * size];
        for (var i = 0; i < mask.Length; i++)
            mask[i] = channels == 1 || i % size < size / 2 == (i / (size * size) == channels - 2) ? 1 : 0;
        var node = Join(Field(1, "film"), Field(1, "mask"), Field(2, "lungs"), Field(4, "Mul"));
        var tensor = Join(Field(1, 1), Field(1, channels), Field(1, size), Field(1, size), Field(2, 1), Field(8, "mask"), Field(9, [.. mask.SelectMany(BitConverter.GetBytes)]));
        var graph = Join(Field(1, node), Field(2, "tiny"), Field(5, tensor), Field(11, Value("film", inputChannels, size)), Field(12, Value("lungs", channels, size)));
        return Join(Field(1, 7), Field(7, graph), Field(8, Join(Field(1, ""), Field(2, 13))));
    }

    private static byte[] Value(string name, int channels, int size)
    {
        var shape = Join([.. new[] { 1, channels, size, size }.Select(d => Field(1, Field(1, d)))]);
        return Join(Field(1, name), Field(2, Field(1, Join(Field(1, 1), Field(2, shape)))));
    }

    private static byte[] Field(int number, string text) => Field(number, Encoding.UTF8.GetBytes(text));

    private static byte[] Field(int number, byte[] bytes) => [.. Number(number << 3 | Bytes), .. Number(bytes.Length), .. bytes];

    private static byte[] Field(int number, int value) => [.. Number(number << 3 | Varint), .. Number(value)];

    private static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    private static IEnumerable<byte> Number(int value)
    {
        for (; value >= 0x80; value >>= 7)
            yield return (byte)(value | 0x80);
        yield return (byte)value;
    }
}
