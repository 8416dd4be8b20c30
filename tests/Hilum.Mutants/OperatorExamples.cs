using System.Reflection;
using System.Runtime.Loader;

namespace Hilum.Mutants;

/// <summary>The examples of the operators' tests, run in this process against the changed runtime.</summary>
internal sealed class OperatorExamples : AssemblyLoadContext
{
    private readonly string _folder;
    private readonly byte[] _runtime;
    private readonly FieldInfo _number;
    private readonly List<(Type Class, MethodInfo Test, object?[] Arguments)> _examples = [];

    /// <param name="folder">Where the built tests are.</param>
    /// <param name="runtime">The changed runtime.</param>
    public OperatorExamples(string folder, byte[] runtime)
    {
        (_folder, _runtime) = (folder, runtime);
        var tests = LoadFromAssemblyPath(Path.Combine(folder, "Hilum.Runtime.Tests.dll"));
        _number = LoadFromAssemblyName(new AssemblyName("Hilum.Runtime")).GetType("Hilum.Runtime.Mutant")!.GetField("Number")!;
        var classes = tests.GetTypes().Where(t => t.Namespace == "Hilum.Runtime.Tests.Operators" || t.Name is "FactTests" or "NameTests");
        foreach (var (type, test) in classes.SelectMany(t => t.GetMethods().Select(m => (t, m))))
        {
            var data = test.GetCustomAttributesData().Where(a => a.AttributeType.Name == "InlineDataAttribute");
            _examples.AddRange(data.Select(a => (type, test, ((IEnumerable<CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!).Select(v => v.Value).ToArray())));
            if (test.GetParameters().Length == 0 && test.GetCustomAttributesData().Any(a => a.AttributeType.Name == "FactAttribute"))
                _examples.Add((type, test, []));
        }
    }

    public int Count => _examples.Count;

    /// <summary>True when an example fails, or does not end in time, with a removal; 0 removes nothing.</summary>
    public bool Fails(int number, TimeSpan limit)
    {
        var failed = false;
        _number.SetValue(null, number);
        var run = new Thread(() => failed = _examples.Exists(e => !Holds(e.Class, e.Test, e.Arguments))) { IsBackground = true };
        run.Start();
        return !run.Join(limit) || failed;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        if (name.Name == "Hilum.Runtime")
        {
            using var stream = new MemoryStream(_runtime);
            return LoadFromStream(stream);
        }
        var path = Path.Combine(_folder, name.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static bool Holds(Type type, MethodInfo test, object?[] arguments)
    {
        try
        {
            test.Invoke(Activator.CreateInstance(type), arguments);
            return true;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }
}
