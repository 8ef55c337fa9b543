using System.Globalization;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Validation;

/// <summary>The wording of findings. It names fields by their labels and never holds a value.</summary>
internal static class FindingText
{
    internal static BilingualText More { get; } = new("还有更多问题未列出。", "There are more findings than are listed.");

    internal static BilingualText NotUtf8 { get; } = new("文档不是有效的 UTF-8 文本。", "The document is not valid UTF-8 text.");

    internal static BilingualText TooLarge { get; } = Bilingual(
        $"文档超过 {ArchiveValidation.MaxDocumentBytes} 字节。", $"The document is larger than {ArchiveValidation.MaxDocumentBytes} bytes.");

    internal static BilingualText NoObject { get; } = new("文档应为一个对象。", "The document should be one object.");

    internal static BilingualText TooDeep(int most) => Bilingual($"嵌套超过 {most} 层。", $"The nesting is deeper than {most} levels.");

    internal static BilingualText NotJson(long line, long column) => Bilingual(
        $"第 {line + 1} 行第 {column + 1} 字节处不是有效的 JSON。", $"The document is not valid JSON at line {line + 1}, byte {column + 1}.");

    internal static BilingualText Of(string code, ArchiveField field)
    {
        var (zh, en) = (field.Label.Zh, field.Label.En);
        return code switch
        {
            ArchiveFindingCodes.Required => new($"缺少{field.Wanted.Zh}。", $"{field.Wanted.En} is missing."),
            ArchiveFindingCodes.OneOf => new(
                $"“{zh}”至少填写一项：{string.Join("、", field.Fields.Select(inner => inner.Label.Zh))}。",
                $"“{en}” needs one of: {string.Join(", ", field.Fields.Select(inner => inner.Label.En))}."),
            ArchiveFindingCodes.MustBe => field.MustBe == true
                ? new($"“{zh}”须为 true。", $"“{en}” must be true.")
                : new($"“{zh}”须为 false。", $"“{en}” must be false."),
            ArchiveFindingCodes.WrongType => new($"“{zh}”应为：{field.Type.Title.Zh}。", $"“{en}” should be: {field.Type.Title.En}."),
            ArchiveFindingCodes.Blank => new($"“{zh}”为空。", $"“{en}” is blank."),
            ArchiveFindingCodes.TooLong => Bilingual($"“{zh}”最多 {Longest(field)} 个字符。", $"“{en}” takes at most {Longest(field)} characters."),
            ArchiveFindingCodes.UnlistedCode => new(
                $"“{zh}”没有这个代码，可用：{string.Join("、", field.Choices.Select(choice => choice.Code))}。",
                $"“{en}” has no such code; known: {string.Join(", ", field.Choices.Select(choice => choice.Code))}."),
            ArchiveFindingCodes.OutOfRange when field.Form == FieldForm.WholeNumber => Bilingual(
                $"“{zh}”应为 {field.Min} 至 {field.Max} 的整数。", $"“{en}” is a whole number from {field.Min} to {field.Max}."),
            ArchiveFindingCodes.OutOfRange => Bilingual($"“{zh}”应为 {field.Min} 至 {field.Max} 的数。", $"“{en}” is a number from {field.Min} to {field.Max}."),
            ArchiveFindingCodes.Precision => Bilingual($"“{zh}”最多 {field.Places} 位小数。", $"“{en}” takes at most {field.Places} decimal places."),
            ArchiveFindingCodes.Future => new($"“{zh}”晚于核验日期。", $"“{en}” lies after the day of the validation."),
            ArchiveFindingCodes.TooFew => Bilingual($"“{zh}”至少 {field.AtLeast} 项。", $"“{en}” needs at least {field.AtLeast} entries."),
            ArchiveFindingCodes.TooMany => Bilingual($"“{zh}”最多 {field.AtMost} 项。", $"“{en}” takes at most {field.AtMost} entries."),
            ArchiveFindingCodes.DuplicateMember => new($"“{zh}”重复出现，以第一个为准。", $"“{en}” is given twice; the first one counts."),
            ArchiveFindingCodes.NotUtf8 => new($"“{zh}”中的 \\u 转义只是半个字符。", $"An escape in “{en}” is half of a character."),
            _ => Malformed(field, zh, en),
        };
    }

    internal static BilingualText Entry(ArchiveField list) => new($"“{list.Label.Zh}”的每一项应为对象。", $"Each entry of “{list.Label.En}” should be an object.");

