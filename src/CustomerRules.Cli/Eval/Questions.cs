using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Finds the decision that a caller named.</summary>
internal static class Questions
{
    private static readonly string[] Decisions = ["complaint", "repair", "access", "deadline", "workdays", "identifier", "archive", "lifecycle", "number"];

    internal static IQuestion Named(string name, RuleBook book, Language language)
    {
        switch (name)
        {
            case "complaint":
                return new ComplaintQuestion();
            case "repair":
                return new RepairQuestion();
            case "access":
                return new AccessQuestion();
            case "deadline":
                return new DeadlineQuestion(language);
            case "workdays":
                return new WorkdaysQuestion();
            case "identifier":
                return new IdentifierQuestion(language);
            case "archive":
                return new ArchiveQuestion(book.ArchiveSchemas, language);
            case "lifecycle":
                return new LifecycleQuestion(language);
            case "number":
                return new NumberQuestion(book.Numbering, language);
            default:
                if (PolicyId.TryParse(name, out var id) && book.Tables.Ids.Contains(id))
                    return new TableQuestion(id);
                var known = Decisions.Concat(book.Tables.Ids.Select(table => table.ToString())).ToList();
                var nearest = Spelling.Nearest(name, known);
                throw nearest is null
                    ? new UsageException($"没有这个决策。可用：{string.Join("、", known)}。", $"There is no such decision. Known: {string.Join(", ", known)}.")
                    : new UsageException($"没有这个决策。是否想写 {nearest}？", $"There is no such decision. Did you mean {nearest}?");
        }
    }
}
