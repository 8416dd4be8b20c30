using Hilum.Compiler.Syntax;

namespace Hilum.Compiler.Binding;

/// <summary>
/// Fills the symbols from their clauses. In steps, each of which needs the ones before: words and values, relations of anatomies,
/// relations of findings, words of everything, constructions, examples.
/// </summary>
internal static class Binder
{
    public static void Bind(BindingContext context)
    {
        foreach (var symbol in context.Table.All)
        {
            context.ClausesOf(symbol);
            foreach (var name in context.Table.DeclaredOf(symbol)!.Written.Skip(1).Select(w => w.Name).OfType<NameSyntax>())
                context.Names.References[name] = symbol;
        }
        VocabularyBinder.Bind(context);
        AnatomyBinder.Bind(context);
        FindingBinder.Bind(context);
        NameBinder.Bind(context);
        CueBinder.Bind(context);
        PatternBinder.Bind(context);
        ShownAsBinder.Bind(context);
        CueBinder.CheckBeats(context);
        ImportBinder.Bind(context);
        ExampleBinder.Bind(context);
    }
}
