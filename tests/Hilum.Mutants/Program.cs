using Hilum.Mutants;
using Hilum.Testing;

// usage: tests/mutants.sh [OPERATOR ...]   e.g. tests/mutants.sh Reach Share; without names all operators
var (runtime, mutants) = ChangedRuntime.Compile(name => args.Length == 0 || args.Contains(name));
var examples = new OperatorExamples(RepositoryFolder.Path("tests", "Hilum.Runtime.Tests", "bin", "Release", "net10.0"), runtime);
if (examples.Fails(0, TimeSpan.FromMinutes(5)))
{
    Console.Error.WriteLine("an example fails before anything is removed: run tests/Hilum.Runtime.Tests first");
    return 2;
}
var alive = mutants.FindAll(m => !examples.Fails(m.Number, TimeSpan.FromSeconds(20)));
foreach (var mutant in alive)
    Console.WriteLine($"{mutant.Where}: {mutant.What}");
Console.WriteLine($"{mutants.Count - alive.Count} of {mutants.Count} removals are seen by one of {examples.Count} examples; {alive.Count} are not");
return alive.Count == 0 ? 0 : 1;
