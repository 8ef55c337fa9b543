using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers.Checking;

/// <summary>Reads numbers of travel documents: their form is all that can be checked.</summary>
internal static class DocumentReader
{
    internal static FindingReason Read(ReadOnlySpan<char> text, DocumentForms forms, Span<char> room, out ReadOnlySpan<char> number, out int position)
    {
        number = FoldedText.Of(text, room).Chars;
        position = FoldedText.FirstHidden(number);
        if (!forms.HasLength(number.Length))
            return position < 0 ? FindingReason.Length : FindingReason.Invisible;
        position = -1;
        for (var i = 0; i < number.Length; i++)
        {
            if (char.IsAsciiDigit(number[i]) || char.IsAsciiLetterUpper(number[i]))
                continue;
            position = i;
            return FindingReason.Character;
        }

        return forms.Matches(number) ? FindingReason.None : FindingReason.Form;
    }
}
