using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Templates;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Numbering.Diagnostics;

/// <summary>CR3400 and CR3410 to CR3421: numbering policies that cannot be put in service.</summary>
internal static class NumberingDiagnostics
{
    internal static Diagnostic OtherPolicy(PolicyHeader header) => Error(
        "CR3400", header.Place, $"此处应为 numbering/<名称> 的文件，实际是 {header.Id}。", $"Expected a file of numbering/<name>, found {header.Id}.", null);

    internal static Diagnostic Of(TemplateFault fault, PolicyNode node) => new(fault.Code, DiagnosticLevel.Error, node.Place, fault.Message, fault.Help);

    internal static Diagnostic Ambiguous(SourcePlace place, UnambiguityProof proof)
    {
        var (number, one, other) = proof.Counterexample!;
        var help = proof.Fixes.IsEmpty
            ? null
            : new BilingualText(
                $"可行的改法（均已证明）：{string.Join("；", proof.Fixes.Select(fix => Described(fix, chinese: true)))}。",
                $"Proved to help: {string.Join("; ", proof.Fixes.Select(fix => Described(fix, chinese: false)))}.");
        return new Diagnostic(
            "CR3410",
            DiagnosticLevel.Error,
            place,
            new BilingualText(
                $"两份档案可能得到同一编号：{number} 可读作 {Parts(one)}，也可读作 {Parts(other)}。",
                $"Two archives could share a number: {number} reads as {Parts(one)} and as {Parts(other)}."),
            help);
    }

    internal static Diagnostic VersionsCollide(PolicyHeader earlier, PolicyHeader later, NumberCollision collision) => Error(
        "CR3411",
        later.Place,
        $"{earlier.Name} 与 {later.Name} 对同一编号读法不同：{collision.Number} 分别读作 {Parts(collision.First)} 和 {Parts(collision.Second)}。",
        $"{earlier.Name} and {later.Name} read one number differently: {collision.Number} is {Parts(collision.First)} and {Parts(collision.Second)}.",
        new BilingualText("旧编号须一直按原样读出；改用不同的模式，例如加分隔符。", "Old numbers keep their reading: choose a pattern that differs, for example by a delimiter."));

    internal static Diagnostic ScopesDiffer(PolicyHeader earlier, PolicyHeader later, NumberCollision collision) => Error(
        "CR3421",
        later.Place,
        $"{earlier.Name} 与 {later.Name} 都有编号 {collision.Number}，但顺序号的计数范围不同，同一编号会发放两次。",
        $"{earlier.Name} and {later.Name} both have the number {collision.Number}, but count sequences within other fields: it would be given out twice.",
        new BilingualText("沿用原来的 allocation.scope，或改用没有共同编号的模式。", "Keep allocation.scope, or choose a pattern that shares no number."));

    internal static Diagnostic TemplatesShare(PolicyHeader one, PolicyHeader other, NumberCollision collision) => Error(
        "CR3412",
        other.Place,
        $"{one.Name} 与 {other.Name} 可能得到同一编号：{collision.Number}。",
        $"{one.Name} and {other.Name} could share a number: {collision.Number}.",
        new BilingualText("给其中一个模式加上固定文字。", "Give one of the patterns a literal of its own."));

    internal static Diagnostic Undecided(SourcePlace place) => Error(
        "CR3413",
        place,
        "无法证明编号唯一：证明超出了预算。",
        "It cannot be proved that numbers are unique: the proof exceeds its budget.",
        new BilingualText("缩小房号模式，或在各段之间加分隔符。", "Make the unit pattern smaller, or put a delimiter between the segments."));

    internal static Diagnostic ScopeNotInNumber(PolicyNode field) => Error(
        "CR3414",
        field.Place,
        "顺序号不能按编号中没有的字段分别计数，否则编号会重复。",
        "A sequence cannot run within a field that the number does not have: numbers would be given out twice.",
        null);

    internal static Diagnostic NoSequence(PolicyNode pattern) => Error(
        "CR3415", pattern.Place, "投入使用的模式须有顺序号。", "A pattern in service has a sequence.", null);

