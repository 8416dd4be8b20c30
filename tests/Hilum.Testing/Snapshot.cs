using System.Runtime.CompilerServices;

namespace Hilum.Testing;

/// <summary>
/// Compares a text with the one kept beside the test, by Verify's conventions: <c>Class.Method.verified.txt</c>, or
/// <c>Class.Method_name.verified.txt</c> for one of several cases. The class is the name of the test's file.
/// A difference leaves <c>.received.txt</c>; <c>HILUM_ACCEPT_SNAPSHOTS=1 dotnet test</c> accepts all.
/// Which engine runs is the build property SnapshotEngine: Own (what CI runs) or Verify.
/// </summary>
public static partial class Snapshot
{
    /// <summary>Compares a text with its snapshot.</summary>
    /// <param name="received">The text of this run.</param>
    /// <param name="name">The case, where one method has several.</param>
    /// <param name="method">Filled in by the compiler.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    public static Task Verify(
        string received, string? name = null, [CallerMemberName] string method = "", [CallerFilePath] string sourceFile = "") =>
        Compare(received.ReplaceLineEndings("\n"), name, method, sourceFile);

    private static partial Task Compare(string received, string? name, string method, string sourceFile);
}
