namespace Hilum.Imaging.Atlas;

/// <summary>Sums for a weighted correlation of two pictures.</summary>
internal struct Correlation
{
    private double _w, _a, _b, _aa, _bb, _ab;

    /// <summary>Sum of the weights so far.</summary>
    public readonly double Weight => _w;

    /// <summary>-1 to 1; 0 where one picture is plain.</summary>
    public readonly double Value
    {
        get
        {
            if (_w <= 0)
                return 0;
            var cov = _ab / _w - _a / _w * (_b / _w);
            var va = _aa / _w - _a / _w * (_a / _w);
            var vb = _bb / _w - _b / _w * (_b / _w);
            return va > 1e-9 && vb > 1e-9 ? cov / Math.Sqrt(va * vb) : 0;
        }
    }

    public void Add(float a, float b, float weight)
    {
        _w += weight;
        _a += weight * a;
        _b += weight * b;
        _aa += weight * a * a;
        _bb += weight * b * b;
        _ab += weight * a * b;
    }

    /// <summary>Correlation of two pictures of one size where both are shown.</summary>
    public static double Of(CanonicalFilm one, CanonicalFilm other)
    {
        var sums = new Correlation();
        for (var i = 0; i < one.Values.Values.Length; i++)
            sums.Add(one.Values.Values[i], other.Values.Values[i], one.Shown.Values[i] * other.Shown.Values[i]);
        return sums.Value;
    }
}
