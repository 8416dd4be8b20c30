using Hilum.Runtime.Matching;
using Hilum.Runtime.Plan;
using Hilum.Runtime.Reading.Operators;
using Hilum.Runtime.Text;

namespace Hilum.Runtime.Reading;

/// <summary>Reads one sentence: names, structure, then each operator once. See <c>docs/matching.md</c>.</summary>
internal sealed class SentenceReader
{
    private readonly NameScanner _names;
    private readonly Identify _identify;
    private readonly StructureBuilder _builder;
    private readonly Share _share;
    private readonly Govern _govern;
    private readonly Construct _construct;
    private readonly ForwardReach _forward;
    private readonly Reach _reach;
    private readonly Describe _describe;
    private readonly Change _change;
    private readonly Locate _locate;

    public SentenceReader(Matcher matcher, TokenBuffer tokens)
    {
        var ontology = matcher.Ontology;
        _names = new NameScanner(matcher, tokens);
        Structure = new SentenceStructure(ontology, _names.Context);
        _identify = new Identify(_names.Context, ontology);
        _builder = new StructureBuilder(Structure, Array.FindIndex(ontology.Attributes, a => a.Type == AttributeType.Side));
        _share = new Share(Structure);
        _forward = new ForwardReach(Structure);
        _govern = new Govern(Structure, _forward);
        _reach = new Reach(Structure, _forward);
        _construct = new Construct(Structure);
        _describe = new Describe(Structure);
        _change = new Change(Structure);
        _locate = new Locate(Structure);
    }

    /// <summary>What was read last.</summary>
    public SentenceStructure Structure { get; }

    /// <summary>What the sentences of the section hand on.</summary>
    public Discourse Discourse { get; } = new();

    /// <summary>Reads a sentence.</summary>
    public void Run(string text, in SentenceRange sentence)
    {
        // A sentence that was cut for its length goes on: what its denial or doubt reached, it still reaches.
        var open = sentence.Continues ? _forward.OpenCue() : null;
        _names.Run(text, in sentence);
        if (open is { } cue)
            _names.Context.Hits.Add(cue);
        _identify.Run(Discourse);
        _names.FindConstructions();
        _builder.Build();
        Discourse.TakeHeading(Structure);
        _share.Run();
        _govern.Run();
        _construct.Run();
        _reach.Run();
        _describe.Run();
        _change.Run();
        _locate.Run(Discourse);
        Topics.Settle(Structure);
        Discourse.Remember(Structure);
    }
}
