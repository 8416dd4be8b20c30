using System.Text;
using System.Text.RegularExpressions;
using Hilum.Runtime.Reports;

namespace Hilum.Runtime.IO.Reading;

/// <summary>Report texts, one a file; the file's name is the study's id, as in <c>p10/p10000032/s50414267.txt</c> or <c>1234.txt</c>.</summary>
/// <param name="files">The files, in the order of reading.</param>
public sealed partial class TextFileReader(IReadOnlyList<string> files) : ReportReader
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public override bool MayHaveDates => false;

    /// <inheritdoc/>
    public override IEnumerable<ReportOrReject> Read()
    {
        for (var i = 0; i < files.Count; i++)
        {
            Done = (double)(i + 1) / files.Count;
            yield return ReadFile(files[i]);
        }
    }

    private static ReportOrReject ReadFile(string file)
    {
        var (study, patient) = Ids(file);
        string text;
        try
        {
            var bytes = File.ReadAllBytes(file).AsSpan();
            text = s_strict.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return ReportOrReject.Rejected(file, null, study, "it has bytes that are not UTF-8");
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            return ReportOrReject.Rejected(file, null, study, Reason(e));
        }
        if (text.Length == 0)
            return ReportOrReject.Rejected(file, null, study, "it is empty");
        if (string.IsNullOrWhiteSpace(text))
            return ReportOrReject.Rejected(file, null, study, "it has no text");
        if (IdRules.Problem(study) is { } problem)
            return ReportOrReject.Rejected(file, null, null, problem);
        return ReportOrReject.Of(new Report { StudyId = study, PatientId = patient, Fields = [new ReportField(null, text)] }, file, null);
    }

    /// <summary>Study and patient by the path.</summary>
    internal static (string Study, string? Patient) Ids(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var folder = Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "");
        return MimicStudy().IsMatch(name) && MimicPatient().IsMatch(folder) ? (name[1..], folder[1..]) : (name, null);
    }

    [GeneratedRegex("^s[0-9]+$")]
    private static partial Regex MimicStudy();

    [GeneratedRegex("^p[0-9]+$")]
    private static partial Regex MimicPatient();
}
