using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>Where a customer file stands in its life.</summary>
/// <remarks>Ordered by the order of life (<c>Value</c>). The name is the code that policies and callers use.</remarks>
[JsonConverter(typeof(FileStateJsonConverter))]
public sealed class FileState : SmartEnum<FileState>
{
    /// <summary>In use: the customer lives or rents here.</summary>
    public static readonly FileState Active = new("active", 1, new BilingualText("在用", "In use"));

    /// <summary>The customer has moved out or no longer rents; the file waits to be sealed.</summary>
    public static readonly FileState MovedOut = new("moved-out", 2, new BilingualText("已迁出", "Moved out"));

    /// <summary>Sealed and kept apart.</summary>
    public static readonly FileState Sealed = new("sealed", 3, new BilingualText("已封存", "Sealed"));

    /// <summary>Sealed, and somebody asked for its disposal.</summary>
    public static readonly FileState DisposalProposed = new("disposal-proposed", 4, new BilingualText("已提出处置", "Disposal proposed"));

    /// <summary>Sealed, and its disposal is approved; destruction may have begun.</summary>
    public static readonly FileState DisposalApproved = new("disposal-approved", 5, new BilingualText("已批准处置", "Disposal approved"));

    /// <summary>Nothing is left of it but its number and its entry in the register.</summary>
    public static readonly FileState Destroyed = new("destroyed", 6, new BilingualText("已销毁", "Destroyed"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(FileState))]
    static FileState()
    {
    }

    private FileState(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<FileState> All { get; } = [Active, MovedOut, Sealed, DisposalProposed, DisposalApproved, Destroyed];

    /// <summary>The code, such as <c>active</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>Whether the file is sealed: from sealing up to destruction.</summary>
    public bool IsSealed => Value is >= 3 and <= 5;

    /// <summary>The step that leads on from here; null when the file is destroyed.</summary>
    public LifecycleStep? Next => Value switch
    {
        1 => LifecycleStep.MoveOut,
        2 => LifecycleStep.Seal,
        3 => LifecycleStep.ProposeDisposal,
        4 => LifecycleStep.ApproveDisposal,
        5 => LifecycleStep.Destroy,
        _ => null,
    };

    /// <summary>The file state of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The file state.</returns>
    /// <exception cref="ArgumentException">There is no such file state.</exception>
    public static FileState FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: active, moved-out, sealed, disposal-proposed, disposal-approved, destroyed.", nameof(code));

    /// <summary>The file state of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The file state.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out FileState? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
