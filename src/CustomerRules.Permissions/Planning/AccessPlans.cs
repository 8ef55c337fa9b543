using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CustomerRules.DecisionTables;

namespace CustomerRules.Permissions.Planning;

/// <summary>The plan of every cell of the space; cells that the tables treat alike share one.</summary>
internal sealed class AccessPlans
{
    // Positions, not the plans themselves: an array of so many references would keep dead books alive until all memory is looked through.
    private readonly int[] byCell;
    private readonly AccessPlan[] plans;

    private AccessPlans(AccessSpace space, int[] byCell, AccessPlan[] plans)
    {
        Space = space;
        this.byCell = byCell;
        this.plans = plans;
        Distinct = ImmutableCollectionsMarshal.AsImmutableArray(plans);
    }

    internal AccessSpace Space { get; }

    internal ImmutableArray<AccessPlan> Distinct { get; }

    /// <summary>The plan of a cell.</summary>
    internal AccessPlan this[int cell]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => plans[byCell[cell]];
    }

    internal static AccessPlans Of(AccessTables tables, AccessSpace space)
    {
        var parts = new PlanParts(tables, space);
        var decisions = tables.Deciding.Select(table => new DecisionList(table)).ToArray();
        var answers = decisions.Select(AnswersOf).ToArray();
        var strides = decisions.Select(list => AccessSpace.Names.Select(name => StrideOf(list.Table, name)).ToArray()).ToArray();
        var plans = new Dictionary<UInt128, int>();
        var distinct = new List<AccessPlan>();
        var byCell = new int[space.CellCount];
        var combination = new Decision[answers.Length];
        var (last, plan) = (UInt128.MaxValue, 0);

        // Through the cells, the last dimension first, and through the combinations of every table with them.
        var (values, places) = (new int[AccessSpace.Dimensions], new int[answers.Length]);
        for (var cell = 0; cell < byCell.Length; cell++)
        {
            var key = UInt128.Zero;
            for (var i = 0; i < places.Length; i++)
                key = key * (uint)decisions[i].Count + (uint)answers[i][places[i]];
            if (key != last && !plans.TryGetValue(key, out plan))
            {
                for (var i = 0; i < places.Length; i++)
                    combination[i] = decisions[i][answers[i][places[i]]];
                plans.Add(key, plan = distinct.Count);
                distinct.Add(parts.Plan(plan, combination));
            }

            last = key;
            byCell[cell] = plan;
            Next(space, values, places, strides);
        }

        return new AccessPlans(space, byCell, [.. distinct]);
    }

    private static void Next(AccessSpace space, int[] values, int[] places, int[][] strides)
    {
        for (var dimension = values.Length - 1; dimension >= 0; dimension--)
        {
            var goesOn = ++values[dimension] < (int)space.Inputs[dimension].ValueCount;
            for (var i = 0; i < places.Length; i++)
                places[i] += goesOn ? strides[i][dimension] : -(values[dimension] - 1) * strides[i][dimension];
            if (goesOn)
                return;
            values[dimension] = 0;
        }
    }

    /// <summary>The decision of a table for each combination of the facts that it knows.</summary>
    private static int[] AnswersOf(DecisionList decisions)
    {
        var (table, facts) = (decisions.Table, decisions.Table.Facts);
        var answers = new int[facts.Aggregate(1, (product, fact) => product * (int)fact.ValueCount)];
        int[] values = [.. facts.Select(fact => fact.Min)];
        for (var place = 0; place < answers.Length; place++)
        {
            answers[place] = decisions.IndexOf(table.Decide(values));
            // The next combination: the last fact goes round first.
            for (var i = values.Length - 1; i >= 0 && ++values[i] > facts[i].Max; i--)
                values[i] = facts[i].Min;
        }

        return answers;
    }

    /// <summary>How far apart two neighbouring values of a fact lie among the combinations of a table; 0 when it does not ask for the fact.</summary>
    private static int StrideOf(DecisionTable table, string name)
    {
        var position = table.FactIndex(name);
        return position < 0 ? 0 : table.Facts.Skip(position + 1).Aggregate(1, (product, fact) => product * (int)fact.ValueCount);
    }
}
