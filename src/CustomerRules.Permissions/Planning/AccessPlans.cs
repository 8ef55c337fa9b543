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
        var (permits, requirements, forbids) = (new CellAnswers(tables.Permits, space), new CellAnswers(tables.Requirements, space), new CellAnswers(tables.Forbids, space));
        var (duties, fields) = (new CellAnswers(tables.Duties, space), new CellAnswers(tables.Fields, space));
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            var key = (permits.At(cell), requirements.At(cell), forbids.At(cell), duties.At(cell), fields.At(cell));
            if (!plans.TryGetValue(key, out var plan))
            {
                var rules = new PlanRules(key.Item1.Deciding, key.Item2.Deciding, key.Item3.Deciding, key.Item4.Deciding, key.Item5.Deciding);
                plans.Add(key, plan = new AccessPlan(plans.Count, tables, space, rules, policies));
            }

            byCell[cell] = plan;
        }

        return new AccessPlans(space, byCell, [.. plans.Values.OrderBy(plan => plan.Index)]);
    }

    /// <summary>What one table answers in each cell. A table is asked once for each combination of the facts that it knows.</summary>
    private sealed class CellAnswers
    {
        private readonly AccessSpace space;
        private readonly int[] dimensions;
        private readonly Decision[] answers;

        internal CellAnswers(DecisionTable table, AccessSpace space)
        {
            this.space = space;
            dimensions = [.. table.Facts.Select(fact => AccessSpace.Names.IndexOf(fact.Name))];
            answers = new Decision[table.Facts.Aggregate(1, (product, fact) => product * (int)fact.ValueCount)];
            var values = new int[dimensions.Length];
            for (var place = 0; place < answers.Length; place++)
            {
                var rest = place;
                for (var i = values.Length - 1; i >= 0; i--)
                {
                    var width = (int)space.Inputs[dimensions[i]].ValueCount;
                    (values[i], rest) = (rest % width, rest / width);
                }

                answers[place] = table.Decide(values);
            }
        }

        internal Decision At(int cell)
        {
            var place = 0;
            foreach (var dimension in dimensions)
                place = place * (int)space.Inputs[dimension].ValueCount + space.ValueAt(cell, dimension);
            return answers[place];
        }
    }
}
