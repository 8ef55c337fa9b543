using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Terms;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>Something that must be done so many times in every period, by whom, and by which clauses.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class Obligation
{
    internal Obligation(string code, BilingualText name, ObligationRole who, Citation cites)
    {
        Code = code;
        Name = name;
        Who = who;
        Cites = cites;
    }

    /// <summary>The code, such as <c>complaint-summary</c>.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public BilingualText Name { get; }

    /// <summary>Who answers for it.</summary>
    public ObligationRole Who { get; }

    /// <summary>The clauses that ask for it.</summary>
    public Citation Cites { get; }

    /// <summary>The stretch of the calendar in which it falls due; null when it follows no calendar, which <see cref="Unscheduled"/> then explains.</summary>
    public CalendarPeriod? Period { get; internal init; }

    /// <summary>Why it has no place in the calendar (once per complaint, say); null when <see cref="Period"/> says where.</summary>
    public BilingualText? Unscheduled { get; internal init; }

    /// <summary>How many times it must be done in a period; at least 1.</summary>
    public int Least { get; internal init; }

    /// <summary>How many times would be better, above <see cref="Least"/>; an aim and no ceiling. Null when the clauses name none.</summary>
    public int? Recommended { get; internal init; }

    /// <summary>What one occurrence takes in, such as each household of an area; null when it goes without saying.</summary>
    public BilingualText? Covers { get; internal init; }

    /// <summary>How an unclear clause was read; null when it is clear.</summary>
    public BilingualText? Note { get; internal init; }

    /// <summary>Whether it is asked for. What is off stays in the policy and makes no occurrences.</summary>
    public bool IsEnabled { get; internal init; } = true;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
