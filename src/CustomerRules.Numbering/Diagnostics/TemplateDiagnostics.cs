using System.Globalization;
using System.Text;
using CustomerRules.Numbering.Automata;
using CustomerRules.Numbering.Characters;
using CustomerRules.Numbering.Templates;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Numbering.Diagnostics;

/// <summary>CR3401 to CR3409: patterns and vocabularies of which no template can be made.</summary>
internal static class TemplateDiagnostics
{
    private static readonly BilingualText Segments = new(
        "可用：{community}、{unit}、{year} 或 {year:2}、{sequence:3} 或 {sequence:3+}（1 至 18 位）、{check:mod-11-2}、{check:mod-37-36}、{check:mod-97-10}；花括号本身写作 {{ 和 }}。",
        "Known: {community}, {unit}, {year} or {year:2}, {sequence:3} or {sequence:3+} (1 to 18 digits), {check:mod-11-2}, {check:mod-37-36}, {check:mod-97-10}; a brace itself is written {{ or }}.");

    internal static TemplateFault PatternTooLong() => InPattern(
        "CR3401", Invariant($"模式超过 {NumberText.MaxLength} 个字符。"), Invariant($"The pattern is longer than {NumberText.MaxLength} characters."), null);

    internal static TemplateFault StrayBrace(int at) => InPattern(
        "CR3401", Invariant($"第 {at + 1} 个字符处的花括号没有配对。"), Invariant($"The brace at character {at + 1} has no partner."), Segments);

    internal static TemplateFault UnknownSegment(int at, string name) => CodeText.IsPrintable(name)
        ? InPattern("CR3402", Invariant($"第 {at + 1} 个字符处的 `{name}` 段写法不对。"), Invariant($"The segment `{name}` at character {at + 1} is not written like one."), Segments)
        : InPattern("CR3402", Invariant($"第 {at + 1} 个字符处的段写法不对。"), Invariant($"The segment at character {at + 1} is not written like one."), Segments);

    internal static TemplateFault SegmentTwice(SegmentKind kind) => InPattern(
        "CR3403", $"`{kind.Code}` 段出现了两次。", $"The segment `{kind.Code}` is given twice.", null);

    internal static TemplateFault CheckNotLast() => InPattern(
        "CR3403", "校验码须在最后：它校验前面的全部字符。", "Check characters come last: they check everything before them.", null);

    internal static TemplateFault NoField() => InPattern("CR3404", "模式没有任何字段。", "The pattern has no field.", Segments);

    internal static TemplateFault UnusableLiteral(string literal, int position) => InPattern(
        "CR3405", $"固定文字{Told(literal, position).Zh}", $"In a literal, {Told(literal, position).En}", Usable);

    internal static TemplateFault UnusableWord(TemplatePart part, int index, string word, int position) => new(
        "CR3405", part, index, new($"此处{Told(word, position).Zh}", $"Here {Told(word, position).En}"), Usable);

    internal static TemplateFault WordLength(TemplatePart part, int index) => new(
        "CR3405", part, index, new("此处应为 1 至 64 个字符的文字。", "Expected a text of 1 to 64 characters."), null);

    internal static TemplateFault NoWord(TemplatePart part) => new(
        "CR3406",
        part,
        -1,
        part == TemplatePart.Communities ? new("没有登记任何小区简称。", "No abbreviation of a community is registered.") : new("没有列出任何房号。", "No unit is listed."),
        null);

    internal static TemplateFault WordTwice(TemplatePart part, int index) => new(
        "CR3406", part, index, new("同一个值列出了两次。", "The same value is listed twice."), null);

    internal static TemplateFault WordsTheSame(TemplatePart part, int index, string first, string second) => new(
        "CR3406",
        part,
        index,
        new($"`{first}` 与 `{second}` 只在大小写或全角半角上不同。", $"`{first}` and `{second}` differ only in case or width."),
        null);

