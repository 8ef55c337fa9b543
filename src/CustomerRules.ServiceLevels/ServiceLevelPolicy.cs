using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;

namespace CustomerRules.ServiceLevels;

/// <summary>The service levels in force on a day.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ServiceLevelPolicy
{
    internal ServiceLevelPolicy(ServiceHoursPolicy hours, TargetPolicy targets, TermCounter counter)
    {
        Hours = hours;
        Targets = targets;
        Counter = counter;
    }

    /// <summary>The service hours.</summary>
    public ServiceHoursPolicy Hours { get; }

    /// <summary>The targets.</summary>
    public TargetPolicy Targets { get; }

    /// <summary>Counts terms by the calendar, the service hours and the Civil Code.</summary>
    public TermCounter Counter { get; }

    /// <summary>The calendar.</summary>
    public WorkCalendar Calendar => Counter.Calendar;
}
