using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;

namespace CustomerRules.Complaints.Repairs;

/// <summary>How urgent a repair is, low to high: general, emergency (measures/3.03a).</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
[JsonConverter(typeof(RepairUrgencyJsonConverter))]
public sealed class RepairUrgency : SmartEnum<RepairUrgency>
{
    /// <summary>Completed within the ordinary limit (measures/3.03c).</summary>
    public static readonly RepairUrgency General = new("general", 1);

    /// <summary>Somebody must be on site at once (measures/3.03b).</summary>
    public static readonly RepairUrgency Emergency = new("emergency", 2);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(RepairUrgency))]
    static RepairUrgency()
    {
    }

    private RepairUrgency(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>Both urgencies, lowest first.</summary>
    public static ImmutableArray<RepairUrgency> All { get; } = [General, Emergency];

    /// <summary>The code, such as <c>emergency</c>.</summary>
    public string Code => Name;

    /// <summary>The urgency of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The urgency.</returns>
    /// <exception cref="ArgumentException">There is no such urgency.</exception>
    public static RepairUrgency FromCode(string code) => TryFromCode(code, out var urgency)
        ? urgency
        : throw new ArgumentException("A repair urgency is general or emergency.", nameof(code));

    /// <summary>The urgency of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="urgency">The urgency.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out RepairUrgency? urgency)
    {
        urgency = All.FirstOrDefault(item => item.Name == code);
        return urgency is not null;
    }
}
