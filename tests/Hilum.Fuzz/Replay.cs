using Hilum.Testing;

namespace Hilum.Fuzz;

/// <summary>Tries what earlier runs found, tests/corpus/fuzz, once more.</summary>
internal static class Replay
{
    /// <summary>Runs all of them; the exit status.</summary>
    public static int Run()
    {
        var (passed, failed) = (0, 0);
        foreach (var kind in Target.Names)
        {
            var folder = RepositoryFolder.Path("tests", "corpus", "fuzz", kind);
            if (!Directory.Exists(folder))
                continue;
            using var target = Target.Create(kind);
            foreach (var file in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            {
                try
                {
                    target.Try(File.ReadAllText(file), new Random(1));
                    passed++;
                }
                catch (Exception e)
                {
                    failed++;
                    Console.WriteLine($"{Path.GetFileName(file)}: {e}");
                }
            }
        }
        Console.WriteLine($"finds of earlier runs: {passed} hold, {failed} do not");
        return failed == 0 ? 0 : 1;
    }
}