    internal static Diagnostic BadGroup(PolicyNode group) => Error(
        "CR3416", group.Place, "形近字符一组至少两个，且各不相同。", "Characters that look alike are two or more, each once.", null);

    internal static Diagnostic PatternOrList(PolicyNode units) => Error(
        "CR3417", units.Place, "`pattern` 与 `list` 须恰好写其中一个。", "Exactly one of `pattern` and `list` is needed.", null);

    internal static Diagnostic LookAlike(PolicyNode demand, NumberPair pair, Citation cites, ConfusionMap map) => Error(
        "CR3418",
        demand.Place,
        $"政策要求编号互不形近（{cites}），但 {pair.First} 与 {pair.Second} 形近，分别是 {Parts(pair.FirstReading)} 和 {Parts(pair.SecondReading)}。",
        $"No two numbers may look alike ({cites}), but {pair.First} and {pair.Second} do: they are {Parts(pair.FirstReading)} and {Parts(pair.SecondReading)}.",
        new BilingualText($"互不形近的数字和字母：{map.Distinct(ConfusionMap.Alphabet)}。", $"Digits and letters of which none looks like another: {map.Distinct(ConfusionMap.Alphabet)}."));

    internal static Diagnostic Prefix(PolicyNode demand, NumberPair pair, Citation cites) => Error(
        "CR3419",
        demand.Place,
        $"政策要求没有编号是另一编号的开头（{cites}），但 {pair.Second} 以 {pair.First} 开头，分别是 {Parts(pair.SecondReading)} 和 {Parts(pair.FirstReading)}。",
        $"No number may begin another ({cites}), but {pair.Second} begins with {pair.First}: they are {Parts(pair.SecondReading)} and {Parts(pair.FirstReading)}.",
        new BilingualText("改动模式后，可用 prove 的 prefixFree 先行证明。", "A changed pattern can be tried by prove with prefixFree."));

    internal static Diagnostic NothingLooksAlike(PolicyNode demand) => Error(
        "CR3420",
        demand.Place,
        "要求编号互不形近，却没有说明哪些字符形近。",
        "Numbers may not look alike, but nothing says which characters do.",
        new BilingualText("写出 lookAlikes、ignoreCase 或 ignoreWidth。", "Give lookAlikes, ignoreCase or ignoreWidth."));

    /// <summary>The fields of a witness, which is made up and nobody's number.</summary>
    internal static string Parts(NumberReading reading)
    {
        var parts = new List<string>();
        if (reading.Community.Length > 0)
            parts.Add(reading.Community);
        if (reading.Unit.Length > 0)
            parts.Add(reading.Unit);
        if (reading.Year > 0)
            parts.Add(FormattableString.Invariant($"{reading.Year}"));
        if (reading.Sequence > 0)
            parts.Add(FormattableString.Invariant($"{reading.Sequence}"));
        return $"({string.Join(", ", parts)})";
    }

    private static string Described(TemplateFix fix, bool chinese)
    {
        var (pattern, vocabulary) = (fix.Template.Pattern, fix.Template.Vocabulary);
        return fix.Kind switch
        {
            FixKind.FixedWidth => chinese ? $"顺序号固定位数 {pattern}" : $"a sequence of fixed width, {pattern}",
            FixKind.Delimiter => chinese ? $"加分隔符 {pattern}" : $"a delimiter, {pattern}",
            _ => chinese
                ? FormattableString.Invariant($"缩小取值：{vocabulary.Communities.Length} 个小区简称，{vocabulary.Units}，{vocabulary.FirstYear} 至 {vocabulary.LastYear} 年")
                : FormattableString.Invariant($"narrower sets: {vocabulary.Communities.Length} of the abbreviations, {vocabulary.Units}, years {vocabulary.FirstYear} to {vocabulary.LastYear}"),
        };
    }

    private static Diagnostic Error(string code, SourcePlace place, string zh, string en, BilingualText? help) =>
        new(code, DiagnosticLevel.Error, place, new BilingualText(zh, en), help);
}
