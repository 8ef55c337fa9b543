namespace CustomerRules.DecisionTables.Tests.Oracle;

/// <summary>All inputs that two versions both know; a fact that only one of them asks for takes every value.</summary>
internal static class CommonInputs
{
    internal static IEnumerable<CommonInput> Of(NaiveTable before, NaiveTable after)
    {
        IEnumerable<Dictionary<string, string>> all = [[]];
        foreach (var name in before.Facts.Concat(after.Facts).Select(fact => fact.Name).Distinct())
        {
            var (left, right) = (Texts(before, name), Texts(after, name));
            var values = left is null ? right! : right is null ? left : [.. left.Intersect(right)];
            all = all.SelectMany(input => values.Select(value => new Dictionary<string, string>(input) { [name] = value })).ToList();
        }

        foreach (var input in all)
            yield return new CommonInput(input, Numbers(before, input), Numbers(after, input));
    }

    private static int[] Numbers(NaiveTable table, Dictionary<string, string> input) =>
        [.. table.Facts.Select(fact => Texts(table, fact.Name)!.IndexOf(input[fact.Name]) + fact.Min)];

    private static List<string>? Texts(NaiveTable table, string name) => table.Facts.FirstOrDefault(fact => fact.Name == name) is { } fact
        ? [.. Enumerable.Range(fact.Min, fact.Max - fact.Min + 1).Select(fact.Describe)]
        : null;
}
