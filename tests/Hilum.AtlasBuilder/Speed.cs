using System.Diagnostics;
using System.Globalization;
using Hilum.Imaging.Atlas;
using Hilum.Imaging.Films;

namespace Hilum.AtlasBuilder;

/// <summary>Time and memory of reading films and finding the lungs on them with the built-in atlas.</summary>
internal static class Speed
{
    private const int InFlight = 8;

    /// <summary>Writes one line.</summary>
    /// <param name="folder">The films' folder.</param>
    /// <param name="output">Where to.</param>
    public static void Run(string folder, TextWriter output)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "images")).Order(StringComparer.Ordinal).ToList();
        var finder = new LungFinder(LungAtlas.BuiltIn);
        var reader = new FilmReader();
        // Start-up: what is compiled and read once.
        Parallel.ForEach(files.Take(InFlight), Find);
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = InFlight }, Find);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{files.Count} films, {InFlight} in flight: {(process.TotalProcessorTime - before).TotalSeconds / files.Count:0.000} s of processor time a film, reading its file included; at most {process.PeakWorkingSet64 / 1e6:0} MB."));

        void Find(string file)
        {
            try
            {
                _ = finder.Find(reader.Read(file).Pixels);
            }
            catch (FilmException)
            {
                // Refusing takes as long.
            }
        }
    }
}
