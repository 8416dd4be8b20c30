using System.Globalization;
using Hilum.Runtime.Facts;
using Hilum.Runtime.Plan;

namespace Hilum.Runtime.Reading.Operators;

/// <summary>
/// Values and sizes: each belongs to the phrase that it stands in, before its name or after it. One beside a word of an earlier exam is
/// compared and not stated.
/// </summary>
internal sealed class Describe(SentenceStructure s)
{
    /// <summary>Gives values and sizes to phrases.</summary>
    public void Run()
    {
        for (var i = 0; i < s.ItemCount; i++)
        {
            if (s.Items[i].Kind == ItemKind.Value && !s.Items[i].Consumed)
                Attach(i);
        }
    }

    private void Attach(int item)
    {
        var value = s.MentionOf(in s.Items[item]).Value;
        var attribute = s.Ontology.Attributes[value >> 8];
        var isUnit = attribute.Type == AttributeType.Unit;
        if (isUnit && (s.Items[item].Start <= s.Context.First || !s.Context.IsNumber(s.Items[item].Start - 1)))
            return;
        var earlier = IsEarlier(item);
        var reason = s.Items[item].Inside >= 0 ? EdgeReason.InsideName : s.Groups[s.Items[item].Group].Head < 0 ? EdgeReason.InItsGroup
            : Targets.HeadOf(s, item).Before ? EdgeReason.BeforeName : EdgeReason.AfterName;
        for (var p = Targets.First(s, item); p >= 0; p = Targets.Next(s, item, p))
        {
            ref var phrase = ref s.Phrases[p];
            if (isUnit)
                SetSize(ref phrase, item, value & 255, earlier, p);
            else if ((s.ConceptOf(in phrase).Takes >> attribute.Id & 1) != 0)
                Set(p, attribute, value & 255, earlier, reason, item);
        }
    }

    private void Set(int phrase, AttributeDefinition attribute, int value, bool earlier, EdgeReason reason, int item)
    {
        ref var p = ref s.Phrases[phrase];
        if (earlier)
        {
            if (!attribute.Ordered)
                return;
            (p.EarlierScale, p.EarlierScaleValue) = (attribute.Id, value);
            s.Connect(EdgeKind.Change, EdgeReason.ThenAndNow, item, phrase);
            return;
        }
        AddValue(s, phrase, attribute, value);
        p.Said = true;
        s.Connect(EdgeKind.Value, reason, item, phrase);
    }

    /// <summary>Adds a value by the rule of its attribute.</summary>
    public static void AddValue(SentenceStructure s, int phrase, AttributeDefinition attribute, int value)
    {
        ref var values = ref s.Values(phrase, attribute.Id);
        var bit = 1ul << (value & 63);
        values = attribute.Rule switch
        {
            AttributeRule.All => values | bit,
            AttributeRule.Highest => Math.Max(values, bit),
            _ => values == 0 ? bit : values,
        };
    }

    private void SetSize(ref Phrase p, int item, int unit, bool earlier, int phrase)
    {
        if (!double.TryParse(s.Context.TextOf(s.Items[item].Start - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var size))
            return;
        if (earlier)
        {
            if (p.EarlierUnit >= 0)
                return;
            (p.EarlierSize, p.EarlierUnit) = (size, unit);
            s.Connect(EdgeKind.Change, EdgeReason.ThenAndNow, item, phrase);
        }
        else if (p.Unit < 0)
        {
            (p.Size, p.Unit, p.Measured) = (size, unit, LeadsToPlace(item) ? Measured.Distance : Measured.Size);
            p.Said = true;
            s.Connect(EdgeKind.Size, EdgeReason.InItsGroup, item, phrase);
        }
    }

    /// <summary>"4 cm above the carina": a locator right after the unit makes the number a distance.</summary>
    private bool LeadsToPlace(int unit) =>
        unit + 2 < s.ItemCount && s.IsCue(unit + 1, CueKind.Locator) && s.Items[unit + 1].Start == s.Items[unit].End && s.Items[unit + 2].Kind == ItemKind.Place;

    /// <summary>
    /// True for a value next to a word of an earlier exam: right after it ("previously large"), or right before it ("2 cm previously") when that
    /// word has no value after it.
    /// </summary>
    private bool IsEarlier(int item)
    {
        // "Previously about 35 %", "previously up to 60 mm".
        var before = item - 1;
        while (before >= 0 && s.IsCue(before, CueKind.Locator) && s.Items[before].Group == s.Items[item].Group)
            before--;
        if (before >= 0 && s.IsCue(before, CueKind.Earlier) && s.Items[before].Group == s.Items[item].Group)
            return true;
        var next = item + 1;
        while (next < s.ItemCount && s.IsCue(next, CueKind.Earlier) && s.Items[next].Group == s.Items[item].Group)
            next++;
        return next > item + 1 && !(next < s.ItemCount && s.Items[next].Kind == ItemKind.Value && s.Items[next].Group == s.Items[item].Group);
    }
}
