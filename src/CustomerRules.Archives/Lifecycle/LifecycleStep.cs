using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>What is done to a file: a step that changes its state or what may be done with it.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class LifecycleStep : SmartEnum<LifecycleStep>
{
    /// <summary>Records that the customer has moved out or no longer rents.</summary>
    public static readonly LifecycleStep MoveOut = new("move-out", 1, new BilingualText("登记迁出", "Record the move-out"));

    /// <summary>Takes the file back into use, because the customer has returned.</summary>
    public static readonly LifecycleStep Reactivate = new("reactivate", 2, new BilingualText("恢复使用", "Take back into use"));

    /// <summary>Seals the file and puts it apart.</summary>
    public static readonly LifecycleStep Seal = new("seal", 3, new BilingualText("封存", "Seal"));

    /// <summary>Asks for the file's disposal.</summary>
    public static readonly LifecycleStep ProposeDisposal = new("propose-disposal", 4, new BilingualText("提出处置", "Propose disposal"));

    /// <summary>Approves the disposal.</summary>
    public static readonly LifecycleStep ApproveDisposal = new("approve-disposal", 5, new BilingualText("批准处置", "Approve disposal"));

    /// <summary>Rejects or withdraws the disposal; the file stays sealed.</summary>
    public static readonly LifecycleStep RejectDisposal = new("reject-disposal", 6, new BilingualText("驳回处置", "Reject disposal"));

    /// <summary>Destroys the file, wholly or in part.</summary>
    public static readonly LifecycleStep Destroy = new("destroy", 7, new BilingualText("销毁", "Destroy"));

    /// <summary>Holds the file: it may not be disposed of.</summary>
    public static readonly LifecycleStep PlaceHold = new("place-hold", 8, new BilingualText("保留", "Place a hold"));

    /// <summary>Releases a hold.</summary>
    public static readonly LifecycleStep ReleaseHold = new("release-hold", 9, new BilingualText("解除保留", "Release a hold"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(LifecycleStep))]
    static LifecycleStep()
    {
    }

    private LifecycleStep(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<LifecycleStep> All { get; } = [MoveOut, Reactivate, Seal, ProposeDisposal, ApproveDisposal, RejectDisposal, Destroy, PlaceHold, ReleaseHold];

    /// <summary>The code, such as <c>move-out</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>The step of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">There is no such step.</exception>
    public static LifecycleStep FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: move-out, reactivate, seal, propose-disposal, approve-disposal, reject-disposal, destroy, place-hold, release-hold.", nameof(code));

    /// <summary>The step of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The step.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out LifecycleStep? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
