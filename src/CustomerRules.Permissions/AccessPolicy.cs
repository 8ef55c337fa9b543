using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions.Planning;
using CustomerRules.Policies;

namespace CustomerRules.Permissions;

/// <summary>Who may do what with which section of a file, on what evidence, with which duties, on a day.</summary>
/// <remarks>Forbid overrides permit, what no rule permits is refused by the cited default, and the order of rules has no meaning.
/// Total over its vocabulary: there is no error outcome. Deciding allocates nothing. Immutable and thread-safe.</remarks>
public sealed class AccessPolicy
{
    private readonly AccessSpace space;
    private readonly AccessPlans plans;
    private readonly int[] strides;

    internal AccessPolicy(AccessTables tables, AccessPlans plans)
    {
        Tables = tables;
        space = plans.Space;
        this.plans = plans;
        strides = [.. space.Strides];
        Policies = [.. tables.Deciding.Select(table => table.Header.Name)];
    }

    /// <summary>The roles that the policy knows, in its order.</summary>
    public ImmutableArray<Choice> Roles => space.Lists[AccessSpace.Role].Choices;

    /// <summary>The actions that the policy knows, in its order.</summary>
    public ImmutableArray<Choice> Actions => space.Lists[AccessSpace.Action].Choices;

    /// <summary>The sections of a file that the policy knows, in its order.</summary>
    public ImmutableArray<Choice> Sections => space.Lists[AccessSpace.Section].Choices;

    /// <summary>The purposes that the policy knows, in its order.</summary>
    public ImmutableArray<Choice> Purposes => space.Lists[AccessSpace.Purpose].Choices;

    /// <summary>The evidence that the policy knows, in its order; at most 64 kinds.</summary>
    public ImmutableArray<Choice> Evidence => space.Evidence.Choices;

    /// <summary>The obligations that the policy knows, in its order; at most 64.</summary>
    public ImmutableArray<Choice> Obligations => space.Obligations.Choices;

    /// <summary>The policy versions behind every decision, as <c>name@version</c>.</summary>
    public ImmutableArray<string> Policies { get; }

    /// <summary>The tables: permits, requirements, forbids, duties, fields.</summary>
    public ImmutableArray<DecisionTable> DecidingTables => Tables.Deciding;

    internal AccessTables Tables { get; }

    internal AccessPlans Plans => plans;

    internal AccessSpace Space => space;

    /// <summary>The fields of a section.</summary>
    /// <param name="section">The section's code.</param>
    /// <returns>The fields, in the order of the policy.</returns>
    /// <exception cref="ArgumentException">The policy knows no such section.</exception>
    public ImmutableArray<Choice> FieldsOf(string section) =>
        [.. plans[space.Lists[AccessSpace.Section].Find(section) * strides[AccessSpace.Section]].Grant.Fields.Select(field => field.Field)];

    /// <summary>A set of evidence as bits, one for each of <see cref="Evidence"/>.</summary>
    /// <param name="codes">The codes.</param>
    /// <returns>The bits.</returns>
    /// <exception cref="ArgumentException">The policy knows no such evidence.</exception>
    public ulong EvidenceBits(params ImmutableArray<string> codes) => space.Evidence.Mask(codes);

    /// <summary>Looks the codes of a request up, for many decisions. Allocates nothing.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The request, bound to this policy.</returns>
    /// <exception cref="ArgumentException">A code is unknown; the message names a near one.</exception>
    public ResolvedRequest Resolve(in AccessRequest request)
    {
        var cell = space.CellOf(in request);
        var supported = request.Supported is { } codes ? space.Obligations.Mask(codes) : ulong.MaxValue;
        return new ResolvedRequest(space, cell, space.Evidence.Mask(request.Evidence), supported);
    }

    /// <summary>Decides a request. Allocates nothing.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException">A code is unknown: never a grant.</exception>
    public AccessDecision Decide(in AccessRequest request) => Decide(Resolve(in request));

    /// <summary>Decides a request whose codes have been looked up. Allocates nothing.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException">Another policy looked the codes up.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AccessDecision Decide(in ResolvedRequest request)
    {
        if (!ReferenceEquals(request.Space, space))
            ThrowForeign();
        return new AccessDecision(plans[request.Cell], request.Cell, request.Evidence, request.Supported);
    }

