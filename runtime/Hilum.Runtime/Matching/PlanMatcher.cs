using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Matching;

/// <summary>The interpreter: runs a plan's pattern trees as they are, and tells a trace what it does.</summary>
public sealed class PlanMatcher : Matcher
{
    private readonly IMatchTrace? _trace;
    private readonly Table _names;
    private readonly Table _cues;
    private readonly Table _constructions;
    private readonly Dictionary<int, (PatternNode Node, Step Start)[]> _unless = [];
    private readonly Dictionary<int, (int Work, int Tokens)> _unlessSize = [];

    /// <summary>Prepares a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="trace">Told what happens, or null; a matcher with a trace is as safe for several threads as the trace is.</param>
    /// <exception cref="ArgumentException">A pattern cannot be matched: too many slots, or an endless repeat of nothing.</exception>
    public PlanMatcher(MatchPlan plan, IMatchTrace? trace = null) : base(plan.Ontology, plan.Lexicon)
    {
        _trace = trace;
        var places = new PlaceCounter();
        _names = new Table(plan, Stratum.Names, places);
        _cues = new Table(plan, Stratum.Cues, places);
        _constructions = new Table(plan, Stratum.Constructions, places);
        foreach (var (rule, patterns) in plan.Unless)
        {
            _unless.Add(rule, Array.ConvertAll(patterns, p => (p, Step.Build(p, places))));
            var any = new ChoiceNode(patterns, null);
            _unlessSize.Add(rule, (PatternWork.Of(any), PatternWork.Tokens(any)));
        }
    }

    /// <inheritdoc/>
    protected internal override void MatchNames(MatchContext c) => Match(_names, c);

    /// <inheritdoc/>
    protected internal override void MatchCues(MatchContext c) => Match(_cues, c);

    /// <inheritdoc/>
    protected internal override void MatchConstructions(MatchContext c) => Match(_constructions, c);

    /// <inheritdoc/>
    protected internal override bool IsVetoed(MatchContext c, int rule, int start, int end)
    {
        if (!_unless.TryGetValue(rule, out var patterns))
            return false;
        var (work, most) = _unlessSize[rule];
        if (work >= PatternWork.Least)
            c.Weigh(rule, work);
        c.BeginPass();
        Span<int> unused = stackalloc int[MatchContext.MaxSlots];
        foreach (var (node, first) in patterns)
        {
            for (var token = c.From(start, most); token < end; token++)
            {
                var last = new PatternRun(c, unused, watch: false).Match(first, token);
                if (last <= start || last <= token)
                    continue;
                _trace?.Vetoed(rule, start, end, node, token, last);
                return true;
            }
        }
        return false;
    }

    private void Match(Table table, MatchContext c)
    {
        if (table.IsEmpty)
            return;
        c.BeginPass();
        for (var token = c.First; token < c.End; token++)
        {
            foreach (var entry in table.OfWord(c.Word(token)))
                Try(entry, c, token);
            if (table.BySlot.Length > 0 && c.CanFillSlot(token))
            {
                foreach (var entry in table.BySlot)
                    Try(entry, c, token);
            }
            foreach (var entry in table.Everywhere)
                Try(entry, c, token);
        }
    }

    private void Try(Entry entry, MatchContext c, int token)
    {
        var rule = entry.Pattern.Rule;
        if (entry.Work >= PatternWork.Least)
            c.Weigh(rule.Rule, entry.Work);
        Span<int> captures = stackalloc int[MatchContext.MaxSlots];
        captures.Fill(-1);
        _trace?.Tried(rule, entry.Pattern.Index, token);
        var run = new PatternRun(c, captures, _trace is not null);
        var end = run.Match(entry.Start, token);
        if (end <= token)
        {
            _trace?.Failed(rule, entry.Pattern.Index, token, run.FailedAt?.Node, run.Farthest);
            return;
        }
        _trace?.Matched(rule, entry.Pattern.Index, token, end);
        for (var slot = 0; slot < captures.Length; slot++)
            c.Capture(slot, captures[slot]);
        Report(rule, c, token, end);
        c.ClearCaptures();
    }

    private void Report(PatternRule rule, MatchContext c, int start, int end)
    {
        if (rule.Stratum != Stratum.Constructions)
        {
            c.Found(rule.Rule, rule.Flags, start, end);
            return;
        }
        if (rule.Within is { } limit && !c.IsWithin(limit, start, end))
        {
            _trace?.Refused(rule, null, start, end);
            return;
        }
        foreach (var condition in rule.OnlyIf)
        {
            if (c.Holds(condition))
                continue;
            _trace?.Refused(rule, condition, start, end);
            return;
        }
        foreach (var yield in rule.Yields)
            c.State(rule.Rule, yield, start, end);
    }

    /// <summary>A pattern ready to run.</summary>
    private sealed class Entry(DispatchedPattern pattern, PlaceCounter places)
    {
        public DispatchedPattern Pattern { get; } = pattern;

        public Step Start { get; } = Step.Build(pattern.Node, places);

        public int Work { get; } = PatternWork.Of(pattern.Node);
    }

    /// <summary>The patterns of a stratum by what they begin with.</summary>
    private sealed class Table
    {
        private readonly Entry[]?[] _byWord;

        public Table(MatchPlan plan, Stratum stratum, PlaceCounter places)
        {
            var dispatch = PatternDispatch.Of(plan, stratum);
            // By numbers: the hash of a rule as a value reads all of its parts.
            var entries = new Dictionary<(int RuleIndex, int Index), Entry>();
            _byWord = new Entry[]?[dispatch.ByWord.Count == 0 ? 0 : dispatch.ByWord[^1].Key + 1];
            foreach (var (word, patterns) in dispatch.ByWord)
                _byWord[word] = Array.ConvertAll(patterns, Prepared);
            BySlot = Array.ConvertAll(dispatch.BySlot, Prepared);
            Everywhere = Array.ConvertAll(dispatch.Everywhere, Prepared);

            Entry Prepared(DispatchedPattern p)
            {
                if (!entries.TryGetValue((p.RuleIndex, p.Index), out var entry))
                    entries.Add((p.RuleIndex, p.Index), entry = new Entry(p, places));
                return entry;
            }
        }

        public Entry[] BySlot { get; }

        public Entry[] Everywhere { get; }

        public bool IsEmpty => _byWord.Length == 0 && BySlot.Length == 0 && Everywhere.Length == 0;

        public ReadOnlySpan<Entry> OfWord(int word) => (uint)word < (uint)_byWord.Length ? _byWord[word] : default;
    }
}
