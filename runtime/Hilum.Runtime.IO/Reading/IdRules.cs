using System.Text;

namespace Hilum.Runtime.IO.Reading;

/// <summary>What an id may look like, so that the names and keys made of it are safe and unambiguous.</summary>
public static class IdRules
{
    /// <summary>Longest id, in bytes of UTF-8: a file name, of at most 255, must hold it with its ending.</summary>
    public const int MaxBytes = 180;

    /// <summary>Why an id cannot be used, or null when it can.</summary>
    /// <param name="id">The id as given.</param>
    public static string? Problem(string id)
    {
        if (id.Length > MaxBytes || Encoding.UTF8.GetByteCount(id) > MaxBytes)
            return "the id is longer than " + MaxBytes + " bytes (a letter with an accent has two)";
        foreach (var c in id)
        {
            if (char.IsControl(c) || char.IsSurrogate(c))
                return "the id contains a character that no id can have";
            if (c is '|')
                return "the id contains '|', which parts the id from the sentence number in the output";
            if (c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>')
                return "the id contains '" + c + "', which a file name cannot have";
        }
        return id is "." or ".." ? "the id is not a name" : null;
    }
}
