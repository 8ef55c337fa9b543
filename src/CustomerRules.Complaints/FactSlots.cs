using System.Runtime.CompilerServices;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Deciding;

namespace CustomerRules.Complaints;

/// <summary>Where a table wants each fact of a complaint. A fact that the table does not ask for goes to a slot behind the last.</summary>
internal readonly struct FactSlots
{
    internal static readonly string[] Names = ["incident", "households", "departments", "written", "needsExtension", "selfResolvable"];

    /// <summary>One for each fact and one behind them, made up to a power of two: a masked slot needs no check of its bounds.</summary>
    internal const int SlotCount = 8;
    private const int Mask = SlotCount - 1;

    private readonly int incident;
    private readonly int households;
    private readonly int departments;
    private readonly int written;
    private readonly int needsExtension;
    private readonly int selfResolvable;

    internal FactSlots(DecisionTable table)
    {
        Count = table.Facts.Length;
        incident = Slot(table, Names[0]);
        households = Slot(table, Names[1]);
        departments = Slot(table, Names[2]);
        written = Slot(table, Names[3]);
        needsExtension = Slot(table, Names[4]);
        selfResolvable = Slot(table, Names[5]);
    }

    /// <summary>The number of facts that the table asks for.</summary>
    internal int Count { get; }

    /// <summary>Whether the table asks for every fact, as the grid look-up wants it.</summary>
    internal bool AreAllAsked => Count == Names.Length;

    /// <summary>The place of the decision; -1 when a fact is outside its domain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int PlaceOf(DecisionGrid grid, int incidentPosition, in ComplaintFacts facts)
    {
        if (!grid.Has(incident, incidentPosition) || !grid.Has(households, facts.Households) || !grid.Has(departments, facts.Departments))
            return -1;
        return grid.ShareOf(incident, incidentPosition)
            + grid.ShareOf(households, facts.Households)
            + grid.ShareOf(departments, facts.Departments)
            + grid.ShareOf(written, facts.Written ? 1 : 0)
            + grid.ShareOf(needsExtension, facts.NeedsExtension ? 1 : 0)
            + grid.ShareOf(selfResolvable, facts.SelfResolvable ? 1 : 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Fill(Span<int> values, int incidentPosition, in ComplaintFacts facts)
    {
        values = values[..SlotCount];
        values[incident & Mask] = incidentPosition;
        values[households & Mask] = facts.Households;
        values[departments & Mask] = facts.Departments;
        values[written & Mask] = facts.Written ? 1 : 0;
        values[needsExtension & Mask] = facts.NeedsExtension ? 1 : 0;
        values[selfResolvable & Mask] = facts.SelfResolvable ? 1 : 0;
    }

    internal void Fill(Span<int?> values, int? incidentPosition, in PartialComplaintFacts facts)
    {
        values[incident] = incidentPosition;
        values[households] = facts.Households;
        values[needsExtension] = facts.NeedsExtension is { } needs ? needs ? 1 : 0 : null;
        values[selfResolvable] = facts.SelfResolvable is { } self ? self ? 1 : 0 : null;
    }

    /// <summary>Adds up the places of a block of rows; false when a fact of one of them is outside its domain.</summary>
    internal bool AddPlaces(DecisionGrid grid, in ComplaintColumns columns, int start, Span<int> places)
    {
        var valid = grid.AddShares(incident, columns.Incidents.Slice(start, places.Length), places)
            & grid.AddShares(households, columns.Households.Slice(start, places.Length), places)
            & grid.AddShares(departments, columns.Departments.Slice(start, places.Length), places);
        grid.AddShares(written, columns.Written.Slice(start, places.Length), places);
        grid.AddShares(needsExtension, columns.NeedsExtension.Slice(start, places.Length), places);
        grid.AddShares(selfResolvable, columns.SelfResolvable.Slice(start, places.Length), places);
        return valid;
    }

    private static int Slot(DecisionTable table, string fact) => table.FactIndex(fact) is var index and >= 0 ? index : table.Facts.Length;
}
