using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Policies.Diagnostics;

namespace CustomerRules.Policies;

/// <summary>Makes timelines: the one place where versions of a policy are put in order.</summary>
public static class PolicyTimeline
{
    /// <summary>Puts versions in order and proves that they tile time.</summary>
    /// <typeparam name="T">What a version is.</typeparam>
    /// <param name="versions">The versions of one policy, in any order; at least one.</param>
    /// <returns>The timeline, or every overlap, gap and step back in version numbers, whatever the order of <paramref name="versions"/>.</returns>
    /// <exception cref="ArgumentException">There is no version, or they are of several policies.</exception>
    public static PolicyReadResult<PolicyTimeline<T>> Create<T>(IEnumerable<T> versions)
        where T : class, IPolicy
    {
        ImmutableArray<T> sorted =
        [
            .. Guard.Against.NullOrEmpty(versions)
                .OrderBy(version => version.Header.Period.From)
                .ThenBy(version => version.Header.Version)
                .ThenBy(version => version.Header.Place.File, StringComparer.Ordinal),
        ];
        if (sorted.Any(version => version.Header.Id != sorted[0].Header.Id))
            throw new ArgumentException("A timeline holds the versions of one policy.", nameof(versions));

        var found = new DiagnosticList();
        var longest = sorted[0].Header; // The version whose own end is the latest; one without an end gives way to its successor.
        for (var i = 1; i < sorted.Length; i++)
        {
            var (before, after) = (sorted[i - 1].Header, sorted[i].Header);
            if (before.Period.From == after.Period.From)
                found.Add(TimelineDiagnostics.Overlap(before, after));
            else if (longest.Period.Until > after.Period.From)
                found.Add(TimelineDiagnostics.Overlap(longest, after));
            else if (before.Period.Until is not null && longest.Period.Until < after.Period.From)
                found.Add(TimelineDiagnostics.Gap(longest, after));
            if (before.Period.From < after.Period.From && before.Version >= after.Version)
                found.Add(TimelineDiagnostics.VersionNotRaised(before, after));
            if (longest.Period.Until is not { } end || after.Period.Until >= end)
                longest = after;
        }

        return new PolicyReadResult<PolicyTimeline<T>>(new PolicyTimeline<T>(sorted, sorted[^1].Header.Period.Until), found);
    }
}
