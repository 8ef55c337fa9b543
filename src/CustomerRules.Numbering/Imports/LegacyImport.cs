using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Numbering.Allocation;
using CustomerRules.Policies;

namespace CustomerRules.Numbering.Imports;

/// <summary>Numbers of before this system: which version of a template reads each, what is wrong with the others, and where each scope goes on.</summary>
/// <remarks>Old numbers keep their reading: no two versions of a template read one number differently, which is proved when they load. Immutable and
/// thread-safe.</remarks>
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

    /// <summary>Those that cannot be taken over as they are: read by no version, or given twice.</summary>
    /// <returns>The numbers, in the order given.</returns>
    public IEnumerable<LegacyNumber> Faulty() => Numbers.Where(number => number.Reading is null || number.SameAs is not null);

    /// <summary>Looks through a list of numbers.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="versions">The template with all its versions.</param>
    /// <returns>The analysis.</returns>
    public static LegacyImport Analyse(IEnumerable<string> numbers, PolicyTimeline<NumberingPolicy> versions)
    {
        Guard.Against.Null(versions);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<LegacyNumber>();
        foreach (var number in Guard.Against.Null(numbers))
        {
            var position = all.Count;
            int? same = seen.TryAdd(Guard.Against.Null(number), position) ? null : seen[number];
            all.Add(TryRead(number, versions, out var policy, out var reading, out var failure)
                ? new LegacyNumber(position, policy, reading, default, same)
                : new LegacyNumber(position, null, null, failure, same));
        }

        return new LegacyImport(all.ToImmutable(), [.. Scopes(all, versions.Versions[^1])]);
    }

    /// <summary>Reads a number by whatever version of a template reads it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="versions">The template with all its versions.</param>
    /// <param name="policy">The earliest version that reads it.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="failure">Why the latest version does not read it, when none does.</param>
    /// <returns>Whether a version reads it.</returns>
    public static bool TryRead(string number, PolicyTimeline<NumberingPolicy> versions, out NumberingPolicy? policy, out NumberReading? reading, out NumberFailure failure)
    {
        (policy, reading, failure) = (null, null, default);
        foreach (var version in Guard.Against.Null(versions).Versions)
        {
            if (!version.Template.Template.TryParse(number, out var fields, out failure))
                continue;
            (policy, reading) = (version, fields.ToReading());
            return true;
        }

        return false;
    }

    /// <summary>A scope goes on as the latest version says.</summary>
    private static IEnumerable<NextFree> Scopes(IEnumerable<LegacyNumber> numbers, NumberingPolicy latest)
    {
        var fields = latest.Allocation.Scope;
        var last = latest.Template.Template.Segments.First(segment => segment.Kind == SegmentKind.Sequence);
        return numbers.Where(number => number.Reading is not null)
            .GroupBy(
                number => new SequenceScope(
                    fields.Contains(SegmentKind.Community) ? number.Reading!.Community : "",
                    fields.Contains(SegmentKind.Unit) ? number.Reading!.Unit : "",
                    fields.Contains(SegmentKind.Year) ? number.Reading!.Year : 0),
                number => number.Reading!.Sequence)
            .Select(scope =>
            {
                var (count, greatest) = (scope.Distinct().LongCount(), scope.Max());
                return new NextFree(scope.Key, count, greatest < NumberCapacity.LastSequence(last) ? greatest + 1 : null, greatest - count);
            });
    }
}
