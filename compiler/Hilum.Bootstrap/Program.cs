using System.Text;
using Hilum.Bootstrap;
using Hilum.Cli.RuleSets;
using Hilum.Compiler.Diagnostics;
using Hilum.Compiler.Emit;

const int Written = 0;
const int RulesHaveErrors = 1;
const int WrongUse = 2;

// The last argument tells what to do when the rules have errors: fail, or leave a class in their place that says so when it is used.
if (args is not [var folder, var target, var space, var name, var prefix, "required" or "optional"])
{
    Console.Error.WriteLine("usage: Hilum.Bootstrap RULES-FOLDER OUTPUT-FOLDER NAMESPACE CLASS SOURCE-PREFIX required|optional");
    return WrongUse;
}
var compilation = new RuleFolder(file => File.ReadAllText(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true))).Load(folder);
if (compilation is null)
{
    Console.Error.WriteLine(folder + ": error : there is no .hilum file");
    return WrongUse;
}
var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
foreach (var error in errors)
{
    // The form that MSBuild and editors understand.
    var path = error.Location.Source is null ? folder : error.Location.Path;
    Console.Error.WriteLine($"{path}({error.Location.Start.Line},{error.Location.Start.Column}): error {error.Id}: {error.Message}");
}
var options = new CSharpEmitOptions { Namespace = space, ClassName = name, SourcePrefix = prefix };
IReadOnlyList<EmittedFile> files = [];
if (errors.Length == 0)
    files = CSharpEmitter.Emit(compilation.Lower(), options);
else if (args[^1] == "optional")
    files = [Placeholder.Write(options)];
Directory.CreateDirectory(target);
foreach (var old in Directory.GetFiles(target, "*.g.cs"))
{
    if (!files.Any(f => f.Name == Path.GetFileName(old)))
        File.Delete(old);
}
foreach (var file in files)
    File.WriteAllText(Path.Combine(target, file.Name), file.Text, new UTF8Encoding(false));
return errors.Length == 0 ? Written : RulesHaveErrors;
