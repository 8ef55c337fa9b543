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
    /// <returns>The timeline, or every overlap, gap and step back in version numbers.</returns>
    /// <exception cref="ArgumentException">There is no version, or they are of several policies.</exception>
    public static PolicyReadResult<PolicyTimeline<T>> Create<T>(IEnumerable<T> versions)
        where T : class, IPolicy
    {
        ImmutableArray<T> sorted = [.. Guard.Against.NullOrEmpty(versions).OrderBy(version => version.Header.Period.From)];
        if (sorted.Any(version => version.Header.Id != sorted[0].Header.Id))
            throw new ArgumentException("A timeline holds the versions of one policy.", nameof(versions));

        var found = new DiagnosticList();
        for (var i = 1; i < sorted.Length; i++)
        {
            var (before, after) = (sorted[i - 1].Header, sorted[i].Header);
            if (before.Period.From == after.Period.From || before.Period.Until > after.Period.From)
                found.Add(TimelineDiagnostics.Overlap(before, after));
            else if (before.Period.Until < after.Period.From)
                found.Add(TimelineDiagnostics.Gap(before, after));
            if (before.Version >= after.Version)
                found.Add(TimelineDiagnostics.VersionNotRaised(before, after));
        }

        return new PolicyReadResult<PolicyTimeline<T>>(new PolicyTimeline<T>(sorted, sorted[^1].Header.Period.Until), found);
    }
}
