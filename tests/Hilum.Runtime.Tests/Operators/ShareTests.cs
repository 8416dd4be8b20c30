namespace Hilum.Runtime.Tests.Operators;

/// <summary>What a list shares, and what each of its groups says alone. See the section of the operator in docs/matching.md.</summary>
public sealed class ShareTests
{
    [Theory]
    [InlineData("Moderate right and small left effusions are stable.", "effusion at right pleura, moderate, no change; effusion at left pleura, mild, no change")]
    [InlineData("Moderate left and small right effusion.", "effusion at left pleura, moderate; effusion at right pleura, mild")]
    [InlineData("Large right and moderate left pleural effusions.", "effusion at right pleura, severe; effusion at left pleura, moderate")]
    [InlineData("Stable right and larger left effusion.", "effusion at right pleura, no change; effusion at left pleura, worsened")]
    [InlineData("Right and left effusion.", "effusion at right pleura + left pleura")]
    [InlineData("Cardiomegaly, moderate right and small left effusions.", "big heart; effusion at right pleura, moderate; effusion at left pleura, mild")]
    public void Groups_before_the_name(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Effusion, large on the right, small on the left.", "effusion at right pleura, severe; effusion at left pleura, mild")]
    [InlineData("Effusion, large on the right and small on the left.", "effusion at right pleura, severe; effusion at left pleura, mild")]
    [InlineData("Effusion, on the right large, on the left small.", "effusion at right pleura, severe; effusion at left pleura, mild")]
    [InlineData("Bilateral effusions, moderate on the right and small on the left.", "effusion at right pleura, moderate; effusion at left pleura, mild")]
    [InlineData("Large effusion on the right and small on the left.", "effusion at right pleura, severe; effusion at left pleura, mild")]
    [InlineData("Effusion on the right, larger on the left.", "effusion at right pleura; effusion at left pleura, worsened")]
    [InlineData("Bilateral basal opacities, better on the right, worse on the left.", "opacity at right base, improved; opacity at left base, worsened")]
    [InlineData("Edema, worse at the right base.", "edema at right base, worsened")]
    public void Groups_after_the_name(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Effusions have decreased on the right and increased on the left.", "effusion at right pleura, improved; effusion at left pleura, worsened")]
    [InlineData("Effusions are small on the right and large on the left, stable.", "effusion at right pleura, mild, no change; effusion at left pleura, severe, no change")]
    [InlineData("Effusions have decreased on the right and increased on the left; no pneumothorax.", "effusion at right pleura, improved; effusion at left pleura, worsened; no pneumothorax")]
    public void Groups_after_a_verb(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Consolidation: better in the right upper lobe, worse in the lingula.", "consolidation at right upper lobe, improved; consolidation at left upper lobe, worsened")]
    [InlineData("Effusion: small, left.", "effusion at left pleura, mild")]
    [InlineData("Effusion: large on the right, small on the left.", "effusion at right pleura, severe; effusion at left pleura, mild")]
    public void Groups_after_a_colon(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Opacities have decreased in the right upper lobe and the lingula.", "opacity at right upper lobe + left upper lobe, improved")]
    [InlineData("Opacities have decreased on the right and increased in the left base and the lingula.", "opacity at right lung, improved; opacity at left upper lobe + left base, worsened")]
    [InlineData("Effusions on both sides, both stable.", "effusion at right pleura + left pleura, no change")]
    [InlineData("Line, possibly at the SVC.", "picc at vein")]
    public void What_goes_with_the_group_before_it(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Heart normal, stable left base.", "normal at heart; no big heart at heart")]
    [InlineData("Edema; the heart is small.", "edema")]
    [InlineData("Opacity; the left lung is better aerated.", "opacity")]
    [InlineData("Mediastinum widened, left base unchanged.", "wide mediastinum at mediastinum")]
    [InlineData("Scar, better aerated left base.", "scar")]
    [InlineData("Scar, better at the left base.", "scar at left base")]
    [InlineData("Nodule, better left base.", "nodule at left base, improved")]
    [InlineData("Nodule, better aerated left base.", "nodule")]
    [InlineData("Lungs clear, small left base scar.", "normal at right lung + left lung; scar at left base, mild")]
    public void What_describes_another_place(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Ergüsse haben rechts abgenommen und links zugenommen.", "erguss at rechte lunge, improved; erguss at linke lunge, worsened")]
    [InlineData("Großer Erguss rechts und kleiner links.", "erguss at rechte lunge, deutlich; erguss at linke lunge, gering")]
    [InlineData("Erguss, großer rechts, kleiner links.", "erguss at rechte lunge, deutlich; erguss at linke lunge, gering")]
    [InlineData("Großer rechter und kleiner linker Erguss.", "erguss at rechte lunge, deutlich; erguss at linke lunge, gering")]
    [InlineData("Kein rechter und kleiner linker Erguss.", "no erguss at rechte lunge; erguss at linke lunge, gering")]
    [InlineData("Verschattung: rechts zugenommen, links unverändert.", "verschattung at rechte lunge, worsened; verschattung at linke lunge, no change")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
