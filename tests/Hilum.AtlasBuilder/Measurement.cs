using System.Diagnostics;
using Hilum.Imaging.Atlas;
using Hilum.Imaging.Pixels;
using Hilum.Imaging.Registration;

namespace Hilum.AtlasBuilder;

internal static class Measurement
{
    public static void Run(List<MaskedFilm> films, string[] args)
    {
        var entries = films.AsParallel().AsOrdered().Select(AtlasMaker.ToAtlas).ToList();
        var second = Halves.Split(entries, films.ConvertAll(f => f.Source), films.ConvertAll(f => f.View));
        Console.WriteLine($"{second.Count(s => !s)} + {second.Count(s => s)}; PA in second {Enumerable.Range(0, films.Count).Count(i => second[i] && films[i].View == "PA")}");
        var o = FlowOptions.Default;
        var nearest = 5;
        var netSteps = 0;
        var tag = "a";
        foreach (var a in args)
        {
            var kv = a.Split('=');
            switch (kv[0])
            {
                case "window": o = o with { Window = float.Parse(kv[1]) }; break;
                case "smooth": o = o with { Smooth = float.Parse(kv[1]) }; break;
                case "damp": o = o with { Damping = float.Parse(kv[1]) }; break;
                case "steps": o = o with { Steps = [.. kv[1].Split(',').Select(int.Parse)] }; break;
                case "net": netSteps = int.Parse(kv[1]); break;
                case "tag": tag = kv[1]; break;
                case "k": nearest = int.Parse(kv[1]); break;
            }
        }
        var results = new FoundLungs[films.Count];
        var cpu = TimeSpan.Zero;
        var nets = new Hilum.Imaging.Network.LungNetwork?[2];
        if (netSteps > 0)
            Parallel.For(0, 2, h =>
            {
                var path = $"/tmp/net_{tag}_{h}.bin";
                if (File.Exists(path))
                {
                    nets[h] = new Hilum.Imaging.Network.LungNetwork();
                    using var reader = new BinaryReader(File.OpenRead(path));
                    foreach (var l in nets[h]!.Layers)
                    {
                        for (var i = 0; i < l.Weights.Length; i++) l.Weights[i] = reader.ReadSingle();
                        for (var i = 0; i < l.Bias.Length; i++) l.Bias[i] = reader.ReadSingle();
                    }
                    return;
                }
                var clock = Stopwatch.StartNew();
                nets[h] = new Trainer([.. films.Where((_, i) => second[i] != (h == 1))], netSteps, 1).Train((s, l) => Console.WriteLine($"half {h} step {s} loss {l:0.000} {clock.Elapsed.TotalSeconds:0} s"));
                using var writer = new BinaryWriter(File.Create(path));
                foreach (var l in nets[h]!.Layers)
                {
                    foreach (var w in l.Weights) writer.Write(w);
                    foreach (var w in l.Bias) writer.Write(w);
                }
            });
        foreach (var half in new[] { false, true })
        {
            var atlas = AtlasMaker.Make([.. entries.Where((_, i) => second[i] != half)]);
            var finder = new LungFinder(atlas, o, nearest) { Net = nets[half ? 1 : 0] };
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            Parallel.For(0, films.Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
            {
                if (second[i] == half)
                    results[i] = finder.Find(films[i].Film);
            });
            cpu += Process.GetCurrentProcess().TotalProcessorTime - before;
        }
        foreach (var view in new[] { "PA", "AP" })
        {
            var set = Enumerable.Range(0, films.Count).Where(i => films[i].View.StartsWith(view)).ToList();
            double R(int i) => results[i].Right.Overlap(films[i].RightOnFilm);
            double L(int i) => results[i].Left.Overlap(films[i].LeftOnFilm);
            var all = set.SelectMany(i => new[] { R(i), L(i) }).Order().ToList();
            Console.WriteLine($"{view} n {set.Count}: R {set.Average(R):0.000} L {set.Average(L):0.000} mean {all.Average():0.000} p5 {all[all.Count / 20]:0.000}; mean template {set.Average(i => (results[i].MeanRight.Overlap(films[i].RightOnFilm) + results[i].MeanLeft.Overlap(films[i].LeftOnFilm)) / 2):0.000}; first {set.Average(i => results[i].First.Overlap(films[i].RightOnFilm.Union(films[i].LeftOnFilm))):0.000} score min {set.Min(i => results[i].Score):0.00} mean {set.Average(i => results[i].Score):0.00} inverted {set.Count(i => results[i].Inverted)}");
        }
        foreach (var view in new[] { "PA", "AP" })
        {
            var set = Enumerable.Range(0, films.Count).Where(i => films[i].View.StartsWith(view)).ToList();
            void Row(string name, Func<int, double> r, Func<int, double> l)
            {
                var all = set.SelectMany(i => new[] { r(i), l(i) }).Order().ToList();
                Console.WriteLine($"  {name} {view}: R {set.Average(r):0.000} L {set.Average(l):0.000} mean {all.Average():0.000} p5 {all[all.Count / 20]:0.000}");
            }
            Row("net", i => results[i].NetRight.Overlap(films[i].RightOnFilm), i => results[i].NetLeft.Overlap(films[i].LeftOnFilm));
            Row("both", i => results[i].BothRight.Overlap(films[i].RightOnFilm), i => results[i].BothLeft.Overlap(films[i].LeftOnFilm));
        }
        Console.WriteLine($"cpu {cpu.TotalSeconds / films.Count:0.000} s a film");
        for (var i = 0; i < films.Count; i++)
        {
            double r = results[i].Right.Overlap(films[i].RightOnFilm), l = results[i].Left.Overlap(films[i].LeftOnFilm);
            if (Math.Min(r, l) < 0.8 || Math.Min(results[i].NetRight.Overlap(films[i].RightOnFilm), results[i].NetLeft.Overlap(films[i].LeftOnFilm)) < 0.8)
                Console.WriteLine($"{i} {films[i].View} R {r:0.00} L {l:0.00} first {results[i].First.Overlap(films[i].RightOnFilm.Union(films[i].LeftOnFilm)):0.00} score {results[i].Score:0.00} fit {results[i].Fit:0.00} agree {results[i].Agreement:0.00} {results[i].Inverted} net {results[i].NetRight.Overlap(films[i].RightOnFilm):0.00} {results[i].NetLeft.Overlap(films[i].LeftOnFilm):0.00} {results[i].NetAgreement:0.00}");
        }
    }
}
