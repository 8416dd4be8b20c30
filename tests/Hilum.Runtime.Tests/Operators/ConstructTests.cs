namespace Hilum.Runtime.Tests.Operators;

/// <summary>What constructions state. See the section of the operator in docs/matching.md.</summary>
public sealed class ConstructTests
{
    [Theory]
    [InlineData("Nodule mimicking scar.", "nodule; no scar")]
    [InlineData("Possible nodule mimicking scar.", "maybe nodule; no scar")]
    [InlineData("Nodule mimicking scar, mild edema.", "nodule; no scar; edema, mild")]
    [InlineData("No nodule mimicking scar.", "no nodule; no scar")]
    public void A_construction_states_what_it_yields(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));
}
