namespace Hilum.Imaging.Films;

/// <summary>From the numbers that a DICOM file stores to grey: sign, rescale, window.</summary>
internal sealed class StoredValues
{
    private readonly int _shift;
    private readonly int _mask;
    private readonly int _sign;
    private readonly double _slope;
    private readonly double _intercept;
    private readonly (double Center, double Width)? _window;

    public StoredValues(DicomElements elements)
    {
        var allocated = elements.Number(DicomTags.BitsAllocated) ?? 0;
        var stored = elements.Number(DicomTags.BitsStored) ?? allocated;
        var high = elements.Number(DicomTags.HighBit) ?? stored - 1;
        if (allocated is not (8 or 16) || stored < 1 || stored > allocated || high < stored - 1 || high >= allocated)
            throw new FilmException($"DICOM with {allocated} bits a pixel, {stored} of them used, is not read");
        Bytes = allocated / 8;
        _shift = high - stored + 1;
        _mask = (1 << stored) - 1;
        _sign = elements.Number(DicomTags.PixelRepresentation) == 1 ? 1 << (stored - 1) : 0;
        _slope = elements.Decimal(DicomTags.RescaleSlope) ?? 1;
        _intercept = elements.Decimal(DicomTags.RescaleIntercept) ?? 0;
        if (elements.Decimal(DicomTags.WindowCenter) is { } center && elements.Decimal(DicomTags.WindowWidth) is { } width and >= 1)
            _window = (center, width);
    }

    /// <summary>Bytes of a stored number, 1 or 2.</summary>
    public int Bytes { get; }

    /// <summary>The grey value of a stored number: 0 to 1 within a window, any range without one.</summary>
    public float Grey(float stored) => Window(_slope * stored + _intercept);

    /// <summary>The grey value of stored bits.</summary>
    public float Grey(int bits)
    {
        var value = bits >> _shift & _mask;
        return Window(_slope * ((value ^ _sign) - _sign) + _intercept);
    }

    // The linear function of PS3.3 C.11.2.1.2.
    private float Window(double value) =>
        _window is not { } w ? (float)value : (float)Math.Clamp((value - (w.Center - 0.5)) / Math.Max(w.Width - 1, 1e-9) + 0.5, 0, 1);
}
