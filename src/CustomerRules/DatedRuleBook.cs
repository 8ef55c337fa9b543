using CustomerRules.Complaints;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules;

/// <summary>The policies in force on one day. Last year's day gives last year's answers.</summary>
/// <remarks>Immutable and thread-safe. Cheap to make.</remarks>
public sealed class DatedRuleBook
{
    private readonly RuleBook book;
    private readonly ComplaintPolicies policies;

    internal DatedRuleBook(RuleBook book, ComplaintPolicies policies, LocalDate date)
    {
        this.book = book;
        this.policies = policies;
        Date = date;
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>How complaints are assessed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No complaint policy is in force on the day.</exception>
    public ComplaintPolicy Complaints => policies.AsOf(Date);

    /// <summary>How urgent repairs are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No repair policy is in force on the day.</exception>
    public RepairPolicy Repairs => policies.RepairsAsOf(Date);

    /// <summary>Any decision table of the book.</summary>
    /// <param name="id">The table's name.</param>
    /// <returns>The table as it decides on the day.</returns>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No version of it is in force on the day.</exception>
    public DecisionTable Table(PolicyId id) => book.Tables.AsOf(id, Date);
}
