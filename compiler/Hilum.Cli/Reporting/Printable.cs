using System.Globalization;

namespace Hilum.Cli.Reporting;

/// <summary>Text from reports and files as it may be shown on a terminal.</summary>
internal static class Printable
{
    // Unicode has a picture for each control character of ASCII.
    private const char FirstPicture = '\u2400';
    private const char PictureOfDelete = '\u2421';
    private const char Unknown = '\uFFFD';

    /// <summary>
    /// The text with each character that could steer a terminal as one that is seen; line ends and tabs stay. Its length stays too, so
    /// that marks under it stand right.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '~') ? string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = Of(from[i]);
    }) : text;

    private static char Of(char c) => c switch
    {
        '\n' or '\r' or '\t' => c,
        < ' ' => (char)(FirstPicture + c),
        '\u007F' => PictureOfDelete,
        _ when char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Unknown,
        _ => c,
    };
}
