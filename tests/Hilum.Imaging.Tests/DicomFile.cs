using System.Text;

namespace Hilum.Imaging.Tests;

/// <summary>Writes small DICOM files, element by element.</summary>
internal sealed class DicomFile
{
    public const string Implicit = "1.2.840.10008.1.2";
    public const string Explicit = "1.2.840.10008.1.2.1";
    public const string JpegBaseline = "1.2.840.10008.1.2.4.50";

    private readonly MemoryStream _bytes = new();
    private readonly bool _isExplicit;

    public DicomFile(string transferSyntax)
    {
        _bytes.Write(new byte[128]);
        _bytes.Write("DICM"u8);
        _isExplicit = true;
        Text(0x0002_0010, "UI", transferSyntax);
        _isExplicit = transferSyntax != Implicit;
    }

    /// <summary>A film of 16-bit numbers.</summary>
    public static DicomFile Film(string syntax, string photometric, int width, int height, int stored) => new DicomFile(syntax)
        .Number(0x0028_0002, 1).Text(0x0028_0004, "CS", photometric).Number(0x0028_0010, height).Number(0x0028_0011, width)
        .Number(0x0028_0100, stored > 8 ? 16 : 8).Number(0x0028_0101, stored).Number(0x0028_0102, stored - 1).Number(0x0028_0103, 0);

    public byte[] Bytes => _bytes.ToArray();

    public DicomFile Number(uint tag, int value) => Element(tag, "US", BitConverter.GetBytes((ushort)value));

    public DicomFile Text(uint tag, string type, string value) => Element(tag, type, Encoding.Latin1.GetBytes(value.Length % 2 == 0 ? value : value + (type == "UI" ? "\0" : " ")));

    public DicomFile Pixels(params int[] values) => Element(0x7FE0_0010, "OW", [.. values.SelectMany(v => BitConverter.GetBytes((ushort)v))]);

    public DicomFile Pixels8(params byte[] values) => Element(0x7FE0_0010, "OB", values);

    /// <summary>A sequence of undefined length with one item of undefined length that holds an element.</summary>
    public DicomFile Sequence(uint tag)
    {
        Header(tag, "SQ", 0xFFFFFFFF);
        Raw(0xFFFE_E000, 0xFFFFFFFF);
        Number(0x0028_0010, 9999);
        Raw(0xFFFE_E00D, 0);
        Raw(0xFFFE_E0DD, 0);
        return this;
    }

    public DicomFile Fragments(byte[] jpeg)
    {
        Header(0x7FE0_0010, "OB", 0xFFFFFFFF);
        Raw(0xFFFE_E000, 0);
        var half = jpeg.Length / 2;
        foreach (var part in new[] { jpeg[..half], jpeg[half..] })
        {
            Raw(0xFFFE_E000, (uint)part.Length);
            _bytes.Write(part);
        }
        Raw(0xFFFE_E0DD, 0);
        return this;
    }

    private DicomFile Element(uint tag, string type, byte[] value)
    {
        Header(tag, type, (uint)value.Length);
        _bytes.Write(value);
        return this;
    }

    private void Header(uint tag, string type, uint length)
    {
        if (!_isExplicit)
        {
            Raw(tag, length);
            return;
        }
        Tag(tag);
        _bytes.Write(Encoding.Latin1.GetBytes(type));
        if (type is "OB" or "OW" or "SQ" or "UN")
        {
            _bytes.Write(new byte[2]);
            _bytes.Write(BitConverter.GetBytes(length));
        }
        else
        {
            _bytes.Write(BitConverter.GetBytes((ushort)length));
        }
    }

    private void Raw(uint tag, uint length)
    {
        Tag(tag);
        _bytes.Write(BitConverter.GetBytes(length));
    }

    private void Tag(uint tag)
    {
        _bytes.Write(BitConverter.GetBytes((ushort)(tag >> 16)));
        _bytes.Write(BitConverter.GetBytes((ushort)tag));
    }
}
