using System.Text.Json;

namespace Hilum.Runtime.IO.Tests;

/// <summary>What public programs that read the dataset rely on.</summary>
internal static class ReaderContract
{
    private static readonly string[] s_parallel =
        ["attributes", "attributes_ids", "phrase_IDs", "sections", "comparison_cues", "temporal_cues", "severity_cues", "texture_cues"];

    public static void Check(JsonElement graph)
    {
        Assert.Equal(JsonValueKind.Array, graph.GetProperty("relationships").ValueKind);
        foreach (var anatomy in graph.GetProperty("attributes").EnumerateArray())
        {
            var name = anatomy.GetProperty("bbox_name").GetString()!;
            Assert.Equal(name, anatomy.GetProperty("object_id").GetString()!.Split('_')[1]);
            Assert.True(anatomy.GetProperty(name).GetBoolean());
            var phrases = anatomy.GetProperty("phrases").GetArrayLength();
            Assert.True(phrases > 0);
            Assert.All(s_parallel, list => Assert.Equal(phrases, anatomy.GetProperty(list).GetArrayLength()));
            for (var i = 0; i < phrases; i++)
                CheckAttributes(anatomy.GetProperty("attributes")[i], anatomy.GetProperty("attributes_ids")[i]);
        }
        foreach (var relation in graph.GetProperty("relationships").EnumerateArray())
        {
            var name = relation.GetProperty("bbox_name").GetString();
            Assert.Equal(name, relation.GetProperty("subject_id").GetString()!.Split('_')[1]);
            Assert.Equal(name, relation.GetProperty("object_id").GetString()!.Split('_')[1]);
        }
    }

    private static void CheckAttributes(JsonElement attributes, JsonElement ids)
    {
        var list = attributes.EnumerateArray().Select(a => a.GetString()!).ToArray();
        Assert.Equal(list.Length, ids.GetArrayLength());
        Assert.Equal(list.Order(StringComparer.Ordinal), list);
        Assert.Equal(list.Distinct(), list);
        foreach (var attribute in list)
        {
            var parts = attribute.Split('|');
            Assert.Equal(3, parts.Length);
            Assert.Contains(parts[1], new[] { "yes", "no" });
        }
    }
}
