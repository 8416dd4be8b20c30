using Hilum.Compiler.Binding;
using Hilum.Compiler.Diagnostics;

namespace Hilum.Compiler.Checking;

/// <summary>Runs every check of a bound rule set.</summary>
internal static class CheckRunner
{
    public static void Run(BindingContext context)
    {
        if (context.Table.Ontology is null && context.Table.All.Count > 0)
            context.Diagnostics.Report(DiagnosticDescriptors.NoOntology, context.Table.All[0].Location);
        CompletenessChecker.Check(context);
        LexiconChecker.Check(context);
        PatternChecker.Check(context);
        ExampleChecker.Check(context);
    }
}
