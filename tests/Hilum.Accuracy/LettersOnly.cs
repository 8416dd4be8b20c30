using System.Text;

namespace Hilum.Accuracy;

/// <summary>A text without blanks and punctuation, in lower case, that knows where each of its letters came from.</summary>
internal sealed class LettersOnly
{
    private readonly int[] _positions;

    /// <summary>Strips a text.</summary>
    public LettersOnly(string text)
    {
        var letters = new StringBuilder(text.Length);
        _positions = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            _positions[i] = letters.Length;
            if (char.IsLetterOrDigit(text[i]))
                letters.Append(char.ToLowerInvariant(text[i]));
        }
        _positions[text.Length] = letters.Length;
        Letters = letters.ToString();
    }

    /// <summary>The letters and digits.</summary>
    public string Letters { get; }

    /// <summary>The place in <see cref="Letters"/> of a place in the text.</summary>
    public int Position(int offset) => _positions[offset];
}
