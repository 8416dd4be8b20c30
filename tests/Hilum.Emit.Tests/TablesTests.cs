using System.Collections;
using System.Reflection;
using System.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Emit.Tests;

/// <summary>The static data of emitted code is the data of the plan.</summary>
public sealed class TablesTests
{
    [Fact]
    public void Lexicon_and_tables_come_back_as_they_were()
    {
        var plan = SampleRules.Plan();
        var compiled = Sentence.Compiled(plan);
        Assert.Equal(Dump(plan.Lexicon), Dump(compiled.Lexicon));
        Assert.Equal(Dump(plan.Ontology), Dump(compiled.Ontology));
        Assert.Equal(plan.Ontology.ListedPlaces, compiled.Ontology.ListedPlaces);
        Assert.Contains("UInt128", Dump(plan.Ontology), StringComparison.Ordinal);
    }

    /// <summary>All public properties, all the way down.</summary>
    private static string Dump(object? value)
    {
        var text = new StringBuilder();
        Dump(value, text);
        return text.ToString();
    }

    private static void Dump(object? value, StringBuilder text)
    {
        switch (value)
        {
            case null or string or Enum:
                text.Append('\'').Append(value).Append('\'');
                break;
            case IEnumerable all:
                text.Append('[');
                foreach (var item in all)
                    Dump(item, text);
                text.Append(']');
                break;
            case var _ when value.GetType().Namespace == typeof(MatchPlan).Namespace:
                text.Append('{');
                foreach (var p in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
                {
                    // Endless: the set without its lowest place is a set again.
                    if (p.Name == nameof(PlaceSet.WithoutFirst))
                        continue;
                    text.Append(p.Name).Append('=');
                    Dump(p.GetValue(value), text);
                }
                text.Append("}\n");
                break;
            default:
                text.Append(value.GetType().Name).Append(' ').Append(value).Append(';');
                break;
        }
    }
}
