using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.Permissions.Planning;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Analysis;

/// <summary>Two policies over the codes that both know.</summary>
internal sealed class PolicyPair
{
    private readonly AccessPolicy before;
    private readonly AccessPolicy after;
    private readonly ImmutableArray<ImmutableArray<int>> domain;
    private readonly ulong evidence;

    internal PolicyPair(AccessPolicy before, AccessPolicy after)
    {
        this.before = before;
        this.after = after;
        var changes = ImmutableArray.CreateBuilder<AccessDomainChange>();
        var common = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        foreach (var (left, right) in before.Space.Lists.Zip(after.Space.Lists))
            common.Add(Common(AccessSpace.Names[common.Count], left, right, changes));
        common.Add([0, 1]);
        foreach (var position in Common("evidence", before.Space.Evidence, after.Space.Evidence, changes))
            evidence |= 1UL << position;
        Common("obligation", before.Space.Obligations, after.Space.Obligations, changes);
        Common("field", before.Space.Fields, after.Space.Fields, changes);
        Domain = changes.DrainToImmutable();
        domain = common.DrainToImmutable();
    }

    internal ImmutableArray<AccessDomainChange> Domain { get; }

    internal ImmutableArray<AccessChange> Changes()
    {
        if (domain.Any(values => values.IsEmpty))
            return [];
        var parts = new List<List<(EvidenceSplit.Part Part, string Key)>>();
        var labels = new Dictionary<string, int>(StringComparer.Ordinal);
        var ofPair = new Dictionary<(AccessPlan, AccessPlan), int>();
        ImmutableArray<int> widths = [.. domain.Select(values => values.Length)];
        var cells = new int[widths.Aggregate(1, (product, width) => product * width)];
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var pair = PlansAt(ValuesAt(cell, widths));
            if (!ofPair.TryGetValue(pair, out var label))
            {
                var changed = Parts(pair.Before, pair.After);
                var key = string.Join('\n', changed.Select(item => $"{item.Part} {item.Key}"));
                if (changed.Count == 0)
                    label = 0;
                else if (!labels.TryGetValue(key, out label))
                {
                    parts.Add(changed);
                    labels.Add(key, label = parts.Count);
                }

                ofPair.Add(pair, label);
            }

            cells[cell] = label;
        }

