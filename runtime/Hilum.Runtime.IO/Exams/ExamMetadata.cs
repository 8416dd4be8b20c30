using Hilum.Runtime.IO.Reading;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Exams;

/// <summary>Images by study and by name, from one or more tables; a later table fills in what an earlier one does not say.</summary>
public sealed class ExamMetadata
{
    private readonly Dictionary<string, List<string>> _byStudy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExamImage> _byImage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExamImage> _studies = new(StringComparer.Ordinal);

    /// <summary>Reads tables.</summary>
    /// <param name="files">The tables.</param>
    /// <param name="problems">Takes what cannot be read.</param>
    public static ExamMetadata Read(IEnumerable<string> files, Action<Reject> problems)
    {
        var metadata = new ExamMetadata();
        foreach (var file in files)
        {
            foreach (var row in MetadataReader.Read(file, problems))
                metadata.Add(row);
        }
        return metadata;
    }

    /// <summary>Images that are known.</summary>
    public int Count => _byImage.Count;

    /// <summary>The image of an id, with what is known of its study; null when the id is not in the tables.</summary>
    /// <param name="imageId">The id as given.</param>
    public ExamImage? Image(string imageId) =>
        _byImage.TryGetValue(ImageIds.Of(imageId), out var image) ? Filled(image, image.Study) : null;

    /// <summary>The images of a study, by moment and name; without an image one that tells of the study, or none.</summary>
    /// <param name="studyId">The study's id.</param>
    public IReadOnlyList<ExamImage> OfStudy(string studyId)
    {
        if (_byStudy.TryGetValue(studyId, out var names))
            return [.. names.Select(n => Filled(_byImage[n], studyId)).OrderBy(i => i.Moment ?? DateTime.MaxValue).ThenBy(i => i.Image, StringComparer.Ordinal)];
        return _studies.TryGetValue(studyId, out var study) ? [study] : [];
    }

    private ExamImage Filled(ExamImage image, string? study) =>
        study is not null && _studies.TryGetValue(study, out var known) ? Merged(image, known) : image;

    private void Add(ExamImage row)
    {
        if (row.Image is null)
        {
            _studies[row.Study!] = _studies.TryGetValue(row.Study!, out var study) ? Merged(study, row) : row;
            return;
        }
        var name = ImageIds.Of(row.Image);
        var known = _byImage.TryGetValue(name, out var image) ? Merged(image, row) : row;
        _byImage[name] = known;
        if (known.Study is null || image?.Study is not null)
            return;
        if (!_byStudy.TryGetValue(known.Study, out var names))
            _byStudy.Add(known.Study, names = new List<string>(1));
        names.Add(name);
    }

    private static ExamImage Merged(ExamImage first, ExamImage second) => new(
        first.Study ?? second.Study,
        first.Image ?? second.Image,
        first.Patient ?? second.Patient,
        first.View ?? second.View,
        first.Moment ?? second.Moment,
        first.Date ?? second.Date,
        first.Gender ?? second.Gender,
        first.AgeDecile ?? second.AgeDecile);
}
