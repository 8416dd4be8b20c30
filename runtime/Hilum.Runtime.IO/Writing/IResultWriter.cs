using System.Buffers;
using Hilum.Runtime.Facts;
using Hilum.Runtime.SceneGraphs;

namespace Hilum.Runtime.IO.Writing;

/// <summary>Writes what was read in a report as UTF-8. Immutable; threads share one.</summary>
public interface IResultWriter
{
    /// <summary>True when the order of a patient's exams is written, so that all inputs are looked through first.</summary>
    bool NeedsExamOrder { get; }

    /// <summary>True when each image of a report has a record of its own, false for one of the report.</summary>
    bool IsPerImage => NeedsExamOrder;

    /// <summary>What stands before the first record; nothing in most formats.</summary>
    ReadOnlyMemory<byte> Header => default;

    /// <summary>Writes one report's record or records; lines end in LF.</summary>
    /// <param name="result">What was read.</param>
    /// <param name="order">The exam's place among the patient's, or null.</param>
    /// <param name="output">Where the bytes go.</param>
    void Write(ExtractionResult result, ExamOrder? order, IBufferWriter<byte> output);

    /// <summary>Writes one report's record or records with the boxes of its film, which most formats have no place for.</summary>
    /// <param name="result">What was read.</param>
    /// <param name="order">The exam's place among the patient's, or null.</param>
    /// <param name="film">Boxes on its film, or null.</param>
    /// <param name="output">Where the bytes go.</param>
    void Write(ExtractionResult result, ExamOrder? order, FilmObjects? film, IBufferWriter<byte> output) => Write(result, order, output);
}
