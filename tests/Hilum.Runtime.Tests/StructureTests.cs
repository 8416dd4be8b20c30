using System.Text;
using Hilum.Testing;

namespace Hilum.Runtime.Tests;

/// <summary>
/// The golden view of the structure of sentences, group by group: one line a clause, groups in braces behind their joint, names with an
/// asterisk, and behind <c>^</c> the name that a group without one speaks of. Read a change like a picture before you accept it.
/// </summary>
public sealed class StructureTests
{
    [Fact]
    public Task Lists() => Verify(
        nameof(Lists),
        "Clear lungs, no effusion, heart mildly enlarged, tortuous aorta.",
        "No scar, nodule, or edema.",
        "Scar, nodule and edema are stable.",
        "No edema and mild scar.",
        "Neither the heart nor the mediastinum is enlarged.",
        "Opacity with left basilar scar.",
        "No effusion, and the heart is enlarged.",
        "Edema or pneumonia versus scar.");

    [Fact]
    public Task Clauses() => Verify(
        nameof(Clauses),
        "The lungs are clear but the heart is enlarged.",
        "No edema; scar.",
        "There is no edema and the heart is normal.",
        "Left effusion, which has increased.",
        "In the left lung there is a scar.",
        "Effusion no pneumothorax.",
        "Pneumothorax heart size normal.",
        "No effusion is seen, and mild cardiomegaly and mild edema are stable.",
        "Heart enlarged, lungs clear.",
        "Neither lung is clear, the heart is not enlarged.");

    [Fact]
    public Task Groups_of_one_name() => Verify(
        nameof(Groups_of_one_name),
        "Effusions have decreased on the right and increased on the left; no pneumothorax.",
        "Moderate right and small left effusions are stable.",
        "Effusion, large on the right, small on the left.",
        "Large effusion on the right and small on the left.",
        "Consolidation: better in the right upper lobe, worse in the lingula.",
        "Small right effusion and a larger one on the left.",
        "Effusion on the right, none on the left.",
        "No right and small left effusion.",
        "Cardiomegaly, moderate right and small left effusions.",
        "Opacities have decreased in the right upper lobe and the lingula.",
        "Effusions on both sides, both stable.");

    [Fact]
    public Task Headings() => Verify(
        nameof(Headings),
        "Pneumothorax: No. Effusion: Yes, left.",
        "Effusion: small, left.",
        "Worse: right effusion.",
        "Heart: Normal. Lungs: Clear.",
        "Left lung: Scar, no nodule.",
        "Effusion: no pleural effusion.",
        "The edema, as seen in the right lung before: stable.");

    [Fact]
    public Task Cues_over_cues() => Verify(
        nameof(Cues_over_cues),
        "There is no evidence that the effusion has increased.",
        "Follow-up to document resolution of the pneumonia.",
        "Edema has not resolved.",
        "The effusion failed to resolve.",
        "The effusion has yet to resolve.",
        "No new effusion.",
        "No more than mild edema.",
        "No doubt that edema is there.",
        "Pneumonia is not excluded.",
        "The heart is by no means normal.",
        "Edema has incompletely cleared.",
        "The effusion is all but gone.",
        "The tip of the endotracheal tube is not well seen.");

    [Fact]
    public Task Changes_and_earlier_values() => Verify(
        nameof(Changes_and_earlier_values),
        "Worse edema.",
        "Edema has increased.",
        "Decrease of edema.",
        "Previously large, now small effusion.",
        "Nodule 18 mm, previously 31 mm.",
        "Nodule 3 cm, up from 2.1 cm.",
        "Smaller opacity at the base, stable scar.");

    [Fact]
    public Task What_stands_for_a_name() => Verify(
        nameof(What_stands_for_a_name),
        "Left effusion. It has increased.",
        "Effusion and nodule. The latter is stable.",
        "Nodule in the right lung and another on the left.",
        "Nodule in the right lung; the one on the left is stable.",
        "Left effusion and edema. The former is small.");

    [Fact]
    public Task Readings() => Verify(
        nameof(Readings),
        "Opacity at the left base consistent with pneumonia.",
        "Opacity which may represent scar.",
        "Left basilar opacity, possibly pneumonia.",
        "Opacity, scar versus edema.",
        "Nodule mimicking scar.");

    private static Task Verify(string group, params string[] sentences)
    {
        var view = new StringBuilder();
        foreach (var sentence in sentences)
            view.Append(sentence).Append("\n    ").Append(StructureRules.Set.Structure(sentence).Replace("\n", "\n    ", StringComparison.Ordinal)).Append("\n\n");
        return Snapshot.Verify(view.ToString(), method: group);
    }
}
