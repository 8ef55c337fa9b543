namespace CustomerRules.DecisionTables.Tests.Oracle;

/// <summary>One input that two versions both know, by the texts of its values and as each version numbers them.</summary>
internal sealed class CommonInput(IReadOnlyDictionary<string, string> texts, int[] before, int[] after)
{
    internal int[] Before { get; } = before;

    internal int[] After { get; } = after;

    internal string Text(string fact) => texts[fact];
}