    /// <summary>Decides many requests. Allocates nothing.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="into">Receives the decisions in the same order; at least as long.</param>
    /// <exception cref="ArgumentException"><paramref name="into"/> is too short, or as for <see cref="Decide(in ResolvedRequest)"/>.</exception>
    public void DecideAll(ReadOnlySpan<ResolvedRequest> requests, Span<AccessDecision> into)
    {
        if (into.Length < requests.Length)
            throw new ArgumentException("The target is shorter than the requests.", nameof(into));
        for (var i = 0; i < requests.Length; i++)
            into[i] = Decide(in requests[i]);
    }

    /// <summary>Decides many requests given column by column, of a caller that honours every duty. Allocates nothing.</summary>
    /// <param name="columns">The requests.</param>
    /// <param name="into">Receives the outcomes in the same order; as long as the columns.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a position is not in the vocabulary.</exception>
    public void DecideAll(in AccessColumns columns, Span<AccessOutcome> into)
    {
        if (!columns.HasLength(into.Length))
            throw new ArgumentException("The columns and the target have one length.", nameof(columns));
        var (roles, actions, sections, purposes) = (Roles.Length, Actions.Length, Sections.Length, Purposes.Length);
        var (stride0, stride1, stride2, stride3) = (strides[0], strides[1], strides[2], strides[3]);
        for (var i = 0; i < into.Length; i++)
        {
            var (role, action, section, purpose) = (columns.Roles[i], columns.Actions[i], columns.Sections[i], columns.Purposes[i]);
            if ((uint)role >= (uint)roles || (uint)action >= (uint)actions || (uint)section >= (uint)sections || (uint)purpose >= (uint)purposes)
                throw new ArgumentOutOfRangeException(nameof(columns), "A position is not in the vocabulary of the policy.");
            var cell = role * stride0 + action * stride1 + section * stride2 + purpose * stride3 + (columns.Sealed[i] ? 1 : 0);
            into[i] = plans[cell].OutcomeOf(columns.Evidence[i], ulong.MaxValue, out _);
        }
    }

    /// <summary>Decides everything that one role could do for one purpose: every action on every section. Allocates nothing.</summary>
    /// <param name="request">The request; its action and section do not count.</param>
    /// <param name="into">Receives the decisions, all sections of the first action first; actions times sections long.</param>
    /// <exception cref="ArgumentException">The length does not fit, or another policy looked the codes up.</exception>
    public void DecideMatrix(in ResolvedRequest request, Span<AccessDecision> into)
    {
        var (cell, step) = CornerOf(in request, into.Length);
        for (var i = 0; i < into.Length; i++, cell += step)
            into[i] = new AccessDecision(plans[cell], cell, request.Evidence, request.Supported);
    }

    /// <summary>The outcomes alone of everything that one role could do for one purpose: what a screen needs to show or hide its buttons.
    /// Allocates nothing.</summary>
    /// <param name="request">The request; its action and section do not count.</param>
    /// <param name="into">Receives the outcomes, all sections of the first action first; actions times sections long.</param>
    /// <exception cref="ArgumentException">The length does not fit, or another policy looked the codes up.</exception>
    public void DecideMatrix(in ResolvedRequest request, Span<AccessOutcome> into)
    {
        var (cell, step) = CornerOf(in request, into.Length);
        var (evidence, supported) = (request.Evidence, request.Supported);
        for (var i = 0; i < into.Length; i++, cell += step)
            into[i] = plans[cell].OutcomeOf(evidence, supported, out _);
    }

    /// <summary>Explains a decision in words: why, what is missing, duties, fields, and who could ask instead.</summary>
    /// <param name="request">The request.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>Several lines, joined by <c>\n</c>.</returns>
    /// <exception cref="ArgumentException">As for <see cref="Decide(in AccessRequest)"/>.</exception>
    public string Explain(in AccessRequest request, Language language) => AccessWording.Explain(this, in request, language);

    /// <summary>The cell of the first action on the first section, and how far the next section is.</summary>
    private (int First, int Step) CornerOf(in ResolvedRequest request, int places)
    {
        if (!ReferenceEquals(request.Space, space))
            ThrowForeign();
        if (places != Actions.Length * Sections.Length)
            throw new ArgumentException("The target has one place for every action and section.", nameof(places));
        return (request.Cell / strides[AccessSpace.Role] * strides[AccessSpace.Role] + request.Cell % strides[AccessSpace.Section], strides[AccessSpace.Section]);
    }

    private static void ThrowForeign() => throw new ArgumentException("The request was looked up by another policy.", "request");
}
