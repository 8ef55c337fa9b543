using System.Globalization;
using CustomerRules.Policies;

namespace CustomerRules.Numbering.Diagnostics;

/// <summary>Failures in words: the segment, the place, the reason; never the text itself.</summary>
internal static class FailureWords
{
    internal static BilingualText Of(NumberFailure failure)
    {
        var (zh, en) = Reason(failure.Reason);
        var at = (failure.Position + 1).ToString(CultureInfo.InvariantCulture);
        return (failure.Segment, HasPlace(failure.Reason)) switch
        {
            ({ } segment, true) => new BilingualText($"{segment.Title.Zh}段，第 {at} 个字符：{zh}。", $"Segment {segment.Code}, character {at}: {en}."),
            ({ } segment, false) => new BilingualText($"{segment.Title.Zh}段：{zh}。", $"Segment {segment.Code}: {en}."),
            (null, true) => new BilingualText($"第 {at} 个字符：{zh}。", $"Character {at}: {en}."),
            _ => new BilingualText($"编号{zh}。", $"The number {en}."),
        };
    }

    private static bool HasPlace(NumberFailureReason reason) => reason is not (
        NumberFailureReason.None or NumberFailureReason.Empty or NumberFailureReason.TooLong or NumberFailureReason.FieldNotInScheme
        or NumberFailureReason.DestinationTooShort);

    private static (string Zh, string En) Reason(NumberFailureReason reason) => reason switch
    {
        NumberFailureReason.None => ("没有问题", "has nothing wrong"),
        NumberFailureReason.Empty => ("为空", "is empty"),
        NumberFailureReason.TooLong => ("过长", "is too long"),
        NumberFailureReason.EndsTooEarly => ("编号在此处过早结束", "the number ends too early"),
        NumberFailureReason.UnusableCharacter => ("编号不能含有空格、控制字符或不可见字符", "no number has spaces, control or invisible characters"),
        NumberFailureReason.NotComposed => ("编号中的字符须是规范形式（NFC），不含组合用附加符号或兼容字符", "numbers are written in normal form C (NFC), without combining or compatibility characters"),
        NumberFailureReason.ForeignDigit => ("此处是其他文字的数字（如全角数字）", "this is a digit of another script (a full-width one?)"),
        NumberFailureReason.CommunityNotRegistered => ("不是已登记的小区简称", "this is no registered abbreviation"),
        NumberFailureReason.UnitNotAdmitted => ("不是编号规则允许的房号", "this is no unit of the scheme"),
        NumberFailureReason.YearNotAdmitted => ("不是编号规则范围内的年份", "this is no year of the scheme"),
        NumberFailureReason.SequenceNotAdmitted => ("不是编号规则允许的顺序号（自 1 起）", "this is no sequence of the scheme (they begin at 1)"),
        NumberFailureReason.SequenceOverflow => ("顺序号超出位数，不会自动加宽", "the sequence has more digits than the scheme gives it; it is never widened"),
        NumberFailureReason.LiteralMissing => ("此处应为固定文字", "a literal of the scheme is missing here"),
        NumberFailureReason.CheckWrong => ("校验码不符，至少有一个字符有误", "the check is wrong: at least one character is not as issued"),
        NumberFailureReason.Ambiguous => ("自此处起有多种读法", "from here on there is more than one reading"),
        NumberFailureReason.GoesOn => ("编号应在此之前结束", "the number should have ended before this"),
        NumberFailureReason.SequenceBeyondCount => (
            "顺序号大于可计数的上限 9223372036854775807", "the sequence is greater than 9223372036854775807, the greatest that is counted"),
        NumberFailureReason.FieldNotInScheme => ("编号规则没有这个字段", "the scheme has no such field"),
        _ => ("给定的空间不够", "does not fit the space given"),
    };
}
