using System.Globalization;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Reads the values of a case from text.</summary>
internal static class CaseValues
{
    internal static int Parse(TableInput fact, IReadOnlyDictionary<string, string> values)
    {
        if (!values.TryGetValue(fact.Name, out var text))
            throw new ArgumentException($"The fact '{fact.Name}' is missing.", nameof(values));
        var value = fact.Kind switch
        {
            InputKind.Choice => fact.IndexOf(text),
            InputKind.Flag => text switch { "true" => 1, "false" => 0, _ => -1 },
            _ => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= fact.Min && number <= fact.Max
                ? number
                : throw new ArgumentOutOfRangeException(nameof(values), $"The fact '{fact.Name}' is a whole number from {fact.Min} to {fact.Max}."),
        };
        if (fact.Kind != InputKind.WholeNumber && value < 0)
            throw new ArgumentException($"The value of '{fact.Name}' is none that the table knows.", nameof(values));
        return value;
    }
}
