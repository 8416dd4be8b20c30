using System.Buffers.Binary;

namespace Hilum.Imaging.Films;

/// <summary>Where the value of a DICOM element stands.</summary>
/// <param name="Start">First byte.</param>
/// <param name="Length">Bytes; -1 for a value in fragments.</param>
internal readonly record struct DicomValue(int Start, int Length);

/// <summary>The elements of a DICOM file, little endian, without those inside of sequences.</summary>
internal sealed class DicomElements
{
    private const int Preamble = 132;
    private const uint UndefinedLength = 0xFFFFFFFF;
    private const uint Item = 0xFFFEE000;
    private const uint ItemEnd = 0xFFFEE00D;
    private const uint SequenceEnd = 0xFFFEE0DD;
    private const int DeepestSequence = 32;

    private readonly byte[] _bytes;
    private readonly Dictionary<uint, DicomValue> _values = [];
    private int _at = Preamble;

    /// <summary>Reads the file meta information, then the data set up to its pixels.</summary>
    /// <exception cref="FilmException">The file ends early, or its transfer syntax is none of <see cref="TransferSyntaxes"/>.</exception>
    public DicomElements(byte[] bytes)
    {
        _bytes = bytes;
        while (_at + 8 <= bytes.Length && U16(_at) == 2)
            Next(isExplicit: true, 0);
        Syntax = TransferSyntaxes.Of(Text(DicomTags.TransferSyntax) ?? "");
        while (_at + 8 <= bytes.Length && !_values.ContainsKey(DicomTags.PixelData))
            Next(Syntax != TransferSyntax.ImplicitLittleEndian, 0);
    }

    public TransferSyntax Syntax { get; }

    public static bool Knows(ReadOnlySpan<byte> start) => start.Length >= Preamble && start[(Preamble - 4)..].StartsWith("DICM"u8);

    public DicomValue? Find(uint tag) => _values.TryGetValue(tag, out var value) ? value : null;

    /// <summary>A text without the blanks and zeros round it, or null.</summary>
    public string? Text(uint tag) =>
        Find(tag) is { Length: >= 0 } value ? System.Text.Encoding.Latin1.GetString(_bytes, value.Start, value.Length).Trim('\0', ' ') : null;

    /// <summary>A whole number of 16 bits, or null.</summary>
    public int? Number(uint tag) => Find(tag) is { Length: >= 2 } value ? U16(value.Start) : null;

    /// <summary>The first of the numbers written as text, or null.</summary>
    public double? Decimal(uint tag) =>
        double.TryParse(Text(tag)?.Split('\\')[0], System.Globalization.CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>The fragments of a value, one after the other.</summary>
    public byte[] Fragments(DicomValue value)
    {
        using var all = new MemoryStream();
        var at = value.Start;
        for (var first = true; at + 8 <= _bytes.Length && Tag(at) == Item; first = false)
        {
            var length = Length(U32(at + 4), at + 8);
            // The first fragment is a table of places.
            if (!first)
                all.Write(_bytes, at + 8, length);
            at += 8 + length;
        }
        return all.ToArray();
    }

    private void Next(bool isExplicit, int depth)
    {
        var tag = Tag(_at);
        var (length, isNested) = Header(tag, isExplicit);
        if (length == UndefinedLength)
        {
            if (tag == DicomTags.PixelData && depth == 0)
            {
                _values[tag] = new DicomValue(_at, -1);
                return;
            }
            // An unknown value in fragments is written implicitly.
            SkipItems(isExplicit && isNested, depth + 1);
            return;
        }
        if (depth == 0)
            _values[tag] = new DicomValue(_at, Length(length, _at));
        _at += Length(length, _at);
    }

    // Goes behind tag, type and length.
    private (uint Length, bool IsSequence) Header(uint tag, bool isExplicit)
    {
        if (!isExplicit || tag >> 16 == 0xFFFE)
        {
            var implicitLength = U32(_at + 4);
            _at += 8;
            return (implicitLength, true);
        }
        var type = System.Text.Encoding.Latin1.GetString(_bytes, Within(_at + 4, 2), 2);
        if (type is "OB" or "OD" or "OF" or "OL" or "OV" or "OW" or "SQ" or "SV" or "UC" or "UN" or "UR" or "UT" or "UV")
        {
            var longLength = U32(_at + 8);
            _at += 12;
            return (longLength, type != "UN");
        }
        var length = U16(_at + 6);
        _at += 8;
        return ((uint)length, true);
    }

    private void SkipItems(bool isExplicit, int depth)
    {
        if (depth > DeepestSequence)
            throw Damaged();
        while (true)
        {
            var tag = Tag(_at);
            var length = U32(_at + 4);
            _at += 8;
            if (tag == SequenceEnd)
                return;
            if (tag != Item)
                throw Damaged();
            if (length != UndefinedLength)
            {
                _at += Length(length, _at);
                continue;
            }
            while (Tag(_at) != ItemEnd)
                Next(isExplicit, depth);
            _at += 8;
        }
    }

    private uint Tag(int at) => (uint)U16(at) << 16 | (uint)U16(at + 2);

    private int U16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(Within(at, 2)));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(_bytes.AsSpan(Within(at, 4)));

    private int Length(uint length, int at) => length <= _bytes.Length - at ? (int)length : throw Damaged();

    private int Within(int at, int length) => at <= _bytes.Length - length ? at : throw Damaged();

    private static FilmException Damaged() => new("the DICOM file is damaged or ends early");
}
