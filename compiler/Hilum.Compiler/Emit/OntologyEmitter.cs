using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Emit;

/// <summary>Writes the tables as initializers, a record a line.</summary>
internal static class OntologyEmitter
{
    /// <summary>Writes the file.</summary>
    public static string Write(Ontology ontology, CSharpEmitOptions options)
    {
        var w = CodeWriter.StartFile(options, "The tables of the rule set.", "Hilum.Runtime.Plan");
        w.Line("/// <summary>Concepts, places, attributes, sections, cues and rules.</summary>");
        w.Open("internal static class OntologyTables");
        w.Line("public static Ontology Create() => new Ontology");
        w.Line("{");
        w.Indent();
        var tables = new List<(string Name, string Type, IEnumerable<object> Items)>();
        foreach (var p in typeof(Ontology).GetProperties().Where(p => p.SetMethod is { IsPublic: true }).OrderBy(p => p.MetadataToken))
        {
            if (p.PropertyType is { IsArray: true } type && type.GetElementType()!.Namespace == typeof(Ontology).Namespace)
            {
                w.Line($"{p.Name} = {p.Name}(),");
                tables.Add((p.Name, type.GetElementType()!.Name, ((Array)p.GetValue(ontology)!).Cast<object>()));
            }
            else
            {
                w.Line($"{p.Name} = {ObjectLiterals.Of(p.GetValue(ontology))},");
            }
        }
        w.Outdent();
        w.Line("}.Completed();");
        foreach (var (name, type, items) in tables)
        {
            w.Line();
            w.Line($"private static {type}[] {name}() =>");
            w.Line("[");
            w.Indent();
            foreach (var item in items)
                w.Line(ObjectLiterals.Of(item) + ",");
            w.Outdent();
            w.Line("];");
        }
        w.Close();
        return w.ToString();
    }
}
