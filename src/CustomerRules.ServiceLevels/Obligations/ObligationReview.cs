using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>Occurrences against what was recorded, as seen on a day. Every record counts once or is reported.</summary>
/// <remarks>
/// <para>A record that names an occurrence counts for that one and nothing else. Any other counts, in this order, for an occurrence of
/// its obligation that has no record yet:</para>
/// <list type="number">
/// <item>in the period that the day lies in (<see cref="ObligationVerdict.Done"/>);</item>
/// <item>in a period that is over, the oldest first (<see cref="ObligationVerdict.Late"/>);</item>
/// <item>in the period that begins next (<see cref="ObligationVerdict.Early"/>).</item>
/// </list>
/// <para>Each step is taken for all records, by day, before the next one: no record is carried off while its own period needs it.
/// A record whose own period is not among the occurrences is not carried elsewhere, because that period may need it.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class ObligationReview
{
    private ObligationReview(LocalDate date, ImmutableArray<JudgedOccurrence> items, ImmutableArray<UncountedRecord> uncounted)
    {
        Date = date;
        Items = items;
        Uncounted = uncounted;
    }

    /// <summary>The day asked about.</summary>
    public LocalDate Date { get; }

    /// <summary>Every occurrence given, in the order given, with its verdict.</summary>
    public ImmutableArray<JudgedOccurrence> Items { get; }

    /// <summary>Every record that counts for none of them, in the order given.</summary>
    public ImmutableArray<UncountedRecord> Uncounted { get; }

    /// <summary>Judges occurrences by records.</summary>
    /// <param name="occurrences">The occurrences, each at most once.</param>
    /// <param name="records">What was recorded, in any order.</param>
    /// <param name="date">The day asked about: its own records count, later ones do not, and a period whose last day it is is not over.</param>
    /// <returns>A verdict for each occurrence, and the records that count for none.</returns>
    /// <exception cref="ArgumentException">An occurrence is given twice.</exception>
    public static ObligationReview Of(IEnumerable<Occurrence> occurrences, IEnumerable<DoneRecord> records, LocalDate date)
    {
        ImmutableArray<Occurrence> all = [.. Guard.Against.Null(occurrences)];
        ImmutableArray<DoneRecord> done = [.. Guard.Against.Null(records)];
        if (all.DistinctBy(occurrence => occurrence.Id).Count() != all.Length)
            throw new ArgumentException("An occurrence is given twice.", nameof(occurrences));
        var matching = new RecordMatching(all, done, date);
        return new ObligationReview(
            date,
            [.. all.Select((occurrence, i) => Judge(occurrence, matching.RecordOf(i), date))],
            [.. done.Select((record, i) => (Record: record, Reason: matching.ReasonOf(i))).Where(item => item.Reason is not null).Select(item => new UncountedRecord(item.Record, item.Reason!))]);
    }

    private static JudgedOccurrence Judge(Occurrence occurrence, DoneRecord? record, LocalDate date) => new(occurrence, VerdictOf(occurrence, record?.Date, date), record?.Date);

    private static ObligationVerdict VerdictOf(Occurrence occurrence, LocalDate? done, LocalDate date)
    {
        if (done is null)
            return date > occurrence.Last ? ObligationVerdict.Missed : ObligationVerdict.Pending;
        if (done < occurrence.First)
            return ObligationVerdict.Early;
        return done > occurrence.Last ? ObligationVerdict.Late : ObligationVerdict.Done;
    }
}
