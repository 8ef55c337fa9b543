using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle;
using NodaTime;

namespace CustomerRules.Archives.Reviews;

/// <summary>The review of a period: which files are due, what is left to look at in each, and what must be updated.</summary>
/// <remarks>The same files and evidence give the same plan in whatever order they come. Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ReviewPlan
{
    private ReviewPlan(LifecyclePolicy policy, DateInterval period)
    {
        Policy = policy;
        Period = period;
    }

    /// <summary>The policy version.</summary>
    public LifecyclePolicy Policy { get; }

    /// <summary>The period, both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>Every file that is due in the period, in the order of numbers.</summary>
    public ImmutableArray<ReviewItem> Items { get; private init; } = [];

    /// <summary>Evidence that counts for nothing here: of another period, of a later day, or of a file that is not due. Never dropped silently.</summary>
    public ImmutableArray<ReviewEvidence> Uncounted { get; private init; } = [];

    /// <summary>The files to clear out (archives/7.3.01a): those of customers who have moved out whose sealing is due by the end of the period, in the order of numbers.</summary>
    public ImmutableArray<ReviewSealing> ToSeal { get; private init; } = [];

    /// <summary>Files of which nobody can say whether they are due to be sealed, because a fact is missing; in the order of numbers.</summary>
    public ImmutableArray<FileNumber> Undecided { get; private init; } = [];

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
        var standings = all.Where(file => !file.State.IsSealed).OrderBy(file => file.Number).Select(file => (file.Number, Standing: FileLifecycle.Decide(file, policy, HoldList.None, asOf))).ToList();
        return new ReviewPlan(policy, period)
        {
            Items = [.. due.Select(number => Item(policy, number, [.. byNumber[number]], asOf > period.End))],
            Uncounted = [.. counted[false].OrderBy(item => item.Action.At).ThenBy(item => item.Number)],
            ToSeal = [.. standings.Where(file => file.Standing.State == FileState.MovedOut).SelectMany(file => file.Standing.Due.Where(step => step.On <= period.End).Select(step => new ReviewSealing(file.Number, step)))],
            Undecided = [.. standings.Where(file => !file.Standing.IsDecided).Select(file => file.Number)],
        };
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
