using System.Text.Json;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>One kind of decision that the command line can be asked for.</summary>
internal interface IQuestion
{
    /// <summary>Takes the members of a case, and answers it.</summary>
    /// <param name="reader">The case. Findings go to its diagnostics.</param>
    /// <param name="rules">The policies of the case's day.</param>
    /// <returns>Writes the members of the answer; null when the case was refused.</returns>
    Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules);

    /// <summary>Takes the members of a case, and explains the answer.</summary>
    /// <param name="reader">The case. Findings go to its diagnostics.</param>
    /// <param name="rules">The policies of the case's day.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>The reasoning in words; null when the case was refused.</returns>
    string? Explain(ObjectReader reader, DatedRuleBook rules, Language language);
}
