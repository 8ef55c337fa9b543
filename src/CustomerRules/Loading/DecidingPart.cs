using CustomerRules.Complaints;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Permissions;
using CustomerRules.Permissions.Analysis;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels;

namespace CustomerRules.Loading;

/// <summary>The tables of the book, and what decides by them: complaints, access, service levels with their calendar.</summary>
internal sealed class DecidingPart(BookPart part, AnalysisBudget? budget)
{
    internal TableSet? Tables { get; private set; }

    internal ComplaintPolicies? Complaints { get; private set; }

    internal AccessPolicies? Access { get; private set; }

    internal ServiceLevelPolicies? Levels { get; private set; }

    /// <summary>Every policy that was read.</summary>
    internal IEnumerable<IPolicy> Read => [.. Tables?.Tables ?? [], .. Levels?.Hours.Versions ?? [], .. Levels?.Calendar.Notices ?? []];

    internal void Load()
    {
        Tables = part.Take(TableSet.Load(part[PolicyFileKind.DecisionTable], part.Catalogue, budget, AccessRemarks.Cover));
        if (Tables is null)
            return;
        part.CheckPlaces(Tables.Tables.DistinctBy(table => table.Header));
        var (access, levels) = SideBySide(
            () => AccessPolicies.From(Tables),
            () => ServiceLevelPolicies.From(Tables, part[PolicyFileKind.Calendar], part[PolicyFileKind.ServiceHours], part.Catalogue));
        Complaints = part.Take(ComplaintPolicies.From(Tables));
        Access = part.Take(access);
        Levels = part.Take(levels);
        if (Levels is not null)
            part.CheckPlaces([.. Levels.Hours.Versions, .. Levels.Calendar.Notices]);
    }

    /// <summary>Access takes as long as the rest: whichever core is free lays it out.</summary>
    private static (T1 One, T2 Other) SideBySide<T1, T2>(Func<T1> one, Func<T2> other)
        where T1 : class
        where T2 : class
    {
        var (first, second) = ((T1?)null, (T2?)null);
        Parallel.Invoke(() => first = one(), () => second = other());
        return (first!, second!);
    }
}
