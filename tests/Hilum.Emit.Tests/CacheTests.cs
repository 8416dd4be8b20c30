using Hilum.Compiler.CSharp;
using Hilum.Compiler.Emit;

namespace Hilum.Emit.Tests;

/// <summary>Compiled rule sets are kept, and kept safely.</summary>
public sealed class CacheTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "hilum-cache-test-" + Guid.NewGuid().ToString("n"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_second_call_reads_the_file_and_leaves_nothing_else()
    {
        var plan = SampleRules.Plan();
        var cache = new CompiledRuleCache(_folder);
        var path = cache.PathOf(plan, new CSharpEmitOptions());
        AssertMatches(cache.GetOrCompile(plan));
        var written = File.GetLastWriteTimeUtc(path);
        AssertMatches(cache.GetOrCompile(plan));
        Assert.Equal(written, File.GetLastWriteTimeUtc(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(-1)]
    [InlineData(-33)]
    public void A_damaged_file_is_compiled_again(int keep)
    {
        var plan = SampleRules.Plan();
        var cache = new CompiledRuleCache(_folder);
        var path = cache.PathOf(plan, new CSharpEmitOptions());
        cache.GetOrCompile(plan);
        var good = File.ReadAllBytes(path);
        File.WriteAllBytes(path, good[..(keep >= 0 ? keep : good.Length + keep)]);
        AssertMatches(cache.GetOrCompile(plan));
        Assert.Equal(good, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_with_another_assembly_is_compiled_again()
    {
        var plan = SampleRules.Plan();
        var cache = new CompiledRuleCache(_folder);
        var path = cache.PathOf(plan, new CSharpEmitOptions());
        var other = CSharpCompiler.Compile([new EmittedFile("X.cs", "public class X { }")], "Other").Assembly!;
        Directory.CreateDirectory(_folder);
        File.WriteAllBytes(path, [.. other, .. System.Security.Cryptography.SHA256.HashData(other)]);
        AssertMatches(cache.GetOrCompile(plan));
    }

    [Fact]
    public void The_folder_and_its_files_are_private()
    {
        if (OperatingSystem.IsWindows())
            return;
        var plan = SampleRules.Plan();
        var cache = new CompiledRuleCache(_folder);
        cache.GetOrCompile(plan);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(cache.PathOf(plan, new CSharpEmitOptions())));
        // Others may have been let in to look by an earlier version; they could not have written.
        File.SetUnixFileMode(_folder, OwnerOnly | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        File.Delete(cache.PathOf(plan, new CSharpEmitOptions()));
        cache.GetOrCompile(plan);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(_folder));
    }

    [Theory]
    [InlineData(true, UnixFileMode.OtherWrite)]
    [InlineData(true, UnixFileMode.GroupWrite)]
    [InlineData(false, UnixFileMode.OtherWrite)]
    [InlineData(false, UnixFileMode.GroupWrite)]
    public void What_somebody_else_may_have_written_is_not_run(bool folder, UnixFileMode open)
    {
        if (OperatingSystem.IsWindows())
            return;
        var plan = SampleRules.Plan();
        var cache = new CompiledRuleCache(_folder);
        var path = cache.PathOf(plan, new CSharpEmitOptions());
        // A matcher that would be believed: it is whole, and only its rules are others.
        var planted = CSharpCompiler.Compile(CSharpEmitter.Emit(new TinyPlan("planted").Build(), new CSharpEmitOptions()), "Planted").Assembly!;
        Directory.CreateDirectory(_folder, OwnerOnly);
        File.WriteAllBytes(path, [.. planted, .. System.Security.Cryptography.SHA256.HashData(planted)]);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Empty(Sentence.Matches(cache.GetOrCompile(plan), "enlarged silhouette"));
        var opened = folder ? _folder : path;
        File.SetUnixFileMode(opened, File.GetUnixFileMode(opened) | open);
        AssertMatches(cache.GetOrCompile(plan));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_only_costs_time()
    {
        File.WriteAllText(_folder, "a file where the folder should be");
        try
        {
            AssertMatches(new CompiledRuleCache(_folder).GetOrCompile(SampleRules.Plan()));
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    [Fact]
    public void Other_sources_and_other_names_have_other_files()
    {
        var cache = new CompiledRuleCache(_folder);
        var plan = SampleRules.Plan();
        var other = new TinyPlan("a").Build();
        Assert.NotEqual(cache.PathOf(plan, new CSharpEmitOptions()), cache.PathOf(other, new CSharpEmitOptions()));
        Assert.NotEqual(cache.PathOf(plan, new CSharpEmitOptions()), cache.PathOf(plan, new CSharpEmitOptions { SourcePrefix = "x/" }));
    }

    private static void AssertMatches(Runtime.Matching.Matcher matcher) =>
        Assert.Equal("hit 0 None 0-2 [-1]\n", Sentence.Matches(matcher, "enlarged silhouette"));
}
