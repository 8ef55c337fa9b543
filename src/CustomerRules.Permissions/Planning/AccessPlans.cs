using System.Collections.Immutable;
using CustomerRules.DecisionTables;

namespace CustomerRules.Permissions.Planning;

/// <summary>The plan of every cell of the space; cells that the tables treat alike share one.</summary>
internal sealed class AccessPlans
{
    private AccessPlans(AccessSpace space, AccessPlan[] byCell, ImmutableArray<AccessPlan> distinct)
    {
        Space = space;
        ByCell = byCell;
        Distinct = distinct;
    }

    internal AccessSpace Space { get; }

    internal AccessPlan[] ByCell { get; }

    internal ImmutableArray<AccessPlan> Distinct { get; }

    internal static AccessPlans Of(AccessTables tables, AccessSpace space)
    {
        ImmutableArray<string> policies = [.. tables.Deciding.Select(table => table.Header.Name)];
        var plans = new Dictionary<(Decision, Decision, Decision, Decision, Decision), AccessPlan>();
        var byCell = new AccessPlan[space.CellCount];
        Span<int> values = stackalloc int[AccessSpace.Dimensions];
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            var key = (
                Decide(tables.Permits, space, cell, values),
                Decide(tables.Requirements, space, cell, values),
                Decide(tables.Forbids, space, cell, values),
                Decide(tables.Duties, space, cell, values),
                Decide(tables.Fields, space, cell, values));
            if (!plans.TryGetValue(key, out var plan))
            {
                var rules = new PlanRules(key.Item1.Deciding, key.Item2.Deciding, key.Item3.Deciding, key.Item4.Deciding, key.Item5.Deciding);
                plans.Add(key, plan = new AccessPlan(plans.Count, tables, space, rules, policies));
            }

            byCell[cell] = plan;
        }

        return new AccessPlans(space, byCell, [.. plans.Values.OrderBy(plan => plan.Index)]);
    }

    private static Decision Decide(DecisionTable table, AccessSpace space, int cell, Span<int> values)
    {
        space.Fill(table, cell, values);
        return table.Decide(values[..table.Facts.Length]);
    }
}
