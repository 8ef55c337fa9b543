using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using NodaTime;

namespace CustomerRules.Archives.Reviews;

/// <summary>What must be updated in a file, because something was found or settled.</summary>
/// <remarks>The clauses say "promptly" and name no figure: without a configured term a duty is due and never overdue. Immutable and thread-safe.</remarks>
public sealed class UpdateDuty
{
    private UpdateDuty(UpdateRule rule, FileNumber number, LocalDate foundOn, ImmutableArray<string> sections)
    {
        Rule = rule;
        Number = number;
        FoundOn = foundOn;
        Sections = sections;
    }

    /// <summary>What must be done, and by whom.</summary>
    public UpdateRule Rule { get; }

    /// <summary>The file.</summary>
    public FileNumber Number { get; }

    /// <summary>The day on which it was found.</summary>
    public LocalDate FoundOn { get; }

    /// <summary>The codes of the sections that have changed, in ordinal order.</summary>
    public ImmutableArray<string> Sections { get; }

    /// <summary>The last day that is in time (included); null when no term is configured.</summary>
    public LocalDate? Latest => Rule.Within?.After(FoundOn);

    /// <summary>The clauses behind it.</summary>
    public Citation Cites => Rule.Cites;

    /// <summary>The duties of an occasion.</summary>
    /// <param name="policy">The policy in force.</param>
    /// <param name="trigger">The occasion.</param>
    /// <param name="number">The file.</param>
    /// <param name="foundOn">The day.</param>
    /// <param name="sections">The codes of the sections that have changed; at least one.</param>
    /// <returns>The duties in the order of the policy.</returns>
    /// <exception cref="ArgumentException">No section, a code that is none, or a day outside 1900 to 2199.</exception>
    public static ImmutableArray<UpdateDuty> Of(LifecyclePolicy policy, UpdateTrigger trigger, FileNumber number, LocalDate foundOn, IEnumerable<string> sections)
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(number);
        FileDay.Checked(foundOn, nameof(foundOn));
        ImmutableArray<string> changed = [.. Guard.Against.NullOrEmpty(sections).Distinct().Order(StringComparer.Ordinal)];
        if (!changed.All(code => CodeText.IsCode(code)))
            throw new ArgumentException("A section is a kebab-case code.", nameof(sections));
        return [.. policy.Updates.Where(rule => rule.When == trigger).Select(rule => new UpdateDuty(rule, number, foundOn, changed))];
    }

    /// <summary>Whether it is overdue, as long as it is not done; never without a configured term.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOverdueOn(LocalDate date) => date > Latest;

    /// <summary>The duty and its file.</summary>
    public override string ToString() => $"{Number} {Rule.Code}";
}
