using System.Collections.Frozen;
using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Reviews;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>One version of the rules of a file's life: sealing, holds, disposal, review, updates.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class LifecyclePolicy : IPolicy
{
    private readonly FrozenDictionary<string, LifecycleRule> byCode;
    private readonly FrozenDictionary<object, SourcePlace> places;

    internal LifecyclePolicy(PolicyHeader header, IEnumerable<LifecycleRule> rules, IReadOnlyDictionary<object, SourcePlace> places)
    {
        Header = header;
        Rules = [.. rules];
        this.places = places.ToFrozenDictionary(ReferenceEqualityComparer.Instance);
        byCode = Rules.ToFrozenDictionary(rule => rule.Code);
    }

    /// <inheritdoc/>
    public PolicyHeader Header { get; }

    /// <summary>The rules in the order of the file; every code of <see cref="LifecycleRules"/> once.</summary>
    public ImmutableArray<LifecycleRule> Rules { get; }

    /// <summary>The classes of files, as the register names them.</summary>
    public required ImmutableArray<NamedCode> Classes { get; init; }

    /// <summary>How long after the move-out a file is sealed.</summary>
    public required CalendarSpan SealAfter { get; init; }

    /// <summary>After how much more time sealing is overdue; null for never.</summary>
    public required CalendarSpan? SealGrace { get; init; }

    /// <summary>The role that unseals.</summary>
    public required string UnsealedBy { get; init; }

    /// <summary>The steps that a hold blocks; destruction is always among them.</summary>
    public required ImmutableArray<LifecycleStep> HoldBlocks { get; init; }

    /// <summary>The role that releases a hold.</summary>
    public required string HoldsReleasedBy { get; init; }

    /// <summary>The grounds for disposal.</summary>
    public required ImmutableArray<NamedCode> Grounds { get; init; }

    /// <summary>The minimum retention; null when none is configured, and then nothing may be destroyed.</summary>
    public required MinimumRetention? Retention { get; init; }

    /// <summary>The role that approves disposals.</summary>
    public required string Approver { get; init; }

    /// <summary>The role that approves what somebody in the role <see cref="Approver"/> asks for.</summary>
    public required string OwnRequestsApprover { get; init; }

    /// <summary>How many persons are present at a destruction, 2 or more.</summary>
    public required int PersonsPresent { get; init; }

    /// <summary>How often files are reviewed, which and for what.</summary>
    public required ReviewRule Review { get; init; }

    /// <summary>What must be updated, and on what occasion.</summary>
    public required ImmutableArray<UpdateRule> Updates { get; init; }

    /// <summary>The rule of a code.</summary>
    /// <param name="code">A code of <see cref="LifecycleRules"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public LifecycleRule this[string code] => byCode[code];

    /// <summary>Where a rule stands in the policy's file.</summary>
    /// <param name="code">A code of <see cref="LifecycleRules"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such rule.</exception>
    public SourcePlace PlaceOf(string code) => places[this[code]];

    /// <summary>Where an update stands in the policy's file.</summary>
    /// <param name="update">One of <see cref="Updates"/>.</param>
    /// <exception cref="KeyNotFoundException">It is none of them.</exception>
    public SourcePlace PlaceOf(UpdateRule update) => places[Guard.Against.Null(update)];

    /// <summary>The day from which on a file is due to be sealed.</summary>
    /// <param name="movedOut">The day of the move-out or of the end of the lease.</param>
    /// <returns>2026-03-01 for 2025-03-01 and one year.</returns>
    public LocalDate SealOn(LocalDate movedOut) => SealAfter.After(movedOut);

    /// <summary>Whether the minimum retention of a file is over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="date">The day.</param>
    /// <returns>Whether it is; never when none is configured, the file does not say when it began, or it was sealed before the policy allows.</returns>
    public bool IsRetentionOver(ArchiveFile file, LocalDate date) => Retention?.MetOn(file) <= date && !IsSealedEarly(file);

    internal bool IsSealedEarly(ArchiveFile file) => file is { SealedOn: { } closed, MovedOut.Date: { } left } && closed < SealOn(left);

    /// <summary>The role that approves what somebody asks for.</summary>
    /// <param name="requester">Who asks.</param>
    /// <returns>The role; never that of the requester.</returns>
    public string ApproverOf(StaffMember requester) => Guard.Against.Null(requester).Role == Approver ? OwnRequestsApprover : Approver;

    /// <summary>The policy's name and version.</summary>
    public override string ToString() => Header.Name;
}
