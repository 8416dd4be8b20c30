using System.Reflection;
using System.Runtime.CompilerServices;

namespace Hilum.Architecture.Tests;

/// <summary>Writes the public members of an assembly, one a line.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>All lines in ordinal order, each ending with LF.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="exceptBelow">A namespace to leave out: code that a tool makes.</param>
    public static string Of(Assembly assembly, string? exceptBelow = null)
    {
        var lines = new List<string>();
        foreach (var type in assembly.GetExportedTypes())
        {
            if (exceptBelow is not null && type.Namespace == exceptBelow)
                continue;
            lines.Add($"{KindOf(type)} {NameOf(type)}{Bases(type)}");
            lines.AddRange(type.GetMembers(Declared).Where(m => !IsMadeByCompiler(m)).Select(Describe).OfType<string>().Select(m => $"{NameOf(type)}.{m}"));
        }
        // A type's own line stands before its members', whatever sort of type it is.
        return string.Concat(lines.Order(Comparer<string>.Create((a, b) => string.CompareOrdinal(Key(a), Key(b)))).Select(l => l + "\n"));
    }

    private static string Key(string line) => line.StartsWith("type ", StringComparison.Ordinal) ? line.Split(' ')[^1].Split(':')[0] : line;

    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo { IsSpecialName: false } f when f.IsPublic || f.IsFamily => f.DeclaringType!.IsEnum
            ? $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), null)}"
            : $"{f.Name}: {(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{(f.IsInitOnly ? "readonly " : "")}{NameOf(f.FieldType)}",
        PropertyInfo p when IsVisible(p.GetMethod) || IsVisible(p.SetMethod) =>
            $"{p.Name}{(p.GetIndexParameters() is { Length: > 0 } indexes ? $"[{Parameters(indexes)}]" : "")}: {Static(p.GetMethod ?? p.SetMethod!)}{NameOf(p.PropertyType)} {Accessors(p)}",
        EventInfo e when IsVisible(e.AddMethod) => $"{e.Name}: event {NameOf(e.EventHandlerType!)}",
        ConstructorInfo c when IsVisible(c) => $"new({Parameters(c.GetParameters())})",
        MethodInfo m when IsVisible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{m.Name}{Arguments(m)}({Parameters(m.GetParameters())}): {Static(m)}{NameOf(m.ReturnType)}",
        _ => null,
    };

    private static bool IsMadeByCompiler(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute), false) || member.Name is "EqualityContract" or "PrintMembers" or "<Clone>$";

    private static bool IsVisible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string Static(MethodBase method) =>
        method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : method.IsVirtual && !method.IsFinal && !method.DeclaringType!.IsInterface ? "virtual " : "";

    private static string Accessors(PropertyInfo property)
    {
        var set = property.SetMethod;
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        return $"{{ {(IsVisible(property.GetMethod) ? "get; " : "")}{(!IsVisible(set) ? "" : isInit ? "init; " : "set; ")}}}";
    }

    private static string Parameters(IEnumerable<ParameterInfo> parameters) => string.Join(", ", parameters.Select(p =>
        $"{(p.IsOut ? "out " : p.IsIn ? "in " : p.ParameterType.IsByRef ? "ref " : "")}{NameOf(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? " = " + (p.RawDefaultValue ?? "default") : "")}"));

    private static string Arguments(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";

    private static string KindOf(Type type) => "type " + (type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate" : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class");

    private static string Bases(Type type) => type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum) ? ":" + NameOf(b).Replace(" ", "") : "";

    private static string NameOf(Type type)
    {
        if (type.IsByRef || type.IsPointer)
            return NameOf(type.GetElementType()!);
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return type.Name;
        var own = type.Namespace?.StartsWith("Hilum", StringComparison.Ordinal) == true && !type.IsNested ? type.Namespace + "." : "";
        var outer = type.IsNested ? NameOf(type.DeclaringType!) + "." : "";
        var name = type.Name.Split('`')[0];
        return own + outer + name + (type.IsGenericType && type.GetGenericArguments() is { Length: > 0 } a ? $"<{string.Join(", ", a.Select(NameOf))}>" : "");
    }
}
