using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.Archives.Reviews;

/// <summary>What makes an update of a file a duty.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class UpdateTrigger : SmartEnum<UpdateTrigger>
{
    /// <summary>The periodic review found that something has changed.</summary>
    public static readonly UpdateTrigger ReviewFoundChange = new("review-found-change", 1);

    /// <summary>Staff noticed a change in daily service.</summary>
    public static readonly UpdateTrigger ServiceFoundChange = new("service-found-change", 2);

    /// <summary>A complaint or suggestion of the customer was settled.</summary>
    public static readonly UpdateTrigger ComplaintSettled = new("complaint-settled", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(UpdateTrigger))]
    static UpdateTrigger()
    {
    }

    private UpdateTrigger(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<UpdateTrigger> All { get; } = [ReviewFoundChange, ServiceFoundChange, ComplaintSettled];

    /// <summary>The code, such as <c>review-found-change</c>.</summary>
    public string Code => Name;

    /// <summary>The trigger of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The trigger.</returns>
    /// <exception cref="ArgumentException">There is no such trigger.</exception>
    public static UpdateTrigger FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: review-found-change, service-found-change, complaint-settled.", nameof(code));

    /// <summary>The trigger of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The trigger.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out UpdateTrigger? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
