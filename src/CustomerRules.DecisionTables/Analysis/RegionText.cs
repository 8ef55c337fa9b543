using System.Globalization;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Puts a region into words. In Chinese a fact and a code go by their names, each with the code by which an author finds it
/// in the file; in English the codes alone can be read.</summary>
internal static class RegionText
{
    internal static string Of(Box box, Language language)
    {
        var zh = language == Language.Chinese;
        var bound = box.Facts.Zip(box.When).Where(pair => pair.Second is not null).Select(pair => zh ? InChinese(pair.First, pair.Second!) : InEnglish(pair.First, pair.Second!)).ToList();
        return bound.Count == 0 ? zh ? "所有输入" : "everything" : string.Join(zh ? "，" : ", ", bound);
    }

    private static string InEnglish(TableInput fact, ValueSet set) => $"{fact.Name} {string.Join(" or ", Values(fact, set, "..", fact.Describe))}";

    private static string InChinese(TableInput fact, ValueSet set)
    {
        var values = Values(fact, set, " 至 ", value => NameInChinese(fact, value)).ToList();
        var listed = string.Join('、', values.Take(Math.Max(1, values.Count - 1)));
        var all = values.Count == 1 ? listed : Joined(Joined(listed, "或"), values[^1]);
        return Joined(Joined(Named(fact.Name, fact.Label), "为"), all);
    }

    /// <summary>Each code or flag, and each span of numbers.</summary>
    private static IEnumerable<string> Values(TableInput fact, ValueSet set, string to, Func<int, string> name) => fact.Kind == InputKind.WholeNumber
        ? set.Spans.Select(span => span.Min == span.Max ? Number(span.Min) : Number(span.Min) + to + Number(span.Max))
        : set.Spans.SelectMany(span => Enumerable.Range(span.Min, span.Max - span.Min + 1)).Select(name);

    private static string NameInChinese(TableInput fact, int value) => fact.Kind == InputKind.Flag
        ? $"{(value == 1 ? "是" : "否")}（{fact.Describe(value)}）"
        : Named(fact.Choices[value].Code, fact.Choices[value].Name);

    private static string Named(string code, BilingualText? name) => name is null ? code : $"{name.Zh}（{code}）";

    /// <summary>A space keeps Chinese and Latin characters apart.</summary>
    private static string Joined(string left, string right) => char.IsAscii(left[^1]) == char.IsAscii(right[0]) ? left + right : $"{left} {right}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
