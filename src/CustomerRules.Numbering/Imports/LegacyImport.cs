using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Numbering.Allocation;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Numbering.Imports;

/// <summary>Numbers of before this system: which template and version reads each, what is wrong with the others, and where each scope goes on.</summary>
/// <remarks>Old numbers keep their reading: no two templates share a number and no two versions read one differently, which is proved when they load.
/// Immutable and thread-safe.</remarks>
public sealed class LegacyImport
{
    private LegacyImport(ImmutableArray<LegacyNumber> numbers, ImmutableArray<NextFree> nextFree)
    {
        Numbers = numbers;
        NextFree = nextFree;
    }

    /// <summary>The numbers, in the order given.</summary>
    public ImmutableArray<LegacyNumber> Numbers { get; }

    /// <summary>Where each scope goes on, in the order in which the scopes were met.</summary>
    public ImmutableArray<NextFree> NextFree { get; }

    /// <summary>Those that cannot be taken over as they are: read by nothing, or given twice.</summary>
    /// <returns>The numbers, in the order given.</returns>
    public IEnumerable<LegacyNumber> Faulty() => Numbers.Where(number => number.Reading is null || number.SameAs is not null);

    /// <summary>Looks through a list of numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="templates">All templates with all their versions.</param>
    /// <returns>The analysis.</returns>
    public static LegacyImport Analyse(IEnumerable<string> numbers, NumberingPolicies templates)
    {
        Guard.Against.Null(templates);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<LegacyNumber>();
        foreach (var number in Guard.Against.Null(numbers))
        {
            var position = all.Count;
            int? same = seen.TryAdd(Guard.Against.Null(number), position) ? null : seen[number];
            all.Add(Read(number, position, same, templates));
        }

        return new LegacyImport(all.ToImmutable(), [.. Scopes(all, templates)]);
    }

    /// <summary>Reads a number of one template, whichever of its versions it is of: old numbers keep parsing.</summary>
    /// <param name="number">The number.</param>
    /// <param name="timeline">The versions of the template.</param>
    /// <param name="date">The day; versions that begin later are not tried.</param>
    /// <returns>The reading by the latest version that reads it; else the failure of the version that gets furthest, of equals the latest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No version is in force on the day.</exception>
    public static LegacyNumber Read(string number, PolicyTimeline<NumberingPolicy> timeline, LocalDate date)
    {
        Guard.Against.Null(number);
        LegacyNumber? nearest = null;
        Guard.Against.Null(timeline).AsOf(date);
        foreach (var version in timeline.Versions.Reverse().Where(version => version.Header.Period.From <= date))
        {
            if (version.Template.Template.TryParse(number, out var fields, out var failure))
                return new LegacyNumber(0, version, fields.ToReading(), default, null);
            if (nearest is null || Reach(number, failure) > Reach(number, nearest.Failure))
                nearest = new LegacyNumber(0, version, null, failure, null);
        }

        return nearest!;
    }

    private static LegacyNumber Read(string number, int position, int? same, NumberingPolicies templates)
    {
        LegacyNumber? nearest = null;
        foreach (var timeline in templates.Timelines)
        {
            // Of versions that get equally far, the latest says what is expected today.
            LegacyNumber? ofTemplate = null;
            foreach (var version in timeline.Versions)
            {
                if (version.Template.Template.TryParse(number, out var fields, out var failure))
                    return new LegacyNumber(position, version, fields.ToReading(), default, same);
                if (ofTemplate is null || Reach(number, failure) >= Reach(number, ofTemplate.Failure))
                    ofTemplate = new LegacyNumber(position, version, null, failure, same);
            }

            if (nearest is null || Reach(number, ofTemplate!.Failure) > Reach(number, nearest.Failure))
                nearest = ofTemplate;
        }

        return nearest!;
    }

    /// <summary>How far a number was read: to its end, if only its sequence is too great to be counted.</summary>
    private static int Reach(string number, NumberFailure failure) =>
        failure.Reason == NumberFailureReason.SequenceBeyondCount ? number.Length : failure.Position;

    private static IEnumerable<NextFree> Scopes(IEnumerable<LegacyNumber> numbers, NumberingPolicies templates)
    {
        var latest = templates.Timelines.ToDictionary(timeline => timeline.Id, timeline => timeline.Versions[^1]);
        return numbers.Where(number => number.Reading is not null)
            .GroupBy(
                number => (Policy: latest[number.Policy.Header.Id], Scope: SequenceScope.Of(number.Policy.Header.Id, number.Reading!, latest[number.Policy.Header.Id].Allocation)),
                number => (long)number.Reading!.Sequence)
            .Select(group =>
            {
                var (count, greatest) = (group.Distinct().LongCount(), group.Max());
                var last = NumberCapacity.LastSequence(group.Key.Policy.Template.Template.Segments.First(segment => segment.Kind == SegmentKind.Sequence));
                return new NextFree(group.Key.Policy, group.Key.Scope, count, greatest < last ? greatest + 1 : null, greatest - count);
            });
    }
}
