namespace Hilum.Imaging.Films;

/// <summary>How the pixels of a DICOM file are stored, as far as they are read.</summary>
internal enum TransferSyntax
{
    ImplicitLittleEndian,
    ExplicitLittleEndian,
    JpegBaseline,
}

/// <summary>The transfer syntaxes that are read, and the names of those that are not (DICOM PS3.6, annex A).</summary>
internal static class TransferSyntaxes
{
    private static readonly Dictionary<string, string> s_notRead = new(StringComparer.Ordinal)
    {
        ["1.2.840.10008.1.2.1.99"] = "Deflated Explicit VR Little Endian",
        ["1.2.840.10008.1.2.2"] = "Explicit VR Big Endian",
        ["1.2.840.10008.1.2.4.51"] = "JPEG Extended",
        ["1.2.840.10008.1.2.4.57"] = "JPEG Lossless",
        ["1.2.840.10008.1.2.4.70"] = "JPEG Lossless, first-order prediction",
        ["1.2.840.10008.1.2.4.80"] = "JPEG-LS Lossless",
        ["1.2.840.10008.1.2.4.81"] = "JPEG-LS Near-lossless",
        ["1.2.840.10008.1.2.4.90"] = "JPEG 2000 Lossless",
        ["1.2.840.10008.1.2.4.91"] = "JPEG 2000",
        ["1.2.840.10008.1.2.4.201"] = "High-Throughput JPEG 2000 Lossless",
        ["1.2.840.10008.1.2.4.202"] = "High-Throughput JPEG 2000 with RPCL, Lossless",
        ["1.2.840.10008.1.2.4.203"] = "High-Throughput JPEG 2000",
        ["1.2.840.10008.1.2.5"] = "RLE Lossless",
    };

    /// <summary>The transfer syntax of an identifier.</summary>
    /// <exception cref="FilmException">It is not read; the message names it.</exception>
    public static TransferSyntax Of(string uid) => uid switch
    {
        "1.2.840.10008.1.2" => TransferSyntax.ImplicitLittleEndian,
        "1.2.840.10008.1.2.1" => TransferSyntax.ExplicitLittleEndian,
        "1.2.840.10008.1.2.4.50" => TransferSyntax.JpegBaseline,
        "" => throw new FilmException("the DICOM file does not say its transfer syntax"),
        _ when s_notRead.TryGetValue(uid, out var name) => throw new FilmException("DICOM with transfer syntax " + name + " is not read"),
        _ => throw new FilmException("DICOM with transfer syntax " + (uid.All(c => char.IsAsciiDigit(c) || c == '.') ? uid : "of a damaged name") + " is not read"),
    };
}
