using System.Collections.Immutable;
using CustomerRules.Archives.Schemas;
using NodaTime;

namespace CustomerRules.Archives.Validation;

/// <summary>The days of a schema that are compared, each with a place where the walk keeps it.</summary>
internal sealed class ComparedDays
{
    /// <summary>The most fields of a schema that are compared: their days are kept on the stack.</summary>
    internal const int Most = 64;

    private readonly ImmutableArray<DayComparison> comparisons;
    private readonly ImmutableArray<ArchiveField> kept;

    internal ComparedDays(ImmutableArray<ArchiveField> fields)
    {
        comparisons = [.. DayComparison.In(fields)];
        kept = [.. comparisons.SelectMany(item => new[] { item.Earlier, item.Later }).Distinct()];
    }

    /// <summary>How many days are kept.</summary>
    internal int Count => kept.Length;

    /// <summary>The place of a field; -1 when it is not compared.</summary>
    internal int PlaceOf(ArchiveField field) => kept.IndexOf(field);

    /// <summary>The comparisons that are settled at the end of an object: those whose earlier field stands in it.</summary>
    internal ShapeComparison[] Of(ImmutableArray<ArchiveField> holder) =>
    [
        .. comparisons.Where(item => holder.Contains(item.Earlier))
            .Select(item => new ShapeComparison(item, PlaceOf(item.Earlier), PlaceOf(item.Later), Way(holder, item.Later)!)),
    ];

    /// <summary>The positions that lead to a field through groups; null when none do.</summary>
    private static int[]? Way(ImmutableArray<ArchiveField> fields, ArchiveField field)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i] == field)
                return [i];
            if (fields[i].Form == FieldForm.Group && Way(fields[i].Fields, field) is { } rest)
                return [i, .. rest];
        }

        return null;
    }
}

/// <summary>A comparison with the places of both days, and the way from the object to the later one.</summary>
internal sealed record ShapeComparison(DayComparison Fields, int Earlier, int Later, int[] Way)
{
    /// <summary>Whether one of the days is not given, or they agree. Two moments are compared as instants, a moment and a day by the day as written.</summary>
    internal bool Agrees(KeptDay earlier, KeptDay later)
    {
        if (earlier.Day == 0 || later.Day == 0)
            return true;
        if (Fields.IsBirth)
            return earlier.Day == later.Day;
        return Fields.Earlier.Form == FieldForm.Moment && Fields.Later.Form == FieldForm.Moment
            ? OffsetDateTime.Comparer.Instant.Compare(earlier.Moment, later.Moment) <= 0
            : earlier.Day <= later.Day;
    }
}

/// <summary>A day that was read: as yyyymmdd, 0 for none, and the moment of which it is the day.</summary>
internal readonly record struct KeptDay(int Day, OffsetDateTime Moment);
