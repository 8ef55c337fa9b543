using NodaTime;

namespace CustomerRules.Archives.Tests;

/// <summary>The day of most tests.</summary>
internal static class Day
{
    internal static readonly LocalDate Today = new(2026, 3, 2);
}
