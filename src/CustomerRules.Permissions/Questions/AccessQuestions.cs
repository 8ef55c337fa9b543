using System.Collections.Immutable;
using CustomerRules.Permissions.Analysis;
using CustomerRules.Permissions.Planning;

namespace CustomerRules.Permissions.Questions;

/// <summary>Questions over the whole space of requests: every request and every set of evidence is looked at, none is sampled.</summary>
public static class AccessQuestions
{
    /// <summary>Who may do an action on a section: every role and purpose to which some evidence grants it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="action">The action's code.</param>
    /// <param name="section">The section's code.</param>
    /// <returns>Disjoint regions with the evidence that each needs, in a stable order.</returns>
    /// <exception cref="ArgumentException">A code is unknown.</exception>
    public static ImmutableArray<AccessRight> WhoMay(AccessPolicy policy, string action, string section) =>
        Permitted(policy, new AccessPattern { Actions = [action], Sections = [section] });

    /// <summary>What a role may do: every action, section and purpose that some evidence grants it.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="role">The role's code.</param>
    /// <returns>Disjoint regions with the evidence that each needs, in a stable order.</returns>
    /// <exception cref="ArgumentException">The code is unknown.</exception>
    public static ImmutableArray<AccessRight> WhatMay(AccessPolicy policy, string role) => Permitted(policy, new AccessPattern { Roles = [role] });

    /// <summary>Everything in a part of the space that some evidence grants.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="pattern">The part.</param>
    /// <returns>Disjoint regions with the evidence that each needs, in a stable order.</returns>
    /// <exception cref="ArgumentException">A code is unknown.</exception>
    public static ImmutableArray<AccessRight> Permitted(AccessPolicy policy, AccessPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(pattern);
        var space = policy.Space;
        var within = pattern.Over(space);
        var labels = new int[space.CellCount];
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var plans = new List<AccessPlan>();
        for (var cell = 0; cell < labels.Length; cell++)
        {
            var plan = policy.Plans[cell];
            if (plan.Ceiling != AccessOutcome.Granted || !within(cell))
                continue;
            var key = $"{string.Join(',', plan.Alternatives)}|{PlanText.Duties(plan.Obligations)}|{PlanText.Fields(plan.Grant)}";
            if (!known.TryGetValue(key, out var label))
            {
                plans.Add(plan);
                known.Add(key, label = plans.Count);
            }

            labels[cell] = label;
        }

        return [.. RegionBuilder.Of([.. space.Inputs.Select(input => (int)input.ValueCount)], labels).Select(box =>
        {
            var plan = plans[box.Label - 1];
            return new AccessRight(
                AccessRegion.Of(space, box.Values, 0, 0, counted: 0, shown: plan.Alternatives[0]), [.. plan.Alternatives.Select(space.Evidence.In)], plan.Obligations, plan.Grant);
        })];
    }

    /// <summary>Whether it is ever possible that something is granted, by any evidence but some, without certain duties.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="pattern">What.</param>
    /// <param name="withoutEvidence">Evidence that shall not be at hand.</param>
    /// <param name="withoutObligations">Obligations of which at least one shall not come with the grant; empty when duties do not matter.</param>
    /// <returns>The first request that is granted; null when it is never possible.</returns>
    /// <exception cref="ArgumentException">A code is unknown.</exception>
    public static AccessRequest? Ever(
        AccessPolicy policy, AccessPattern pattern, ImmutableArray<string> withoutEvidence = default, ImmutableArray<string> withoutObligations = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(pattern);
        var space = policy.Space;
        var within = pattern.Over(space);
        var (absent, unowed) = (space.Evidence.Mask(withoutEvidence), space.Obligations.Mask(withoutObligations));
        for (var cell = 0; cell < space.CellCount; cell++)
        {
            var plan = policy.Plans[cell];
            if (plan.Ceiling != AccessOutcome.Granted || (unowed != 0 && (unowed & ~plan.DutyMask) == 0) || !within(cell))
                continue;
            foreach (var set in plan.Alternatives)
            {
                if ((set & absent) == 0)
                    return space.RequestAt(cell, set);
            }
        }

        return null;
    }
}
