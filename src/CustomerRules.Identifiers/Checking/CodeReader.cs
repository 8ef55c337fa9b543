using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers.Checking;

/// <summary>Reads codes of a list: the digits, or one of the names.</summary>
internal static class CodeReader
{
    internal static FindingReason Read(ReadOnlySpan<char> text, CodeList list, out byte code)
    {
        code = 0;
        if (text.Length > FoldedText.MaxText)
            return FindingReason.Length;
        if (list.TryFind(text.Trim(), out code))
            return FindingReason.None;
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var chars = FoldedText.Of(text, room).Chars;
        if (list.TryFind(chars, out code))
            return FindingReason.None;
        var other = Digits.FirstOther(chars);
        if (other >= 0)
            return FindingReason.UnknownCode;
        if (chars.Length != list.Width)
            return FindingReason.Length;
        if (!list.Has(Digits.Value(chars)))
            return FindingReason.UnknownCode;
        code = (byte)Digits.Value(chars);
        return FindingReason.None;
    }
}
