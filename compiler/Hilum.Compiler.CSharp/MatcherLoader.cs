using System.Reflection;
using System.Runtime.Loader;
using Hilum.Runtime.Matching;

namespace Hilum.Compiler.CSharp;

/// <summary>A matcher from a compiled assembly. Where it can be unloaded, disposing lets its code go once nothing uses it.</summary>
public sealed class LoadedMatcher : IDisposable
{
    private AssemblyLoadContext? _context;

    private LoadedMatcher(Matcher matcher, AssemblyLoadContext? context)
    {
        Matcher = matcher;
        _context = context;
    }

    /// <summary>The matcher.</summary>
    public Matcher Matcher { get; }

    /// <summary>Loads an assembly and makes its matcher.</summary>
    /// <param name="assembly">The assembly's bytes.</param>
    /// <param name="collectible">True for code that can be unloaded (an editor recompiles often); it runs a little slower.</param>
    /// <exception cref="BadImageFormatException">The bytes are no assembly, or one without a matcher.</exception>
    public static LoadedMatcher Load(byte[] assembly, bool collectible = false)
    {
        // A context for each: the same rule set may be loaded again after a change, and names would clash in the default one.
        // Its dependencies (Hilum.Runtime) come from the default context, so that Matcher is one type.
        var context = new AssemblyLoadContext("hilum rules", collectible);
        try
        {
            var type = context.LoadFromStream(new MemoryStream(assembly)).GetExportedTypes()
                .FirstOrDefault(t => t.IsSubclassOf(typeof(Matcher)) && !t.IsAbstract)
                ?? throw new BadImageFormatException("The assembly holds no matcher.");
            return new LoadedMatcher((Matcher)Activator.CreateInstance(type)!, collectible ? context : null);
        }
        catch (Exception e) when (e is FileLoadException or TypeLoadException or MissingMethodException or ReflectionTypeLoadException or TargetInvocationException)
        {
            throw new BadImageFormatException("The assembly does not fit this runtime.", e);
        }
    }

    /// <summary>Lets the code go.</summary>
    public void Dispose()
    {
        _context?.Unload();
        _context = null;
    }
}
