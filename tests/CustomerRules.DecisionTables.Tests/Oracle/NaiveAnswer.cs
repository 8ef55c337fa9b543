namespace CustomerRules.DecisionTables.Tests.Oracle;

/// <summary>What the reference model says about one input. A value is a <c>CodeValue</c>, a flag, a number or a list of codes; null where no rule speaks.</summary>
internal sealed record NaiveAnswer(
    AnswerKind Kind,
    IReadOnlyList<Rule> Matched,
    IReadOnlyList<Rule> Deciding,
    IReadOnlyDictionary<string, object?> Values)
{
    /// <summary>The answer as JSON, or what there is instead of one.</summary>
    internal string Text => Kind is AnswerKind.Answer or AnswerKind.Silent
        ? "{" + string.Join(',', Values.Where(pair => pair.Value is not null).Select(pair => $"\"{pair.Key}\":{NaivePolicy.Json(pair.Value!)}")) + "}"
        : Kind.ToString();

    internal IEnumerable<string> DecidingNames => Deciding.Select(rule => rule.Name);
}
