using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The facts of two tables over the values that both know; what only one knows is a change of the domain.</summary>
internal sealed class CommonDomain
{
    private readonly ImmutableArray<TableInput>.Builder facts = ImmutableArray.CreateBuilder<TableInput>();
    private readonly ImmutableArray<DomainChange>.Builder changes = ImmutableArray.CreateBuilder<DomainChange>();

    internal CommonDomain(ImmutableArray<TableInput> before, ImmutableArray<TableInput> after)
    {
        foreach (var fact in before)
        {
            if (after.FirstOrDefault(other => other.Name == fact.Name) is { } other)
                Join(fact, other);
            else
                OneSided(fact, removed: true);
        }

        foreach (var fact in after.Where(fact => before.All(other => other.Name != fact.Name)))
            OneSided(fact, removed: false);
        Facts = facts.DrainToImmutable();
        Changes = changes.DrainToImmutable();
    }

    internal ImmutableArray<TableInput> Facts { get; }

    internal ImmutableArray<DomainChange> Changes { get; }

    private static string Span(int min, int max) => min == max ? $"{min}" : $"{min}..{max}";

    private void Join(TableInput before, TableInput after)
    {
        if (before.SameDomain(after))
        {
            facts.Add(after);
            return;
        }

        if (before.Kind == InputKind.Choice && after.Kind == InputKind.Choice)
            JoinCodes(before, after);
        else if (before.Kind == InputKind.WholeNumber && after.Kind == InputKind.WholeNumber)
            JoinRanges(before, after);
        else
            changes.Add(new DomainChange(before.Name, Values(before), Values(after), false));
    }

    private void JoinCodes(TableInput before, TableInput after)
    {
        ImmutableArray<Choice> common = [.. after.Choices.Where(choice => before.IndexOf(choice.Code) >= 0)];
        ImmutableArray<string> removed = [.. before.Codes.Where(code => after.IndexOf(code) < 0)];
        ImmutableArray<string> added = [.. after.Codes.Where(code => before.IndexOf(code) < 0)];
        if (!common.IsEmpty)
            facts.Add(TableInput.OfChoices(before.Name, common, after.Label));
        if (!removed.IsEmpty || !added.IsEmpty)
            changes.Add(new DomainChange(before.Name, removed, added, !common.IsEmpty));
    }

    private void JoinRanges(TableInput before, TableInput after)
    {
        var (min, max) = (Math.Max(before.Min, after.Min), Math.Min(before.Max, after.Max));
        if (min <= max)
            facts.Add(TableInput.OfRange(before.Name, min, max, after.Label));
        changes.Add(new DomainChange(before.Name, Outside(before, after), Outside(after, before), min <= max));
    }

    private static ImmutableArray<string> Outside(TableInput one, TableInput other)
    {
        var spans = ImmutableArray.CreateBuilder<string>();
        if (one.Min < other.Min)
            spans.Add(Span(one.Min, Math.Min(one.Max, other.Min - 1)));
        if (one.Max > other.Max)
            spans.Add(Span(Math.Max(one.Min, other.Max + 1), one.Max));
        return spans.DrainToImmutable();
    }

    private void OneSided(TableInput fact, bool removed)
    {
        facts.Add(fact);
        changes.Add(new DomainChange(fact.Name, removed ? Values(fact) : [], removed ? [] : Values(fact), true));
    }

    private static ImmutableArray<string> Values(TableInput fact) => fact.Kind == InputKind.WholeNumber
        ? [Span(fact.Min, fact.Max)]
        : [.. Enumerable.Range(fact.Min, (int)fact.ValueCount).Select(fact.Describe)];
}
