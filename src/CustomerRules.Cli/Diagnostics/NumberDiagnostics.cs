using System.Globalization;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Templates;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Diagnostics;

/// <summary>CR402x: numbers that cannot be written or read. What the case says is never repeated: a number tells where somebody lives.</summary>
internal static class NumberDiagnostics
{
    internal static Diagnostic NotWritten(PolicyNode node, NumberFailure failure) => Error(
        "CR4020", node.Place, $"无法编号：{failure.Describe(Language.Chinese)}", $"There is no such number. {failure.Describe(Language.English)}", null);

    internal static Diagnostic NotOfTheScheme(PolicyNode node, NumberFailure failure) => Error(
        "CR4021",
        node.Place,
        $"编号不符合编号规则：{failure.Describe(Language.Chinese)}",
        $"The number does not follow the scheme. {failure.Describe(Language.English)}",
        new BilingualText("条款只是建议采用这一形式；其他形式的编号只要唯一，并不违规。", "The clause only suggests the scheme: a number of another shape breaks no rule as long as it is unique."));

    internal static Diagnostic SeveralReadings(PolicyNode node, NumberTemplate template, IReadOnlyList<NumberReading> readings) => Error(
        "CR4022",
        node.Place,
        $"编号有多种读法：{string.Join("，或 ", readings.Select(reading => Cut(template, reading, chinese: true)))}。",
        $"The number has more than one reading: {string.Join(", or ", readings.Select(reading => Cut(template, reading, chinese: false)))}.",
        null);

    internal static Diagnostic SetCollides(PolicyNode node) => Error(
        "CR4023",
        node.Place,
        "按这些小区简称，两份档案可能得到同一编号。",
        "With these abbreviations two archives could share a number.",
        new BilingualText("用 prove 查看这样的编号和可行的改法。", "prove shows such a number and what would help."));

    internal static Diagnostic OneOf(PolicyNode node) => Error(
        "CR4024", node.Place, "template 与 pattern 须且只能给出一项。", "Give exactly one of template and pattern.", null);

    internal static Diagnostic NotProved(PolicyNode node) => Error(
        "CR4025", node.Place, "证明超出了预算，没有结论。", "The proof exceeds its budget; nothing is known.", null);

    internal static Diagnostic NothingLooksAlike(PolicyNode node) => Error(
        "CR4026", node.Place, "该模板的政策没有说明哪些字符形近。", "The policy of this template does not say which characters look alike.", null);

    internal static Diagnostic Repeated(PolicyNode node, int earlier) => Error(
        "CR4027", node.Place, string.Create(CultureInfo.InvariantCulture, $"与 $.numbers[{earlier}] 是同一编号。"), string.Create(CultureInfo.InvariantCulture, $"This is the same number as $.numbers[{earlier}]."), null);

    internal static Diagnostic NotWhole(PolicyNode node) => Error(
        "CR4028", node.Place, "此处应为整数。", "Expected a whole number.", null);

    internal static Diagnostic Fault(TemplateFault fault, PolicyNode node) => Error(fault.Code, node.Place, fault.Message.Zh, fault.Message.En, fault.Help);

    /// <summary>Where a reading cuts, as lengths: enough to see the difference, and nobody's room.</summary>
    private static string Cut(NumberTemplate template, NumberReading reading, bool chinese)
    {
        var parts = new List<string>();
        foreach (var segment in template.Segments)
        {
            var length = segment.Kind.Value switch
            {
                1 => reading.Community.Length,
                2 => reading.Unit.Length,
                4 => Math.Max(segment.Width, reading.Sequence.ToString(CultureInfo.InvariantCulture).Length),
                _ => segment.Width,
            };
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{(chinese ? segment.Kind.Title.Zh : segment.Kind.Code)} {length}"));
        }

        return string.Join(" + ", parts);
    }

    private static Diagnostic Error(string code, SourcePlace place, string zh, string en, BilingualText? help) =>
        new(code, DiagnosticLevel.Error, place, new BilingualText(zh, en), help);
}
