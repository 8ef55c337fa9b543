using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Reading;
using CustomerRules.Policies;

namespace CustomerRules.Numbering;

/// <summary>All templates with all their versions. Proved: none is ambiguous, no two versions read one number differently, no two templates share one.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class NumberingPolicies
{
    internal NumberingPolicies(IEnumerable<PolicyTimeline<NumberingPolicy>> timelines)
    {
        Timelines = [.. timelines.OrderBy(timeline => timeline.Id)];
    }

    /// <summary>The templates that this package carries.</summary>
    public static NumberingPolicies Embedded => EmbeddedHolder.Value;

    /// <summary>The files of templates that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles => Policies.EmbeddedFiles.Of(typeof(NumberingPolicies).Assembly);

    /// <summary>The versions of every template, templates in ordinal order.</summary>
    public ImmutableArray<PolicyTimeline<NumberingPolicy>> Timelines { get; }

    /// <summary>The names of the templates, such as <c>archive</c>.</summary>
    public ImmutableArray<string> Names => [.. Timelines.Select(timeline => NumberingPolicy.NameOf(timeline.Id))];

    /// <summary>Reads and proves templates.</summary>
    /// <param name="files">One file a version, in any order; at least one.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The templates, or everything that is wrong with any of the files.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static PolicyReadResult<NumberingPolicies> Load(IEnumerable<PolicyFile> files, ClauseCatalogue catalogue) =>
        new NumberingReader(Guard.Against.Null(catalogue)).ReadAll(Guard.Against.NullOrEmpty(files));

    /// <summary>The versions of a template.</summary>
    /// <param name="name">The template's name, such as <c>archive</c>.</param>
    /// <param name="timeline">The versions.</param>
    /// <returns>Whether there is such a template.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out PolicyTimeline<NumberingPolicy>? timeline)
    {
        timeline = Timelines.FirstOrDefault(item => NumberingPolicy.NameOf(item.Id) == name);
        return timeline is not null;
    }

    /// <summary>The versions of a template.</summary>
    /// <param name="name">The template's name, such as <c>archive</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such template.</exception>
    public PolicyTimeline<NumberingPolicy> this[string name] =>
        TryGet(name, out var timeline) ? timeline : throw new KeyNotFoundException("There is no such template.");

    /// <summary>Tries a new abbreviation against everything that is proved when policies load, before it is registered.</summary>
    /// <param name="policy">The version that is to register it.</param>
    /// <param name="abbreviation">The abbreviation.</param>
    /// <param name="template">The template to try it on; null for the policy's own, with the abbreviations that are registered.</param>
    /// <returns>The template with it, or why it cannot be registered.</returns>
    public AbbreviationTrial TryAbbreviation(NumberingPolicy policy, string abbreviation, ProvenTemplate? template = null)
    {
        var trial = (template ?? Guard.Against.Null(policy).Template).Try(abbreviation);
        if (trial.Proof?.Proven is not { Template: var changed })
            return trial;
        foreach (var other in Timelines.SelectMany(timeline => timeline.Versions).Where(other => other != policy))
        {
            var proof = other.Header.Id == policy.Header.Id && other.Allocation.Scope.SequenceEqual(policy.Allocation.Scope)
                ? NumberProofs.SameReadings(other.Template.Template, changed)
                : NumberProofs.Disjoint(other.Template.Template, changed);
            if (!proof.Holds)
                return new AbbreviationTrial([], trial.Proof) { Clash = proof, ClashesWith = other };
        }

        return new AbbreviationTrial([], trial.Proof)
        {
            LookAlikes = policy.IsLookAlikeFree ? NumberProofs.NoLookAlikes(changed, policy.LookAlikes!) : null,
            Prefixes = policy.IsPrefixFree ? NumberProofs.NoPrefixes(changed) : null,
        };
    }

    private static class EmbeddedHolder
    {
        internal static readonly NumberingPolicies Value = Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
