using System.Text;
using Hilum.Testing;

namespace Hilum.Cli.Tests;

/// <summary>What is published holds nothing of the machine that built it.</summary>
public sealed class PublishedFilesTests
{
    private static readonly string[] Products = ["hilum", "Hilum.Runtime", "Hilum.Runtime.IO", "Hilum.ChestXray", "Hilum.Compiler", "Hilum.Compiler.CSharp"];

    [Fact]
    public void No_assembly_and_no_debug_file_holds_a_path_of_this_machine()
    {
        var here = RepositoryFolder.Root;
        foreach (var file in Products.SelectMany(p => new[] { p + ".dll", p + ".pdb" }))
        {
            var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file));
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(here)) < 0, file);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(here)) < 0, file);
        }
    }
}
