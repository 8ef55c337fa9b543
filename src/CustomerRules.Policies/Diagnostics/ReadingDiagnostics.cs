using System.Globalization;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies.Diagnostics;

/// <summary>CR10xx: a document that cannot be read, or does not have the shape it should have.</summary>
/// <remarks>What was written is echoed only when it is evidently a mistyped word, so that no personal data leaks.</remarks>
internal static class ReadingDiagnostics
{
    internal static Diagnostic NotJson(SourcePlace place, byte? at)
    {
        var what = at switch
        {
            null => ("内容在此处意外结束。", "The document ends too early."),
            > 32 and < 127 => ($"JSON 语法错误：此处不应出现 `{(char)at}`。", $"This is not valid JSON: unexpected `{(char)at}`."),
            < 32 => ("JSON 语法错误：此处不应出现换行或控制字符。", "This is not valid JSON: unexpected line break or control character."),
            > 127 => (
                "JSON 语法错误：此处不应出现非 ASCII 字符（是否用了全角标点？）。",
                "This is not valid JSON: unexpected non-ASCII character (a full-width comma, quote or bracket?)."),
            _ => ("JSON 语法错误。", "This is not valid JSON."),
        };
        return Error("CR1001", place, what.Item1, what.Item2, "检查此处及其前面是否缺少或多出逗号、引号或括号。", "Look here and just before for a missing or extra comma, quote or bracket.");
    }

    internal static Diagnostic InvalidUtf8(SourcePlace place, bool isCase) => Error(
        "CR1002",
        place,
        "内容不是有效的 UTF-8 文本。",
        "This is not valid UTF-8 text.",
        isCase ? "以 UTF-8 编码发送。" : "以 UTF-8 编码保存文件。",
        isCase ? "Send it in UTF-8." : "Save the file as UTF-8.");

    internal static Diagnostic HalfCharacter(SourcePlace place) => Error(
        "CR1002",
        place,
        "此文本中的 \\u 转义只是半个字符（代理对不完整）。",
        "A \\u escape in this text is half of a character (an incomplete surrogate pair).",
        "直接写该字符，或写出转义的两半。",
        "Write the character itself, or both halves of its escape.");

    internal static Diagnostic TooLarge(string file, int maxBytes, bool isCase) => Error(
        "CR1003",
        SourcePlace.WholeFile(file),
        Invariant($"内容超过 {maxBytes} 字节。"),
        Invariant($"The document is larger than {maxBytes} bytes."),
        isCase ? "一次只给出一个案件，只写问到的事实。" : "拆分成较小的文件。",
        isCase ? "Give one case at a time, with the facts that are asked for." : "Split it into smaller files.");

    internal static Diagnostic TooDeep(SourcePlace place, int maxDepth) => Error(
        "CR1004",
        place,
        Invariant($"嵌套超过 {maxDepth} 层。"),
        Invariant($"The nesting is deeper than {maxDepth} levels."),
        null,
        null);

    internal static Diagnostic TrailingText(SourcePlace place, bool isCase) => Error(
        "CR1005",
        place,
        "文档结束之后还有内容。",
        "There is text after the end of the document.",
        isCase ? "一个案件是一个 JSON 对象。" : "一个文件只含一个 JSON 对象。",
        isCase ? "A case is one JSON object." : "A file holds one JSON object.");

    internal static Diagnostic Comment(SourcePlace place, bool isCase) => Error(
        "CR1006",
        place,
        "不允许注释。",
        "Comments are not allowed.",
        isCase ? "删去注释。" : "写入规则的 note 成员，或删去。",
        isCase ? "Leave it out." : "Put the remark into the note of a rule, or leave it out.");

    internal static Diagnostic DuplicateMember(SourcePlace place, string name) => CodeText.IsPrintable(name)
        ? Error("CR1007", place, $"成员 `{name}` 重复出现。", $"The member `{name}` is given twice.", "只保留一个。", "Keep one of them.")
        : Error("CR1007", place, "有成员重复出现。", "A member is given twice.", "只保留一个。", "Keep one of them.");

    internal static Diagnostic UnknownMember(SourcePlace place, string name, string? nearest, IEnumerable<string> known)
    {
        var (helpZh, helpEn) = nearest is null
            ? ($"可用的成员：{Listed(known, "、")}。", $"Known members: {Listed(known, ", ")}.")
            : ($"是否想写 `{nearest}`？", $"Did you mean `{nearest}`?");
        return CodeText.IsPrintable(name)
            ? Error("CR1008", place, $"没有名为 `{name}` 的成员。", $"There is no member `{name}`.", helpZh, helpEn)
            : Error("CR1008", place, "有未知的成员。", "There is an unknown member.", helpZh, helpEn);
    }

    internal static Diagnostic MissingMember(PolicyNode node, string name) => Error(
        "CR1009", node.Place, $"缺少成员 `{name}`。", $"The member `{name}` is missing.", null, null);

