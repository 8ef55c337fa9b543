using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>A step that lies ahead, with the first day on which it may be taken.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">The day from which on it is due (included).</param>
/// <param name="Latest">The last day that is in time (included); null unless the policy configures a grace, as no clause names a latest day.</param>
/// <param name="Rule">The rule behind the day.</param>
public sealed record DueStep(LifecycleStep Step, LocalDate On, LocalDate? Latest, LifecycleRule Rule)
{
    /// <summary>The clauses behind the day.</summary>
    public Citation Cites => Rule.Cites;

    /// <summary>Whether it is due on a day: the day has come.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether it is.</returns>
    public bool IsDueOn(LocalDate date) => date >= On;

    /// <summary>Whether it is overdue on a day; never without a configured grace.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Whether it is.</returns>
    public bool IsOverdueOn(LocalDate date) => date > Latest;

    /// <summary>Step and day.</summary>
    public override string ToString() => $"{Step.Code} on {LocalDatePattern.Iso.Format(On)}";
}
