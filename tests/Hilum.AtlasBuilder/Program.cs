using Hilum.AtlasBuilder;
using Hilum.Imaging.Atlas;
using Hilum.Imaging.Network;

const string Usage = """
    Makes the atlas of runtime/Hilum.Imaging from films whose lungs people drew, and measures it.
      build FOLDER FILE [STEPS]   trains a network on each half of the films and writes the atlas
      measure FOLDER [FILE] [--details]   measures each half with what was made from the other; FILE: another atlas than the built-in one
      change FOLDER [FILE]        the same with films made darker, turned, cut and so on
      speed FOLDER                measures time and memory
      refuse FOLDER               counts how many films are refused when turned or cut, and drawn pictures
      examples FOLDER OUT ID...   writes films small, for tests/corpus/films
      sources FOLDER              lists the films, their sources and licences
    FOLDER holds index.json with images and masks.
    """;

if (args is not [var verb, var folder, ..])
{
    Console.Error.WriteLine(Usage);
    return 2;
}
if (verb == "speed")
{
    Speed.Run(folder, Console.Out);
    return 0;
}
var films = MaskedFilm.ReadAll(folder);
switch (verb)
{
    case "build" when args.Length > 2:
        Build(args[2], args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 1600);
        return 0;
    case "measure":
        new Measurement(films, Atlas().Networks, Console.Out).Films(args.Contains("--details"));
        return 0;
    case "change":
        new Measurement(films, Atlas().Networks, Console.Out).Changed();
        return 0;
    case "refuse":
        Refusals.Run(films, Console.Out);
        return 0;
    case "examples" when args.Length > 3:
        ExampleFilms.Write(films, args[3..], args[2]);
        return 0;
    case "sources":
        foreach (var group in films.GroupBy(f => (f.Source, f.Doi, f.Licence)))
            Console.WriteLine($"{group.Key.Source} ({group.Key.Doi}), {group.Key.Licence}: {string.Join(", ", group.Select(f => f.Id))}");
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}

void Build(string path, int steps)
{
    var inFrame = films.AsParallel().AsOrdered().Select(AtlasMaker.ToFrame).ToList();
    var second = Halves.Split(films, inFrame);
    var networks = new LungNetwork[2];
    Parallel.For(0, 2, half => networks[half] = new Trainer([.. films.Where((_, i) => second[i] == (half == 1))], steps).Train(
        (step, loss) => Console.WriteLine(FormattableString.Invariant($"half {half + 1}, step {step} of {steps}: loss {loss:0.000}"))));
    using var file = File.Create(path);
    AtlasFile.Write(new LungAtlas(AtlasMaker.Mean(inFrame), networks), file);
}

LungAtlas Atlas()
{
    if (args.Length < 3 || args[2].StartsWith("--", StringComparison.Ordinal))
        return LungAtlas.BuiltIn;
    using var file = File.OpenRead(args[2]);
    return AtlasFile.Read(file);
}
