namespace Hilum.Runtime.IO.Reading;

/// <summary>What an id may look like, so that the names and keys made of it are safe and unambiguous.</summary>
public static class IdRules
{
    /// <summary>Longest id; a file name of 255 bytes must hold it with its suffix.</summary>
    public const int MaxLength = 180;

    /// <summary>Why an id cannot be used, or null when it can.</summary>
    /// <param name="id">The id as given.</param>
    public static string? Problem(string id)
    {
        if (id.Length > MaxLength)
            return "the id is longer than " + MaxLength + " characters";
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
