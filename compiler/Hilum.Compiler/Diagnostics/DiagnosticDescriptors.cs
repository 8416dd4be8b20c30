using System.Collections.Immutable;
using System.Reflection;

namespace Hilum.Compiler.Diagnostics;

/// <summary>All that the compiler has to say about names, clauses, words and examples: one descriptor a code.</summary>
public static partial class DiagnosticDescriptors
{
    private static readonly Lazy<ImmutableArray<DiagnosticDescriptor>> Found = new(FindAll);

    /// <summary>Every descriptor of the compiler, those of the parser included, by code.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => Found.Value;

    // Found by reflection, so that none can be forgotten in a list: pages and tests are made from this.
    private static ImmutableArray<DiagnosticDescriptor> FindAll() =>
        [.. typeof(DiagnosticDescriptors).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .DistinctBy(descriptor => descriptor.Id)
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];
}
