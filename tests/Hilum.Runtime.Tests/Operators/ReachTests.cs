namespace Hilum.Runtime.Tests.Operators;

/// <summary>Existence, certainty, relevance: which names a cue reaches, and which cue decides. See the section of the operator in docs/matching.md.</summary>
public sealed class ReachTests
{
    [Theory]
    [InlineData("No scar, nodule, or edema.", "no scar; no nodule; no edema")]
    [InlineData("No scar, nodule and edema.", "no scar; no nodule; no edema")]
    [InlineData("NO EDEMA", "no edema")]
    [InlineData("Scar without edema.", "scar; no edema")]
    [InlineData("No edema and scar.", "no edema; no scar")]
    [InlineData("No edema, mild scar.", "no edema; scar, mild")]
    [InlineData("No edema, possible scar.", "no edema; maybe scar")]
    [InlineData("No edema, new nodule.", "no edema; nodule, new")]
    [InlineData("No edema, stable effusion.", "no edema; effusion, no change")]
    [InlineData("No effusion, edema with nodule.", "no effusion; no edema; no nodule")]
    [InlineData("No edema with mild scar.", "no edema; scar, mild")]
    [InlineData("No edema, with a scar.", "no edema; scar")]
    [InlineData("Neither scar nor edema.", "no scar; no edema")]
    [InlineData("Neither scar, nodule nor edema.", "no scar; no nodule; no edema")]
    [InlineData("No edema consistent with pneumonia.", "no edema; pneumonia")]
    [InlineData("No right or left effusion.", "no effusion at right pleura + left pleura")]
    public void A_denial_reaches_to_the_end_of_its_list(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("No scar or edema, nodule noted.", "no scar; no edema; nodule")]
    [InlineData("No scar or edema or nodule.", "no scar; no edema; no nodule")]
    [InlineData("No scar or edema, nodule or effusion.", "no scar; no edema; no nodule; no effusion")]
    [InlineData("No edema, scar or nodule.", "no edema; no scar; no nodule")]
    public void A_list_ends_with_its_alternative(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("No edema, but a scar.", "no edema; scar")]
    [InlineData("No edema; scar.", "no edema; scar")]
    [InlineData("No edema is seen and the heart is enlarged.", "no edema; big heart")]
    [InlineData("No edema, lungs clear.", "no edema; normal at right lung + left lung")]
    [InlineData("Lungs clear, no edema, heart is enlarged, opacity.", "normal at right lung + left lung; no edema at right lung + left lung; big heart; opacity")]
    [InlineData("Edema is absent or the heart is enlarged.", "no edema; big heart")]
    [InlineData("No effusion and mild scar and edema are stable.", "no effusion; scar, mild; edema, no change")]
    [InlineData("No effusion no edema.", "no effusion; no edema")]
    [InlineData("Effusion no pneumothorax.", "effusion; no pneumothorax")]
    [InlineData("Pneumothorax heart size normal.", "pneumothorax; normal at heart; no big heart at heart")]
    [InlineData("No acute scar the lungs are clear.", "no scar; normal at right lung + left lung")]
    [InlineData("No scar in the left lung is seen.", "no scar at left lung")]
    [InlineData("No edema and the heart and mediastinum are normal.", "no edema; normal at mediastinum + heart; no big heart at heart")]
    [InlineData("No effusion is seen, heart and mediastinum are normal.", "no effusion; normal at mediastinum + heart; no big heart at heart")]
    public void It_ends_where_a_clause_begins(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Edema not seen.", "no edema")]
    [InlineData("Scar and edema not seen.", "no scar; no edema")]
    [InlineData("Scar, nodule and edema are not seen.", "no scar; no nodule; no edema")]
    [InlineData("Edema is excluded.", "no edema")]
    [InlineData("Scar is seen, edema is absent.", "scar; no edema")]
    [InlineData("The heart is enlarged, edema absent.", "big heart; no edema")]
    [InlineData("No nodule, edema is not seen.", "no nodule; no edema")]
    public void A_denial_behind_its_subject_reaches_back(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Never a scar in the left lung or edema.", "no scar at left lung; maybe edema")]
    [InlineData("Never a scar.", "no scar")]
    [InlineData("Never a big round old scar.", "scar")]
    public void Some_words_reach_only_so_far(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("No edema representing pneumonia.", "no edema; pneumonia")]
    public void What_a_cue_stops_at_ends_its_reach(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("No scar is seen, not without edema.", "no scar; edema")]
    [InlineData("Not without an effusion.", "effusion")]
    [InlineData("Not without scar, no edema.", "scar; no edema")]
    [InlineData("No edema, not without a scar.", "no edema; scar")]
    [InlineData("Not without a scar, edema not seen.", "scar; no edema")]
    public void The_nearest_cue_counts(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Possible edema.", "maybe edema")]
    [InlineData("Edema, perhaps scar.", "edema; maybe scar")]
    [InlineData("Possible nodule, certainly scar.", "maybe nodule; scar")]
    [InlineData("Possibly certainly a scar.", "scar")]
    [InlineData("Certainly possibly a scar.", "maybe scar")]
    [InlineData("No possible edema.", "no edema")]
    [InlineData("Perhaps a chest tube.", "chest tube")]
    [InlineData("Edema is a consideration for the opacity.", "maybe edema; opacity")]
    [InlineData("Possible scar; edema.", "maybe scar; edema")]
    [InlineData("Possible scar and edema.", "maybe scar; maybe edema")]
    [InlineData("Nodule, possibly at the left base.", "nodule at left base")]
    public void Doubt_reaches(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Opacity, likely scar.", "opacity; maybe scar")]
    [InlineData("Opacity, likely contusion.", "opacity")]
    [InlineData("Opacity suggests a contusion.", "opacity")]
    [InlineData("Opacity, likely in the left base a contusion.", "opacity at left base")]
    [InlineData("Opacity, likely.", "maybe opacity")]
    [InlineData("There is likely contusion, and edema.", "edema")]
    [InlineData("An opacity is likely, as seen before.", "maybe opacity")]
    [InlineData("Opacity suggests pneumonia or edema.", "opacity; maybe pneumonia; maybe edema")]
    public void Doubt_of_its_object_is_of_what_stands_behind_it(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Scar or edema.", "maybe scar; maybe edema")]
    [InlineData("Scar versus edema.", "maybe scar; maybe edema")]
    [InlineData("Scar, nodule, or edema.", "maybe scar; maybe nodule; maybe edema")]
    [InlineData("Opacity, scar versus edema.", "opacity; maybe scar; maybe edema")]
    [InlineData("No scar or edema.", "no scar; no edema")]
    [InlineData("Scar and edema.", "scar; edema")]
    [InlineData("Opacity of a strange kind, or edema.", "opacity; edema")]
    [InlineData("Scar at the right base or the left base.", "scar at right base + left base")]
    [InlineData("Nodule without scar or edema.", "nodule; no scar; no edema")]
    [InlineData("No edema, scar or nodule.", "no edema; no scar; no nodule")]
    public void Alternatives_are_doubtful_unless_denied(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Query edema.", "")]
    [InlineData("Scar, look for edema.", "scar")]
    [InlineData("CT to exclude pneumonia, but the heart is enlarged.", "")]
    [InlineData("History of pneumonia.", "")]
    [InlineData("History of pneumonia; scar.", "scar")]
    [InlineData("Prior film showed an effusion, but no edema.", "no edema")]
    [InlineData("Scar with history of pneumonia.", "scar")]
    public void What_is_asked_past_or_of_another_film_is_not_said(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Effusion on the right and not on the left.", "effusion at right pleura; no effusion at left pleura")]
    [InlineData("Effusion, mild on the right, no on the left.", "effusion at right pleura, mild; no effusion at left pleura")]
    [InlineData("No right and small left effusion.", "no effusion at right pleura; effusion at left pleura, mild")]
    public void A_group_of_its_own_is_denied_alone(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Pneumothorax: no.", "no pneumothorax")]
    [InlineData("Effusion and edema: no.", "no effusion; no edema")]
    [InlineData("Effusion: not seen.", "no effusion")]
    public void A_heading_is_answered(string text, string facts) => Assert.Equal(facts, EnglishRules.Set.Stated(text));

    [Theory]
    [InlineData("Kein Erguss.", "no erguss")]
    [InlineData("Erguss nicht nachweisbar.", "no erguss")]
    [InlineData("Weder Erguss noch Verschattung.", "no erguss; no verschattung")]
    [InlineData("Kein Erguss und keine Verschattung, Herz normal.", "no erguss; no verschattung; normal at herz; no kardiomegalie at herz")]
    [InlineData("KEINE VERSCHATTUNG, ABER ERGÜSSE BEIDSEITS.", "no verschattung; erguss at rechte lunge + linke lunge")]
    [InlineData("Kein Erguss, kleiner Rundherd.", "no erguss; rundherd, gering")]
    [InlineData("Erguss und Verschattung nicht nachweisbar.", "no erguss; no verschattung")]
    [InlineData("Möglicher Erguss z.B. links.", "maybe erguss at linke lunge")]
    [InlineData("Verschattung oder Erguss am rechten Unterfeld.", "maybe verschattung at rechtes unterfeld; maybe erguss at rechtes unterfeld")]
    [InlineData("Erguss, Verschattung, oder Rundherd.", "maybe erguss; maybe verschattung; maybe rundherd")]
    [InlineData("Frage nach Pneumonie.", "")]
    [InlineData("Erguss: nein.", "no erguss")]
    [InlineData("Kein Erguss; Rundherd.", "no erguss; rundherd")]
    [InlineData("Kein Erguss oder Pneumonie, Rundherd zu sehen.", "no erguss; no pneumonia; rundherd")]
    [InlineData("Keine Auffälligkeit vereinbar mit Pneumonie.", "no auffällig; no pneumonia")]
    [InlineData("Keine Verschattung vereinbar mit Pneumonie.", "no verschattung; pneumonia")]
    [InlineData("Kein Erguss die Lungen sind frei.", "no erguss; normal at rechte lunge + linke lunge")]
    [InlineData("Verschattung, wahrscheinlich Pneumonie.", "verschattung; maybe pneumonia")]
    [InlineData("Verschattung, wahrscheinlich Kontusion.", "verschattung")]
    [InlineData("Verschattung, wahrscheinlich.", "maybe verschattung")]
    [InlineData("No effusion, not without opacity.", "")]
    public void Reads_german(string text, string facts) => Assert.Equal(facts, GermanRules.Set.Stated(text));
}
