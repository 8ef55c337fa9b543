using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle;

namespace CustomerRules.Archives.Disposal;

/// <summary>A destruction list carried out: what became of every file, and the register with what was done.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class DestructionRun
{
    private DestructionRun(ImmutableArray<FileTransition> results, DestructionRegister register)
    {
        Results = results;
        Register = register;
    }

    /// <summary>One result a file, in the order of the list: destroyed, destroyed in part, or refused.</summary>
    public ImmutableArray<FileTransition> Results { get; }

    /// <summary>The register with an entry for every file that was not refused.</summary>
    public DestructionRegister Register { get; }

    /// <summary>Whether every file is destroyed completely.</summary>
    public bool IsComplete => Results.All(result => result.File.State == FileState.Destroyed);

    /// <summary>Carries out a list. A file that fails or is refused does not keep the others from being recorded.</summary>
    /// <param name="items">The list; no number twice.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds, as they are at the time of the destruction.</param>
    /// <param name="action">The operator, and when.</param>
    /// <param name="present">Who is present, the operator included.</param>
    /// <param name="register">The register so far.</param>
    /// <returns>What became of every file.</returns>
    /// <exception cref="ArgumentException">A number stands twice in the list, or an item is refused by <see cref="FileTransitions.Destroy"/> as a mistake of its caller.</exception>
    public static DestructionRun Execute(
        IEnumerable<DestructionItem> items, LifecyclePolicy policy, HoldList holds, StaffAction action, IEnumerable<StaffMember> present, DestructionRegister register)
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(register);
        List<DestructionItem> list = [.. Guard.Against.Null(items)];
        List<StaffMember> persons = [.. Guard.Against.Null(present)];
        if (list.DistinctBy(item => item.File.Number).Count() != list.Count)
            throw new ArgumentException("A number stands twice in the list.", nameof(items));
        // Destroying is pure: all results are there before the register takes the first, so a caller's mistake leaves nothing half done.
        var results = list.Select(item => Destroy(item, policy, holds, action, persons, register)).ToImmutableArray();
        return new DestructionRun(results, results.Aggregate(register, (sum, result) => result.Record is { } record ? sum.Append(record) : sum));
    }

    private static FileTransition Destroy(
        DestructionItem item, LifecyclePolicy policy, HoldList holds, StaffAction action, List<StaffMember> present, DestructionRegister register)
    {
        var result = FileTransitions.Destroy(item.File, policy, holds, action, present, item.Pieces, item.Failure);
        return register.IsDestroyed(item.File.Number)
            ? new FileTransition(LifecycleStep.Destroy, item.File, holds, [.. result.Refusals, new LifecycleReason(LifecycleReasons.AlreadyDestroyed, LifecycleStep.Destroy, policy[LifecycleRules.NumberNotReused])])
            : result;
    }
}
