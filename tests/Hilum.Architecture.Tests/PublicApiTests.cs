using Hilum.Testing;

namespace Hilum.Architecture.Tests;

/// <summary>What others can rely on is a file: a change to it is seen in review.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public Task Runtime() => Snapshot.Verify(PublicApi.Of(typeof(Runtime.Extractor).Assembly));

    // What ANTLR makes is public because its templates write it so; nothing but the parser's door uses it.
    [Fact]
    public Task Compiler() => Snapshot.Verify(PublicApi.Of(typeof(Compiler.HilumCompilation).Assembly, "Hilum.Compiler.Syntax.Parsing.Generated"));
}
