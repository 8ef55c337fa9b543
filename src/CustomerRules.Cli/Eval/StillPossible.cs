using CustomerRules.Cli.Diagnostics;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>A case with facts missing: the answers that a table can still give, why where that is settled, and what to ask next.</summary>
/// <param name="table">The table.</param>
/// <param name="heading">What the answers are, such as <c>Severities still possible</c>.</param>
internal sealed class StillPossible(DecisionTable table, BilingualText heading)
{
    private const int MostAnswers = 20;

    /// <summary>Whether a fact is left out of the case, or null.</summary>
    internal static bool IsMissing(ObjectReader reader, string name) => reader.Node.Member(name) is null or { Kind: PolicyNodeKind.Null };

    /// <summary>Explains the case.</summary>
    /// <param name="reader">The case; receives a finding when no completion of it is possible.</param>
    /// <param name="valueOf">The value of a fact; null when it is missing.</param>
    /// <param name="inLine">The answers in a few words, to be told in one line; null to tell each in a line of its own, as JSON.</param>
    /// <param name="language">The reader's language.</param>
    internal string? Explain(ObjectReader reader, Func<TableInput, int?> valueOf, Func<IEnumerable<Outcome>, IEnumerable<string>>? inLine, Language language)
    {
        int?[] known = [.. table.Facts.Select(valueOf)];
        if (reader.Diagnostics.HasErrors)
            return null;
        PossibleAnswers possible;
        try
        {
            possible = table.Possible(known);
        }
        catch (ArgumentException)
        {
            // Every fact was checked against its domain: what is left is a combination that no completion makes possible.
            reader.Diagnostics.Add(EvalDiagnostics.Impossible(reader.Node, table.Header));
            return null;
        }
        catch (BudgetExceededException)
        {
            return TooMany(known, language);
        }

        var zh = language == Language.Chinese;
        var answers = inLine is null ? Listed(possible.Outcomes, zh) : string.Join(zh ? "、" : ", ", inLine(possible.Outcomes));
        return string.Join('\n', [
            $"{heading.In(language)}{(zh ? "：" : ":")}{(zh || inLine is null ? "" : " ")}{answers}",
            .. Reasons(possible, language),
            Next(possible, language),
            Policies(language)]);
    }

    private string TooMany(int?[] known, Language language)
    {
        var zh = language == Language.Chinese;
        var missing = table.Facts.Where((_, i) => known[i] is null).Select(fact => fact.Label?.In(language) ?? fact.Name);
        return string.Join('\n', [
            heading.In(language) + (zh ? "：多得无法列出。" : ": more than can be listed."),
            zh ? $"请再提供下列事实中的一些：{string.Join("、", missing)}" : $"Give more of these facts: {string.Join(", ", missing)}",
            Policies(language)]);
    }

    private string Policies(Language language)
    {
        var zh = language == Language.Chinese;
        return (zh ? "政策版本：" : "Policies: ") + string.Join(zh ? "、" : ", ", table.Policies.Select(policy => policy.Name));
    }

    private static string Listed(IReadOnlyList<Outcome> outcomes, bool zh)
    {
        var more = outcomes.Count - MostAnswers;
        var lines = outcomes.Take(MostAnswers).Select(outcome => $"\n  - {outcome}");
        return string.Concat(lines) + (more <= 0 ? "" : zh ? $"\n  - 还有 {more} 种" : $"\n  - and {more} more");
    }

    /// <summary>The rules that decide whatever is missing; where the missing facts choose between rules of one answer, all of these.</summary>
    private static IEnumerable<string> Reasons(PossibleAnswers possible, Language language)
    {
        if (!possible.IsSettled)
            return [];
        var zh = language == Language.Chinese;
        return possible.Because is { IsEmpty: false } because
            ? because.Select(reason => Answers.Line(zh ? "依据：" : "because: ", reason.Rule, language))
            : possible.Candidates.Select(reason => Answers.Line(zh ? "依据之一：" : "because of one of: ", reason.Rule, language));
    }

    private string Next(PossibleAnswers possible, Language language)
    {
        var zh = language == Language.Chinese;
        if (possible.IsSettled)
            return zh ? "不必再问。" : "Nothing more needs asking.";
        var fact = table.Facts[possible.NextFact];
        return (zh ? "接下来请问：" : "Ask next: ") + (fact.Label?.In(language) ?? fact.Name);
    }
}