    internal static BilingualText FactName(ArchiveField map, int most) => Bilingual(
        $"“{map.Label.Zh}”的名称应为 1 至 {most} 个可见的字符。", $"A name in “{map.Label.En}” has 1 to {most} characters that show.");

    internal static BilingualText FactTwice(ArchiveField map) => new($"“{map.Label.Zh}”中有重复的名称，以第一个为准。", $"A name is given twice in “{map.Label.En}”; the first one counts.");

    internal static BilingualText FactText(ArchiveField map) => new($"“{map.Label.Zh}”的内容应为文本。", $"What stands in “{map.Label.En}” should be a text.");

    internal static BilingualText Of(IdentifierFinding finding, ArchiveField field)
    {
        var (zh, en) = (finding.In(Language.Chinese), finding.In(Language.English));
        return finding is { Code: FindingCodes.Character, Position: { } at }
            ? Bilingual($"“{field.Label.Zh}”第 {at + 1} 个字符（不计分隔符）：{zh}", $"“{field.Label.En}”, character {at + 1}, separators not counted: {en}")
            : new($"“{field.Label.Zh}”：{zh}", $"“{field.Label.En}”: {en}");
    }

    internal static BilingualText ReadAs(ArchiveField field, IdentifierKind kind) => new(
        $"“{field.Label.Zh}”按“{kind.Title.Zh}”读取；若是居民身份证号码，则位数不全，请核对。",
        $"“{field.Label.En}” was read as: {kind.Title.En}. If it is a resident ID, digits are missing; have a look.");

    internal static BilingualText OutOfOrder(ArchiveField later, ArchiveField earlier) => new(
        $"“{later.Label.Zh}”早于“{earlier.Label.Zh}”，请核对。", $"“{later.Label.En}” is earlier than “{earlier.Label.En}”; have a look.");

    internal static BilingualText OtherBirthDate(ArchiveField birth, ArchiveField number) => new(
        $"“{birth.Label.Zh}”与“{number.Label.Zh}”中的出生日期不一致，请核对。",
        $"“{birth.Label.En}” is not the date of birth in “{number.Label.En}”; have a look.");

    internal static BilingualText PersonalNumber(ArchiveField field) => new(
        $"“{field.Label.Zh}”中是身份证号码，请改用不含个人信息的编号。", $"“{field.Label.En}” holds the identity number of a person; use a number that says nothing about anybody.");

    internal static BilingualText EntryAt(ArchiveField list, int position) => Bilingual($"“{list.Label.Zh}”第 {position} 项", $"entry {position} of “{list.Label.En}”");

    internal static BilingualText Unknown(string name, string? nearest) => DidYouMean($"没有名为 {name} 的成员。", $"There is no member {name}.", nearest);

    internal static BilingualText UnknownAt(int position, string? nearest) =>
        DidYouMean(string.Create(CultureInfo.InvariantCulture, $"第 {position} 个成员是未知的。"), string.Create(CultureInfo.InvariantCulture, $"Member {position} is unknown."), nearest);

    private static BilingualText DidYouMean(string zh, string en, string? nearest) =>
        nearest is null ? new(zh, en) : new($"{zh}是否想写 {nearest}？", $"{en} Did you mean {nearest}?");

    private static BilingualText Malformed(ArchiveField field, string zh, string en)
    {
        var (formZh, formEn) = field.Form switch
        {
            FieldForm.Date => ("存在的日期，写成 2026-03-01", "a day that exists, written as 2026-03-01"),
            FieldForm.Month => ("月份，写成 2026-03", "a month, written as 2026-03"),
            FieldForm.Moment => ("带时差的时刻，写成 2026-03-01T09:30:00+08:00", "a moment with its offset, written as 2026-03-01T09:30:00+08:00"),
            FieldForm.EMail => ("电子邮箱地址", "an e-mail address"),
            FieldForm.Reference => ("不含空白的编号，最多 64 个字符", "a number without white space, of at most 64 characters"),
            _ => (field.Type.Title.Zh, field.Type.Title.En),
        };
        return new($"“{zh}”应为{formZh}。", $"“{en}” should be {formEn}.");
    }

    private static int Longest(ArchiveField field) => field.Form == FieldForm.Choice ? TextForms.MaxOpenChoice : field.MaxLength;

    private static BilingualText Bilingual(FormattableString zh, FormattableString en) =>
        new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