    internal static TemplateFault BadUnitPattern(PatternFlaw flaw, int position)
    {
        var (zh, en) = Words(flaw);
        return new TemplateFault(
            "CR3407",
            TemplatePart.Units,
            -1,
            flaw is PatternFlaw.MayBeEmpty or PatternFlaw.TooLarge
                ? new BilingualText($"房号模式{zh}。", $"The unit pattern {en}.")
                : new BilingualText(Invariant($"房号模式的第 {position + 1} 个字符：{zh}。"), Invariant($"Character {position + 1} of the unit pattern: {en}.")),
            flaw is PatternFlaw.MayBeEmpty or PatternFlaw.TooLarge or PatternFlaw.BadCharacter
                ? null
                : new BilingualText(
                    "可用：文字、[A-Z0-9]、( )、|、?、{n}、{m,n}；特殊字符前加反斜杠。",
                    "Known: literals, [A-Z0-9], ( ), |, ?, {n}, {m,n}; a backslash goes before a special character."));
    }

    internal static TemplateFault BadYears(int width) => new(
        "CR3408",
        TemplatePart.Years,
        -1,
        width == 4
            ? new BilingualText("年份须为 1000 至 9999，且首年不晚于末年。", "Years are from 1000 to 9999, the first not after the last.")
            : new BilingualText("两位年份须在同一世纪内，且首年不晚于末年。", "Years of two digits lie in one century, the first not after the last."),
        null);

    internal static TemplateFault NumbersTooLong() => InPattern(
        "CR3409", Invariant($"编号可能超过 {NumberText.MaxLength} 个字符。"), Invariant($"Numbers can be longer than {NumberText.MaxLength} characters."), null);

    private static BilingualText Usable => new(
        "可用：可见字符的规范形式（NFC）。不可用：空格、控制字符、不可见字符、其他文字的数字（如全角数字）、组合用附加符号、兼容字符。",
        "Usable: visible characters in normal form C (NFC). Not usable: spaces, control and invisible characters, digits of other scripts (full-width digits among them), combining marks, compatibility characters.");

    /// <summary>The character by its code: often nothing is seen of it.</summary>
    private static (string Zh, string En) Told(string text, int position)
    {
        var flaw = NumberText.FlawAt(text.AsSpan(position), out var rune);
        var code = Invariant($"U+{(rune == Rune.ReplacementChar ? text[position] : rune.Value):X4}");
        var (zh, en) = flaw switch
        {
            CharacterFlaw.SpaceOrControl => ("空格或控制字符", "a space or control character"),
            CharacterFlaw.Invisible => ("不可见字符", "an invisible character"),
            CharacterFlaw.ForeignDigit => ("其他文字的数字", "a digit of another script"),
            CharacterFlaw.Combining => ("与前一字符组合的字符", "a character that joins the one before it"),
            CharacterFlaw.OtherForm => ("另有规范形式（NFC）的字符", "another code for a character of normal form C (NFC)"),
            _ => ("不成字符", "no character"),
        };
        return (Invariant($"第 {position + 1} 个字符 {code} 不能用于编号：{zh}。"), Invariant($"character {position + 1} is {code}, which no number has: {en}."));
    }

    private static (string Zh, string En) Words(PatternFlaw flaw) => flaw switch
    {
        PatternFlaw.NothingThere => ("此处缺少内容", "something is missing here"),
        PatternFlaw.NotClosed => ("括号没有结束", "a bracket is not closed"),
        PatternFlaw.ClosesNothing => ("此处的括号没有开头", "this closes nothing"),
        PatternFlaw.RangeReversed => ("范围的两端颠倒了", "the range is reversed"),
        PatternFlaw.BadBounds => ("重复次数应写作 {n} 或 {m,n}，n 至少为 1 且不小于 m", "a repetition is {n} or {m,n}, with n at least 1 and not less than m"),
        PatternFlaw.RepeatsNothing => ("此处没有可重复的内容", "there is nothing to repeat here"),
        PatternFlaw.BadEscape => ("反斜杠后应为特殊字符", "a backslash goes before a special character only"),
        PatternFlaw.NotInGrammar => ("这个字符没有含义", "this character has no meaning here"),
        PatternFlaw.BadCharacter => ("编号不能含有这个字符", "no number may have this character"),
        PatternFlaw.MayBeEmpty => ("允许空的房号", "admits an empty unit"),
        _ => ("过大，无法证明", "is too large to be proved"),
    };

    private static TemplateFault InPattern(string code, string zh, string en, BilingualText? help) => new(code, TemplatePart.Pattern, -1, new BilingualText(zh, en), help);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

}
