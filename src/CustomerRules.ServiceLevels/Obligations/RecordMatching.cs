using System.Collections.Immutable;
using NodaTime;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>Which record counts for which occurrence; the rules stand at <see cref="ObligationReview"/>.</summary>
internal sealed class RecordMatching
{
    private readonly ImmutableArray<Occurrence> occurrences;
    private readonly ImmutableArray<DoneRecord> records;
    private readonly int?[] recordOf;
    private readonly UncountedReason?[] reasonOf;
    private readonly Dictionary<string, int> byId;

    /// <summary>The occurrences of each obligation, by first day and number.</summary>
    private readonly Dictionary<string, List<int>> byObligation;

    internal RecordMatching(ImmutableArray<Occurrence> occurrences, ImmutableArray<DoneRecord> records, LocalDate date)
    {
        this.occurrences = occurrences;
        this.records = records;
        recordOf = new int?[occurrences.Length];
        reasonOf = new UncountedReason?[records.Length];
        byId = Enumerable.Range(0, occurrences.Length).ToDictionary(i => occurrences[i].Id);
        byObligation = Enumerable.Range(0, occurrences.Length)
            .OrderBy(i => occurrences[i].First)
            .ThenBy(i => occurrences[i].Number)
            .GroupBy(i => occurrences[i].Obligation.Code)
            .ToDictionary(group => group.Key, group => group.ToList());

        var open = Enumerable.Range(0, records.Length).OrderBy(r => records[r].Date).ToList();
        open.RemoveAll(r => IsLater(r, date));
        open.RemoveAll(CountsAsNamed);
        open.RemoveAll(CountsInItsPeriod);
        open.RemoveAll(CountsLate);
        open.RemoveAll(CountsEarly);
        foreach (var r in open)
            reasonOf[r] = UncountedReason.Surplus;
    }

    internal DoneRecord? RecordOf(int occurrence) => recordOf[occurrence] is { } r ? records[r] : null;

    /// <summary>Null when the record counts.</summary>
    internal UncountedReason? ReasonOf(int record) => reasonOf[record];

    private bool IsLater(int r, LocalDate date) => records[r].Date > date && Leave(r, UncountedReason.Later);

    private bool CountsAsNamed(int r)
    {
        if (records[r].Occurrence is not { } id)
            return false;
        if (!byId.TryGetValue(id, out var i) || occurrences[i].Obligation.Code != records[r].Obligation)
            return Leave(r, UncountedReason.NoOccurrence);
        return Take(i, r) || Leave(r, UncountedReason.Surplus);
    }

    private bool CountsInItsPeriod(int r)
    {
        var own = Candidates(r).Where(i => occurrences[i].First <= records[r].Date && records[r].Date <= occurrences[i].Last).ToList();
        return own.Count == 0 ? Leave(r, UncountedReason.NoOccurrence) : own.Exists(i => Take(i, r));
    }

    private bool CountsLate(int r) => Candidates(r).TakeWhile(i => occurrences[i].Last < records[r].Date).Any(i => Take(i, r));

    private bool CountsEarly(int r)
    {
        var later = Candidates(r).SkipWhile(i => occurrences[i].First <= records[r].Date).ToList();
        return later.TakeWhile(i => occurrences[i].First == occurrences[later[0]].First).Any(i => Take(i, r));
    }

    private List<int> Candidates(int r) => byObligation.GetValueOrDefault(records[r].Obligation ?? "") ?? [];

    private bool Take(int i, int r)
    {
        if (recordOf[i] is not null)
            return false;
        recordOf[i] = r;
        return true;
    }

    private bool Leave(int r, UncountedReason reason)
    {
        reasonOf[r] = reason;
        return true;
    }
}
