using System.Security.Cryptography;
using System.Text;

namespace Hilum.Cli.Viewing;

/// <summary>Names of pages: from ids alone, never from a report.</summary>
internal static class PageNames
{
    private const int Longest = 80;

    /// <summary>The file name of a patient's or study's page. An id with signs that a file name should not have is replaced by a number of its own.</summary>
    public static string Of(string key)
    {
        if (key.Length <= Longest && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'))
            return key + ".html";
        var kind = key[..(key.IndexOf('-', StringComparison.Ordinal) + 1)];
        return kind + "x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16] + ".html";
    }

    /// <summary>How people read it: <c>Patient 9000001</c>.</summary>
    public static string Title(string key)
    {
        var cut = key.IndexOf('-', StringComparison.Ordinal);
        return (key.StartsWith("patient-", StringComparison.Ordinal) ? "Patient " : "Study ") + key[(cut + 1)..];
    }
}
