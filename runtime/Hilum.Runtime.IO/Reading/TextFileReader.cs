using System.Text;
using System.Text.RegularExpressions;
using Hilum.Runtime.IO.Files;
using Hilum.Runtime.Reports;

namespace Hilum.Runtime.IO.Reading;

/// <summary>Report texts, one a file; the file's name is the study's id, as in <c>p10/p10000032/s50414267.txt</c> or <c>1234.txt</c>.</summary>
/// <param name="name">What the files were given as: one of them, a folder or a glob.</param>
/// <param name="files">The files, in the order of reading.</param>
/// <param name="limits">How much is taken into memory at once.</param>
public sealed partial class TextFileReader(string name, IReadOnlyList<string> files, ReadLimits limits) : ReportReader
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override IEnumerable<InputSource> Sources => files.Select(f => new InputSource(f, Ids(f).ToString(), () => InputFile.Open(f, limits.MaxTextFile)));

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

    private ReportOrReject ReadFile(string file)
    {
        var (study, patient) = Ids(file);
        if (IdRules.Problem(study) is { } problem)
            return ReportOrReject.Rejected(file, null, null, problem);
        byte[] bytes;
        try
        {
            bytes = InputFile.ReadAll(file, limits.MaxTextFile);
        }
        catch (Exception e) when (IsReadProblem(e))
        {
            return ReportOrReject.Rejected(file, null, study, FileProblem.Reason(e));
        }
        string text;
        try
        {
            text = s_strict.GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException e)
        {
            var bad = Math.Clamp(e.Index, 0, bytes.Length);
            return ReportOrReject.Rejected(file, 1 + bytes.AsSpan(0, bad).Count((byte)'\n'), study, "it has bytes that are not UTF-8");
        }
        if (text.Length == 0)
            return ReportOrReject.Rejected(file, 1, study, "it is empty");
        if (string.IsNullOrWhiteSpace(text))
            return ReportOrReject.Rejected(file, 1, study, "it has no text");
        if (limits.Problem(text.Length) is { } tooLong)
            return ReportOrReject.Rejected(file, 1, study, tooLong);
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
