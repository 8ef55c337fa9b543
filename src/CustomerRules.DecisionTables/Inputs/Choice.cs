using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Inputs;

/// <summary>One code of a closed list, with its name where the policy gives one.</summary>
/// <param name="Code">The kebab-case code.</param>
/// <param name="Name">The name in both languages; null when the policy gives none.</param>
public sealed record Choice(string Code, BilingualText? Name)
{
    /// <summary>The name for a reader, or the code when there is no name.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>The name or the code.</returns>
    public string In(Language language) => Name?.In(language) ?? Code;
}
