using System.Globalization;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Diagnostics;

/// <summary>CR3600 onwards: archive schemas that cannot be.</summary>
internal static class SchemaDiagnostics
{
    internal static Diagnostic OtherPolicy(PolicyHeader header) => new(
        "CR3600",
        DiagnosticLevel.Error,
        header.Place,
        new BilingualText($"{header.Id} 不是档案模板；应为 archives/schemas/名称。", $"{header.Id} is no archive schema; expected archives/schemas/NAME."),
        null);

    internal static Diagnostic Twice(PolicyNode node) => Error("CR3601", node, "同一名称出现了两次。", "The same name is given twice.");

    internal static Diagnostic BothRequired(PolicyNode node) => Error(
        "CR3602", node, "required 与 requiredWhen 只能给出一项。", "Give required or requiredWhen, not both.");

    internal static Diagnostic ConditionalGroup(PolicyNode node) => Error(
        "CR3603",
        node,
        "成组字段不能有条件必填（oneOf 除外）。",
        "A group cannot be required under a condition, unless it is oneOf.",
        "把条件写在组内的字段上。",
        "Put the condition on the fields inside.");

    internal static Diagnostic NoCondition(PolicyNode node) => Error(
        "CR3604",
        node,
        "条件不适合该字段：选项用代码，是否用 true 或 false，日期用 youngerThan，任何字段可用 given。",
        "The condition does not suit the field: codes for a choice, true or false for a flag, youngerThan for a date, given for any other field.");

    internal static Diagnostic Itself(PolicyNode node) => Error("CR3605", node, "字段的条件不能是它自己。", "A field cannot be its own condition.");

    internal static Diagnostic TooMany(PolicyNode node, int most) => Error(
        "CR3606", node, Invariant($"超过 {most} 项。"), Invariant($"There are more than {most}."));

    internal static Diagnostic TooDeep(PolicyNode node, int most) => Error(
        "CR3607", node, Invariant($"字段嵌套超过 {most} 层。"), Invariant($"Fields are nested deeper than {most} levels."));

    internal static Diagnostic EmptySection(PolicyNode node) => Error(
        "CR3608",
        node,
        "必填的组里没有必填的字段，无从判断它是否填写。",
        "A required group has no required field, so nothing says whether it is filled in.",
        "把其中一个字段设为必填，或写 oneOf。",
        "Make one of its fields required, or say oneOf.");

    internal static Diagnostic OneOfRequired(PolicyNode node) => Error(
        "CR3609", node, "oneOf 组里的字段都是可填的。", "The fields of a oneOf group are all optional.");

    internal static Diagnostic Reversed(PolicyNode node) => Error("CR3610", node, "下限大于上限。", "The least is above the greatest.");

    internal static Diagnostic RequiredMap(PolicyNode node) => Error(
        "CR3611",
        node,
        "其他内容（map）只能是可填的：没有说明必须填什么。",
        "Further facts (map) are optional: nothing says what would have to be in it.",
        "必填的内容写成字段。",
        "Make a field of what must be there.");

    internal static Diagnostic NeverAbsent(PolicyNode node) => Error(
        "CR3612", node, "该字段必填，不会有未填写的时候。", "The field is required, so it is never left out.");

    internal static Diagnostic NotComparable(PolicyNode node) => Error(
        "CR3613",
        node,
        "没有可以比较的同名字段：notBefore 用旁边或外层对象的日期、时刻，sameBirthAs 用可填居民身份证的号码；列表的一项不与列表之外比较。",
        "There is no such field to compare with: notBefore takes a date or moment beside it or around it, sameBirthAs a number that may be a resident ID; an entry of a list is compared with nothing outside of it.");

    internal static Diagnostic NotReserved(PolicyHeader header, string name) => OnVersion(
        "CR3620",
        header,
        $"{header.Name} 去掉了 {name}，却没有把它列入 reserved。",
        $"{header.Name} drops {name} without reserving it.",
        "旧文档里还有它：去掉的名称和代码永久保留，不得另作他用。",
        "Old documents still hold it: names and codes that were removed are reserved for ever.");

    internal static Diagnostic Reused(PolicyHeader header, string name) => OnVersion(
        "CR3621", header, $"{header.Name} 使用了保留的 {name}。", $"{header.Name} uses {name}, which is reserved.", null, null);

    internal static Diagnostic ReservationDropped(PolicyHeader header, string name) => OnVersion(
        "CR3622", header, $"{header.Name} 的 reserved 少了 {name}。", $"{header.Name} no longer reserves {name}.", "保留永久有效，每个版本都要列出。", "A reservation is for ever: every version repeats it.");

    internal static Diagnostic NotFromBefore(PolicyHeader header) => OnVersion(
        "CR3623", header, $"{header.Name} 的 upcaster 不是从上一版本出发的。", $"The upcaster of {header.Name} does not start from the version before it.", null, null);

    internal static Diagnostic NoSuchField(PolicyHeader header, string step, string field) => OnVersion(
        "CR3624", header, $"{header.Name} 的 upcaster 步骤 {step} 找不到字段 {field}。", $"{header.Name}: the upcaster's step {step} finds no field {field}.", null, null);

    internal static Diagnostic LeavesBehind(PolicyHeader header, string path) => new(
        "CR3625",
        DiagnosticLevel.Warning,
        header.Place,
        new BilingualText($"{header.Name} 不接受上一版本的某些有效文档，升级后也不接受：{path}。", $"{header.Name} refuses documents that were valid before, even after its upcaster: {path}."),
        null);

    internal static Diagnostic NotAValue(PolicyNode node) => Error(
        "CR3626", node, "默认值应为文本、数字、true 或 false。", "A default is a text, a number, true or false.");

    internal static Diagnostic NoVersion(PolicyNode node) => Error("CR3627", node, "应为版本号（如 1.0.0）。", "Expected a version such as 1.0.0.");

    internal static Diagnostic Undecided(PolicyHeader header, string path) => OnVersion(
        "CR3628",
        header,
        $"无法判定 {header.Name} 是否接受上一版本的所有文档：与 {path} 相关的字段组合太多。",
        $"Whether {header.Name} takes every document of the version before cannot be decided: too many fields hang together at {path}.",
        "分几个版本改，每次少移动一些字段。",
        "Change it in several versions, each moving fewer fields.");

    internal static Diagnostic IntoItself(PolicyHeader header, string field) => OnVersion(
        "CR3629", header, $"{header.Name} 的 upcaster 把 {field} 移到它自身的位置上。", $"{header.Name}: the upcaster moves {field} into itself or onto what holds it.", null, null);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic OnVersion(string code, PolicyHeader header, string zh, string en, string? helpZh, string? helpEn) => new(
        code, DiagnosticLevel.Error, header.Place, new BilingualText(zh, en), helpZh is null || helpEn is null ? null : new BilingualText(helpZh, helpEn));

    private static Diagnostic Error(string code, PolicyNode node, string zh, string en, string? helpZh = null, string? helpEn = null) => new(
        code, DiagnosticLevel.Error, node.Place, new BilingualText(zh, en), helpZh is null || helpEn is null ? null : new BilingualText(helpZh, helpEn));
}