        var boxes = RegionBuilder.Of(widths, cells);
        return [.. boxes.SelectMany(box => parts[box.Label - 1].Select(item => Describe(box.Values, widths, item.Part)))];
    }

    /// <summary>The parts of the evidence on which something differs.</summary>
    private List<(EvidenceSplit.Part Part, string Key)> Parts(AccessPlan left, AccessPlan right)
    {
        // Evidence that one side does not know is never at hand: an alternative that asks for it grants nothing.
        var rights = right.Alternatives.Select(Translate).OfType<ulong>();
        var found = new List<(EvidenceSplit.Part, string)>();
        foreach (var part in EvidenceSplit.Of([.. left.Alternatives.Where(set => (set & ~evidence) == 0)], [.. rights]))
        {
            var (one, other) = (Answer(left, part.Before), Answer(right, part.After));
            if (one != other)
                found.Add((part, $"{one} > {other}"));
            else if (!Cites(left, part.Before).ToHashSet().SetEquals(Cites(right, part.After)))
                found.Add((part, $"{one} {Cites(left, part.Before)} > {Cites(right, part.After)}"));
        }

        return found;
    }

    private AccessChange Describe(ImmutableArray<ImmutableArray<int>?> values, ImmutableArray<int> widths, EvidenceSplit.Part part)
    {
        // Positions in the common codes become positions in the earlier policy.
        ImmutableArray<ImmutableArray<int>?> own = [.. values.Select((some, dimension) => some is { } list ? [.. list.Select(value => domain[dimension][value])] : (ImmutableArray<int>?)null)];
        var where = AccessRegion.Of(before.Space, own, part.With, part.Without, evidence, domain);
        var pairs = CellsOf(values, widths).Select(PlansAt).Distinct().ToList();
        var (left, right) = (Side(pairs.Select(pair => pair.Before), part.Before), Side(pairs.Select(pair => pair.After), part.After));
        return new AccessChange(AccessComparison.Of(left, right), where, left, right);
    }

    private static AccessSide Side(IEnumerable<AccessPlan> plans, bool grants)
    {
        var all = plans.Distinct().ToList();
        var outcome = OutcomeOf(all[0], grants);
        var rules = all.SelectMany(plan => Reasons(plan, grants)).Distinct().ToList();
        return new AccessSide(
            outcome,
            outcome == AccessOutcome.Granted ? all[0].Obligations : [],
            outcome == AccessOutcome.Granted ? all[0].Grant : null,
            [.. rules.Select(reason => reason.Rule.Name).Distinct()],
            Citation.Union(rules.Select(reason => reason.Cites)));
    }

    private static AccessOutcome OutcomeOf(AccessPlan plan, bool grants) =>
        plan.Ceiling != AccessOutcome.Granted ? plan.Ceiling : grants ? AccessOutcome.Granted : AccessOutcome.NeedsEvidence;

    private static string Answer(AccessPlan plan, bool grants) => OutcomeOf(plan, grants) is AccessOutcome.Granted
        ? $"granted {PlanText.Duties(plan.Obligations)} {PlanText.Fields(plan.Grant)}"
        : OutcomeOf(plan, grants).Code();

    private static ImmutableArray<Reason> Reasons(AccessPlan plan, bool grants) => plan.Reasons(OutcomeOf(plan, grants), ulong.MaxValue, 0);

    /// <summary>The clauses behind an answer; of a grant also those of its duties.</summary>
    private static Citation Cites(AccessPlan plan, bool grants) => Citation.Union(Reasons(plan, grants).Select(reason => reason.Cites));

    private static ImmutableArray<int> Common(string name, CodeList left, CodeList right, ImmutableArray<AccessDomainChange>.Builder changes)
    {
        changes.AddRange(left.Codes.Where(code => !right.Has(code)).Select(code => new AccessDomainChange(name, code, Added: false)));
        changes.AddRange(right.Codes.Where(code => !left.Has(code)).Select(code => new AccessDomainChange(name, code, Added: true)));
        return [.. left.Codes.Where(right.Has).Select(left.Find)];
    }

    /// <summary>A set of the later policy in positions of the earlier one; null when that does not know a piece.</summary>
    private ulong? Translate(ulong set)
    {
        var codes = after.Space.Evidence.In(set).Select(choice => choice.Code).ToImmutableArray();
        return codes.All(before.Space.Evidence.Has) ? before.Space.Evidence.Mask(codes) : null;
    }

    private static int[] ValuesAt(int cell, ImmutableArray<int> widths)
    {
        var values = new int[widths.Length];
        for (var dimension = widths.Length - 1; dimension >= 0; dimension--)
        {
            values[dimension] = cell % widths[dimension];
            cell /= widths[dimension];
        }

        return values;
    }

    private static IEnumerable<int[]> CellsOf(ImmutableArray<ImmutableArray<int>?> values, ImmutableArray<int> widths)
    {
        IEnumerable<int[]> cells = [[]];
        for (var dimension = 0; dimension < widths.Length; dimension++)
        {
            IEnumerable<int> some = values[dimension] is { } list ? list : Enumerable.Range(0, widths[dimension]);
            cells = cells.SelectMany(cell => some.Select(value => (int[])[.. cell, value])).ToList();
        }

        return cells;
    }

    private (AccessPlan Before, AccessPlan After) PlansAt(int[] values)
    {
        var (left, right) = (0, 0);
        for (var dimension = 0; dimension < AccessSpace.Dimensions; dimension++)
        {
            var own = domain[dimension][values[dimension]];
            left += own * before.Space.Strides[dimension];
            right += (dimension == AccessSpace.Sealed ? own : after.Space.Lists[dimension].Find(before.Space.Lists[dimension].Codes[own])) * after.Space.Strides[dimension];
        }

        return (before.Plans[left], after.Plans[right]);
    }
}
