using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Reading;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>Reads service hours from JSON: a member for each day of the week or kind of day, with its windows.</summary>
public static class ServiceHoursText
{
    /// <summary>Reads what is given over other hours.</summary>
    /// <param name="reader">The object, such as <c>{"monday":["09:00-12:00","13:00-17:00"]}</c>; members of other names are left to the caller.</param>
    /// <param name="otherwise">The hours of days that are not named.</param>
    /// <returns>The hours; findings go to the reader's diagnostics.</returns>
    public static ServiceHours Read(ObjectReader reader, ServiceHours otherwise)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(otherwise);
        return ServiceHoursReader.ReadDays(reader, otherwise);
    }
}