    internal static Diagnostic WrongType(PolicyNode node, PolicyNodeKind expected) => Error(
        "CR1010",
        node.Place,
        $"此处应为{InChinese(expected)}，实际是{InChinese(node.Kind)}。",
        $"Expected {InEnglish(expected)}, found {InEnglish(node.Kind)}.",
        null,
        null);

    internal static Diagnostic Blank(PolicyNode node) => Error("CR1011", node.Place, "文本为空。", "The text is empty.", null, null);

    internal static Diagnostic Malformed(PolicyNode node, string zh, string en) => Error(
        "CR1011", node.Place, $"此处应为{zh}。", $"Expected {en}.", null, null);

    internal static Diagnostic UnknownCode(PolicyNode node, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(node.Text, known);
        var (zh, en) = nearest is not null && CodeText.IsPrintable(node.Text)
            ? ($"没有代码 `{node.Text}`。", $"There is no code `{node.Text}`.")
            : ("没有这个代码。", "There is no such code.");
        return nearest is not null
            ? Error("CR1012", node.Place, zh, en, $"是否想写 `{nearest}`？", $"Did you mean `{nearest}`?")
            : Error("CR1012", node.Place, zh, en, $"可用的代码：{Listed(known, "、")}。", $"Known codes: {Listed(known, ", ")}.");
    }

    internal static Diagnostic UnknownClause(PolicyNode node, IEnumerable<string> known)
    {
        var nearest = NearestClause(node.Text, known);
        return Error(
            "CR1013",
            node.Place,
            CodeText.IsPrintable(node.Text) ? $"目录中没有条款 `{node.Text}`。" : "目录中没有这个条款。",
            CodeText.IsPrintable(node.Text) ? $"The catalogue has no clause `{node.Text}`." : "The catalogue has no such clause.",
            nearest is null ? "条款目录见 seeds/regulations/。" : $"是否想写 `{nearest}`？",
            nearest is null ? "The catalogue is seeds/regulations/." : $"Did you mean `{nearest}`?");
    }

    internal static Diagnostic NumberOutOfRange(PolicyNode node, int min, int max) => Error(
        "CR1014",
        node.Place,
        Invariant($"此处应为 {min} 至 {max} 的整数。"),
        Invariant($"Expected a whole number from {min} to {max}."),
        null,
        null);

    internal static Diagnostic Uncited(PolicyNode node) => Error(
        "CR1015", node.Place, "没有引用任何条款。", "No clause is cited.", "每条规则和每个值至少引用一个条款。", "Every rule and every value cites at least one clause.");

    internal static Diagnostic Repeated(PolicyNode node, string value) => CodeText.IsPrintable(value)
        ? Error("CR1016", node.Place, $"`{value}` 出现了两次。", $"`{value}` is given twice.", "只保留一个。", "Keep one of them.")
        : Error("CR1016", node.Place, "同一个值出现了两次。", "The same value is given twice.", "只保留一个。", "Keep one of them.");

    internal static Diagnostic EmptyList(PolicyNode node) => Error(
        "CR1017", node.Place, "列表为空。", "The list is empty.", null, null);

    internal static Diagnostic PeriodReversed(PolicyNode node) => Error(
        "CR1101", node.Place, "effectiveUntil 不晚于 effectiveFrom。", "effectiveUntil is not after effectiveFrom.", null, null);

    /// <summary>Nearest by document and by number: a long document name must not make every number look near.</summary>
    private static string? NearestClause(string written, IEnumerable<string> known)
    {
        var slash = written.IndexOf('/', StringComparison.Ordinal) + 1;
        var document = Spelling.Nearest(written[..slash], known.Select(id => id[..(id.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct());
        if (slash == 0 || document is null)
            return null;
        var number = Spelling.Nearest(written[slash..], known.Where(id => id.StartsWith(document, StringComparison.Ordinal)).Select(id => id[document.Length..]));
        return number is null ? null : document + number;
    }

    private static string Listed(IEnumerable<string> known, string separator)
    {
        var words = known.Distinct().ToList();
        return string.Join(separator, words.Take(24)) + (words.Count > 24 ? " …" : "");
    }

    private static string InChinese(PolicyNodeKind kind) => kind switch
    {
        PolicyNodeKind.Object => "对象",
        PolicyNodeKind.Array => "列表",
        PolicyNodeKind.Text => "文本",
        PolicyNodeKind.Number => "数字",
        PolicyNodeKind.Flag => " true 或 false",
        _ => " null",
    };

    private static string InEnglish(PolicyNodeKind kind) => kind switch
    {
        PolicyNodeKind.Object => "an object",
        PolicyNodeKind.Array => "a list",
        PolicyNodeKind.Text => "a text",
        PolicyNodeKind.Number => "a number",
        PolicyNodeKind.Flag => "true or false",
        _ => "null",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic Error(string code, SourcePlace place, string zh, string en, string? helpZh, string? helpEn) => new(
        code,
        DiagnosticLevel.Error,
        place,
        new BilingualText(zh, en),
        helpZh is not null && helpEn is not null ? new BilingualText(helpZh, helpEn) : null);
}
