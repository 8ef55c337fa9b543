using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>All holds, those that were released included. A list only grows; a release ends a hold and does not remove it.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class HoldList
{
    private HoldList(ImmutableArray<Hold> holds) => Holds = holds;

    /// <summary>No holds.</summary>
    public static HoldList None { get; } = new([]);

    /// <summary>The holds in the order in which they were placed.</summary>
    public ImmutableArray<Hold> Holds { get; }

    /// <summary>A list of holds.</summary>
    /// <param name="holds">The holds; no code twice.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentException">A code stands twice.</exception>
    public static HoldList Of(params IEnumerable<Hold> holds)
    {
        var list = Guard.Against.Null(holds).Select(hold => Guard.Against.Null(hold)).ToImmutableArray();
        return list.DistinctBy(hold => hold.Code).Count() == list.Length
            ? new HoldList(list)
            : throw new ArgumentException("Two holds have the same code.", nameof(holds));
    }

    /// <summary>What holds a file on a day.</summary>
    /// <param name="number">The file.</param>
    /// <param name="date">The day.</param>
    /// <returns>The holds in force, in the order of the list.</returns>
    public IEnumerable<Hold> On(FileNumber number, LocalDate date) => Holds.Where(hold => hold.Holds(number, date));

    internal Hold? Find(string code) => Holds.FirstOrDefault(hold => hold.Code == code);

    internal HoldList Add(Hold hold) => new(Holds.Add(hold));

    internal HoldList Release(Hold hold, LocalDate day) => new(Holds.Replace(hold, hold with { ReleasedOn = day }));
}
