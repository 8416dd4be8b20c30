using System.Collections;
using System.Globalization;
using System.Reflection;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>
/// Records of the plan as C# that makes them again. By reflection, so that a property added to a record cannot be forgotten here;
/// what has its default value is left out.
/// </summary>
internal static class ObjectLiterals
{
    /// <summary>A value as an expression whose type is known where it stands.</summary>
    /// <exception cref="NotSupportedException">The plan holds a type that has no literal.</exception>
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool b => Literals.Of(b),
        int i => Literals.Of(i),
        ulong u => "0x" + u.ToString("x", CultureInfo.InvariantCulture) + "UL",
        double d => d.ToString("R", CultureInfo.InvariantCulture) + "d",
        string s => Literals.Of(s),
        Enum e => OfEnum(e),
        PlaceSet p => OfPlaces(p),
        IEnumerable all => "[" + string.Join(", ", all.Cast<object?>().Select(Of)) + "]",
        _ when value.GetType().Namespace == typeof(MatchPlan).Namespace => OfRecord(value),
        _ => throw new NotSupportedException($"No literal for {value.GetType()}."),
    };

    private static string OfEnum(Enum e)
    {
        var type = e.GetType();
        if (Enum.IsDefined(type, e))
            return $"{type.Name}.{e}";
        return string.Join(" | ", e.ToString("G").Split(", ").Select(n => int.TryParse(n, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? $"({type.Name}){n}" : $"{type.Name}.{n}"));
    }

    private static string OfPlaces(PlaceSet p)
    {
        if (p.IsEmpty)
            return "default";
        return string.Create(CultureInfo.InvariantCulture, $"PlaceSet.Of(0x{(ulong)(p.Bits >> 64):x}, 0x{(ulong)p.Bits:x})");
    }

    private static string OfRecord(object value)
    {
        var type = value.GetType();
        // Of a positional record the main constructor; its other one copies.
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        var arguments = parameters.Select(p => Of(type.GetProperty(p.Name!)!.GetValue(value)));
        var positional = parameters.Select(p => p.Name!).ToHashSet(StringComparer.Ordinal);
        var initializers = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.SetMethod is { IsPublic: true } && !positional.Contains(p.Name))
            .OrderBy(p => p.MetadataToken)
            .Where(p => IsRequired(p) || !IsDefault(p.PropertyType, p.GetValue(value)))
            .Select(p => $"{p.Name} = {Of(p.GetValue(value))}")
            .ToList();
        var made = $"new({string.Join(", ", arguments)})";
        return initializers.Count == 0 ? made : $"{made} {{ {string.Join(", ", initializers)} }}";
    }

    private static bool IsRequired(PropertyInfo p) => p.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: true);

    private static bool IsDefault(Type type, object? value) => value switch
    {
        null => true,
        Array a => a.Length == 0,
        GovernedMeaning m => m == GovernedMeaning.None,
        // Not every enum property starts at its first value (a cue's scope), so enums are always written.
        Enum => false,
        _ => type.IsValueType && value.Equals(Activator.CreateInstance(type)),
    };
}
