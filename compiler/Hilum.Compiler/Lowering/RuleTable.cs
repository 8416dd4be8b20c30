using Hilum.Compiler.Binding;
using Hilum.Compiler.Symbols;
using Hilum.Compiler.Text;
using Hilum.Runtime.Plan;

namespace Hilum.Compiler.Lowering;

/// <summary>Numbers everything that can match text, in order of declaration.</summary>
internal sealed class RuleTable
{
    private readonly Dictionary<(Symbol, RuleKind), int> _numbers = [];
    private readonly List<RuleDefinition> _rules = [];
    private readonly SymbolTable _table;
    private readonly SourcePaths _paths;

    public RuleTable(SymbolTable table, SourcePaths paths)
    {
        _table = table;
        _paths = paths;
        var patterns = 0;
        foreach (var symbol in table.All)
        {
            switch (symbol)
            {
                case ConceptSymbol c:
                    Add(c, RuleKind.Name, c.Id, c.Name, c.Location);
                    if (!c.NotNames.IsEmpty)
                        Add(c, RuleKind.NotName, c.Id, c.Name, c.NotNames[0].Location);
                    break;
                case AttributeSymbol a:
                    foreach (var value in a.Values)
                        Add(value, RuleKind.Value, value.Code, $"{a.Name}.{value.Name}", value.Location);
                    break;
                case CueSymbol c:
                    Add(c, RuleKind.Cue, c.Id, c.Name, c.Location);
                    break;
                case PatternSymbol p:
                    Add(p, RuleKind.Pattern, patterns++, p.Name, p.Location);
                    break;
                case SectionSymbol s:
                    Add(s, RuleKind.Heading, s.Id, s.Name, s.Location);
                    break;
            }
        }
    }

    public RuleDefinition[] Definitions => [.. _rules];

    public int NumberOf(Symbol symbol, RuleKind kind) => _numbers[(symbol, kind)];

    private void Add(Symbol symbol, RuleKind kind, int target, string name, Location location)
    {
        _numbers.Add((symbol, kind), _rules.Count);
        _rules.Add(new RuleDefinition(_rules.Count, _table.QualifiedName(symbol, name), kind, target, _paths.Relative(location.Path), location.Start.Line));
    }
}
