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
        var parts = new PlanParts(tables, space);
        var decisions = tables.Deciding.Select(table => new DecisionList(table)).ToArray();
        var answers = decisions.Select(list => AnswersOf(list, space)).ToArray();
        var plans = new Dictionary<long, AccessPlan>();
        var distinct = ImmutableArray.CreateBuilder<AccessPlan>();
        var byCell = new AccessPlan[space.CellCount];
        var combination = new Decision[answers.Length];
        var (last, plan) = (-1L, (AccessPlan?)null);
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            var key = 0L;
            for (var i = 0; i < answers.Length; i++)
                key = key * decisions[i].Count + answers[i][cell];
            if (key != last && !plans.TryGetValue(key, out plan))
            {
                for (var i = 0; i < answers.Length; i++)
                    combination[i] = decisions[i][answers[i][cell]];
                plan = parts.Plan(distinct.Count, combination);
                plans.Add(key, plan);
                distinct.Add(plan);
            }

            last = key;
            byCell[cell] = plan!;
        }

        return new AccessPlans(space, byCell, distinct.DrainToImmutable());
    }

    /// <summary>The position of the decision of a table in each cell. The table is asked once for each combination of the facts that it knows.</summary>
    private static int[] AnswersOf(DecisionList decisions, AccessSpace space)
    {
        var table = decisions.Table;
        var facts = table.Facts;
        var answers = new int[facts.Aggregate(1, (product, fact) => product * (int)fact.ValueCount)];
        int[] values = [.. facts.Select(fact => fact.Min)];
        for (var place = 0; place < answers.Length; place++)
        {
            answers[place] = decisions.IndexOf(table.Decide(values));
            // The next combination: the last fact goes round first.
            for (var i = values.Length - 1; i >= 0 && ++values[i] > facts[i].Max; i--)
                values[i] = facts[i].Min;
        }

        return Spread(answers, space, [.. AccessSpace.Names.Select(name => StrideOf(table, name))]);
    }

    /// <summary>Goes through the cells, the last dimension first, and through the combinations of the table with them.</summary>
    private static int[] Spread(int[] answers, AccessSpace space, int[] strides)
    {
        var byCell = new int[space.CellCount];
        var values = new int[AccessSpace.Dimensions];
        var place = 0;
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            byCell[cell] = answers[place];
            for (var i = values.Length - 1; i >= 0; i--)
            {
                place += strides[i];
                if (++values[i] < (int)space.Inputs[i].ValueCount)
                    break;
                place -= values[i] * strides[i];
                values[i] = 0;
            }
        }

        return byCell;
    }

    /// <summary>How far apart two neighbouring values of a fact lie among the combinations of a table; 0 when it does not ask for the fact.</summary>
    private static int StrideOf(DecisionTable table, string name)
    {
        var position = table.FactIndex(name);
        return position < 0 ? 0 : table.Facts.Skip(position + 1).Aggregate(1, (product, fact) => product * (int)fact.ValueCount);
    }
}
