using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle;
using NodaTime;

namespace CustomerRules.Archives.Reviews;

/// <summary>The review of a period: which files are due, what is left to look at in each, and what must be updated.</summary>
/// <remarks>The same files and evidence give the same plan in whatever order they come. Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ReviewPlan
{
    private ReviewPlan(LifecyclePolicy policy, DateInterval period, ImmutableArray<ReviewItem> items, ImmutableArray<ReviewEvidence> uncounted)
    {
        Policy = policy;
        Period = period;
        Items = items;
        Uncounted = uncounted;
    }

    /// <summary>The policy version.</summary>
    public LifecyclePolicy Policy { get; }

    /// <summary>The period, both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>Every file that is due in the period, in the order of numbers.</summary>
    public ImmutableArray<ReviewItem> Items { get; }

    /// <summary>Evidence that counts for nothing here: of another period, of a later day, or of a file that is not due. Never dropped silently.</summary>
    public ImmutableArray<ReviewEvidence> Uncounted { get; }

    /// <summary>The rule behind it.</summary>
    public LifecycleRule Because => Policy.Review.Rule;

    /// <summary>Plans the review of a period, and says how it stands.</summary>
    /// <param name="policy">The policy in force.</param>
    /// <param name="files">All files; those in a state that is not reviewed are left out.</param>
    /// <param name="evidence">The reviews that are recorded.</param>
    /// <param name="within">A day of the period.</param>
    /// <param name="asOf">The day of judging; evidence of later days does not count.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">A number stands twice among the files.</exception>
    public static ReviewPlan Of(LifecyclePolicy policy, IEnumerable<ArchiveFile> files, IEnumerable<ReviewEvidence> evidence, LocalDate within, LocalDate asOf)
    {
        var rule = Guard.Against.Null(policy).Review;
        var period = rule.Cadence.Around(within);
        List<ArchiveFile> all = [.. Guard.Against.Null(files)];
        if (all.DistinctBy(file => file.Number).Count() != all.Count)
            throw new ArgumentException("A number stands twice among the files.", nameof(files));
        var due = all.Where(file => rule.States.Contains(file.State)).Select(file => file.Number).Order().ToList();
        var numbers = due.ToHashSet();
        var counted = Guard.Against.Null(evidence).ToLookup(item => item.Action.Day <= asOf && period.Contains(item.Action.Day) && numbers.Contains(item.Number));
        var byNumber = counted[true].OrderBy(item => item.Action.At).ThenBy(item => string.Join(',', item.Looked), StringComparer.Ordinal).ThenBy(item => item.Action.By.Number).ToLookup(item => item.Number);
        return new ReviewPlan(policy, period, [.. due.Select(number => Item(policy, number, [.. byNumber[number]], asOf > period.End))], [.. counted[false].OrderBy(item => item.Action.At).ThenBy(item => item.Number)]);
    }

    private static ReviewItem Item(LifecyclePolicy policy, FileNumber number, List<ReviewEvidence> evidence, bool over)
    {
        var looked = evidence.SelectMany(item => item.Looked).ToHashSet();
        ImmutableArray<string> left = [.. policy.Review.Focus.Where(section => !looked.Contains(section))];
        var verdict = left.IsEmpty ? ReviewVerdict.Done : over ? ReviewVerdict.Missed : evidence.Count > 0 ? ReviewVerdict.Partial : ReviewVerdict.Open;
        var updates = evidence.Where(item => !item.Changed.IsEmpty)
            .SelectMany(item => UpdateDuty.Of(policy, UpdateTrigger.ReviewFoundChange, number, item.Action.Day, item.Changed));
        return new ReviewItem(number, verdict, left, [.. updates]);
    }
}
