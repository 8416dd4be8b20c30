namespace Hilum.Imaging.Films;

/// <summary>Elements that are read, group and element number (DICOM PS3.6).</summary>
internal static class DicomTags
{
    public const uint TransferSyntax = 0x0002_0010;
    public const uint ViewPosition = 0x0018_5101;
    public const uint SamplesPerPixel = 0x0028_0002;
    public const uint Photometric = 0x0028_0004;
    public const uint Frames = 0x0028_0008;
    public const uint Rows = 0x0028_0010;
    public const uint Columns = 0x0028_0011;
    public const uint BitsAllocated = 0x0028_0100;
    public const uint BitsStored = 0x0028_0101;
    public const uint HighBit = 0x0028_0102;
    public const uint PixelRepresentation = 0x0028_0103;
    public const uint WindowCenter = 0x0028_1050;
    public const uint WindowWidth = 0x0028_1051;
    public const uint RescaleIntercept = 0x0028_1052;
    public const uint RescaleSlope = 0x0028_1053;
    public const uint PixelData = 0x7FE0_0010;
}
