namespace Hilum.Runtime.IO.Exams;

/// <summary>What puts an image among its patient's: little enough to sort millions.</summary>
/// <param name="Patient">The patient's id.</param>
/// <param name="Ticks">The moment.</param>
/// <param name="Study">The study's id.</param>
/// <param name="Image">The image's name.</param>
/// <param name="Item">Number of the report in the input.</param>
/// <param name="Number">Number of the image in the report.</param>
internal readonly record struct ExamKey(string Patient, long Ticks, string Study, string Image, long Item, int Number)
{
    /// <summary>By patient, then moment; the order of the input does not matter.</summary>
    public static readonly IComparer<ExamKey> Order = Comparer<ExamKey>.Create(static (a, b) =>
    {
        var order = string.CompareOrdinal(a.Patient, b.Patient);
        order = order != 0 ? order : a.Ticks.CompareTo(b.Ticks);
        order = order != 0 ? order : string.CompareOrdinal(a.Study, b.Study);
        order = order != 0 ? order : string.CompareOrdinal(a.Image, b.Image);
        return order != 0 ? order : a.Item.CompareTo(b.Item);
    });

    public static void Write(BinaryWriter writer, ExamKey key)
    {
        writer.Write(key.Patient);
        writer.Write(key.Ticks);
        writer.Write(key.Study);
        writer.Write(key.Image);
        writer.Write(key.Item);
        writer.Write(key.Number);
    }

    public static ExamKey Read(BinaryReader reader) =>
        new(reader.ReadString(), reader.ReadInt64(), reader.ReadString(), reader.ReadString(), reader.ReadInt64(), reader.ReadInt32());
}

/// <summary>The place of an image among its patient's, on its way back to the order of the input.</summary>
/// <param name="Item">Number of the report in the input.</param>
/// <param name="Number">Number of the image in the report.</param>
/// <param name="StudyOrder">Number of the exam, from 1.</param>
/// <param name="Previous">Name of the image of the exam before; empty for none.</param>
internal readonly record struct PlacedExam(long Item, int Number, int StudyOrder, string Previous)
{
    /// <summary>In the order of the input.</summary>
    public static readonly IComparer<PlacedExam> Order = Comparer<PlacedExam>.Create(static (a, b) =>
        a.Item != b.Item ? a.Item.CompareTo(b.Item) : a.Number.CompareTo(b.Number));

    public static void Write(BinaryWriter writer, PlacedExam exam)
    {
        writer.Write(exam.Item);
        writer.Write(exam.Number);
        writer.Write(exam.StudyOrder);
        writer.Write(exam.Previous);
    }

    public static PlacedExam Read(BinaryReader reader) =>
        new(reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadString());
}
