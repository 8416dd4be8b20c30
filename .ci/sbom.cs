// Writes the software bill of materials of the tool (CycloneDX 1.6) from its lock file: dotnet run .ci/sbom.cs OUT.json
// The same lock file gives the same bytes. Licences are those that the restored packages state.
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false
#:property EnforceCodeStyleInBuild=false
#:property PublishAot=false

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;

const string Lock = "compiler/Hilum.Cli/packages.lock.json";
if (args.Length != 1 || !File.Exists(Lock))
{
    Console.Error.WriteLine("usage, in the repository's folder: dotnet run .ci/sbom.cs OUT.json");
    return 2;
}

var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
    ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
var components = new SortedDictionary<string, object>(StringComparer.Ordinal);
var depends = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
using var file = JsonDocument.Parse(File.ReadAllText(Lock));
var packages = file.RootElement.GetProperty("dependencies").EnumerateObject().First().Value;
foreach (var package in packages.EnumerateObject())
{
    var id = RefOf(package.Name);
    depends[id] = [];
    if (package.Value.TryGetProperty("dependencies", out var needed))
        depends[id].UnionWith(needed.EnumerateObject().Select(d => d.Name).Where(n => packages.EnumerateObject().Any(p => Same(p.Name, n))).Select(RefOf));
    components[id] = package.Value.GetProperty("type").GetString() == "Project" ? Project(package.Name, id) : Package(package.Name, package.Value, id);
}

var tool = new
{
    type = "application",
    name = "hilum",
    licenses = new[] { new { license = new { id = "Apache-2.0" } } },
};
var bom = new Dictionary<string, object>
{
    ["bomFormat"] = "CycloneDX",
    ["specVersion"] = "1.6",
    ["version"] = 1,
    ["metadata"] = new { component = new Dictionary<string, object> { ["type"] = tool.type, ["bom-ref"] = "hilum", ["name"] = tool.name, ["licenses"] = tool.licenses } },
    ["components"] = components.Values,
    ["dependencies"] = depends.Select(d => new Dictionary<string, object> { ["ref"] = d.Key, ["dependsOn"] = d.Value })
        .Prepend(new Dictionary<string, object> { ["ref"] = "hilum", ["dependsOn"] = depends.Keys }),
};
// Relaxed: a plus sign in a version stays one.
var options = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
if (Path.GetDirectoryName(args[0]) is { Length: > 0 } folder)
    Directory.CreateDirectory(folder);
File.WriteAllText(args[0], JsonSerializer.Serialize(bom, options) + "\n");
Console.WriteLine($"{args[0]}: {components.Count} components");
return 0;

static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

string RefOf(string name)
{
    var package = packages.EnumerateObject().First(p => Same(p.Name, name));
    return package.Value.TryGetProperty("resolved", out var version) ? $"pkg:nuget/{package.Name}@{version.GetString()}" : package.Name;
}

static object Project(string name, string id) => new Dictionary<string, object>
{
    ["type"] = "library",
    ["bom-ref"] = id,
    ["name"] = name,
    ["licenses"] = new[] { new { license = new { id = "Apache-2.0" } } },
};

object Package(string name, JsonElement entry, string id)
{
    var version = entry.GetProperty("resolved").GetString()!;
    var component = new Dictionary<string, object>
    {
        ["type"] = "library",
        ["bom-ref"] = id,
        ["name"] = name,
        ["version"] = version,
        ["hashes"] = new[] { new { alg = "SHA-512", content = Convert.ToHexStringLower(Convert.FromBase64String(entry.GetProperty("contentHash").GetString()!)) } },
        ["purl"] = id,
    };
    if (LicenceOf(name, version) is { } licence)
        component["licenses"] = new[] { new { expression = licence } };
    return component;
}

string? LicenceOf(string name, string version)
{
    var path = Path.Combine(cache, name.ToLowerInvariant(), version.ToLowerInvariant(), name.ToLowerInvariant() + ".nuspec");
    if (!File.Exists(path))
        return null;
    var licence = XDocument.Load(path).Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
    return (string?)licence?.Attribute("type") == "expression" ? licence!.Value.Trim() : null;
}
