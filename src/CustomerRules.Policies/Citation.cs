using System.Collections;
using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace CustomerRules.Policies;

/// <summary>The clauses that a rule or a value rests on: one or more, in the order in which the policy names them.</summary>
/// <remarks>Never empty and without repetition. Equality is by content and order. Immutable and thread-safe.</remarks>
public sealed class Citation : IReadOnlyList<ClauseId>, IEquatable<Citation>
{
    private readonly ImmutableArray<ClauseId> clauses;

    /// <summary>Cites the given clauses.</summary>
    /// <param name="clauses">One or more clauses; repetitions are dropped.</param>
    /// <exception cref="ArgumentException">There is none, or one is null.</exception>
    public Citation(IEnumerable<ClauseId> clauses)
    {
        var distinct = ImmutableArray.CreateBuilder<ClauseId>();
        foreach (var clause in Guard.Against.Null(clauses))
        {
            if (!distinct.Contains(Guard.Against.Null(clause)))
                distinct.Add(clause);
        }

        if (distinct.Count == 0)
            throw new ArgumentException("A citation names at least one clause.", nameof(clauses));
        this.clauses = distinct.DrainToImmutable();
    }

    private Citation(ImmutableArray<ClauseId> clauses) => this.clauses = clauses;

    /// <summary>How many clauses are cited; at least one.</summary>
    public int Count => clauses.Length;

    /// <summary>The clause at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    public ClauseId this[int index] => clauses[index];

    /// <summary>Takes clauses that are known to be one or more, without repetition.</summary>
    internal static Citation OfDistinct(ImmutableArray<ClauseId> clauses) => new(clauses);

    /// <summary>The clauses of several citations together, first mention first.</summary>
    /// <param name="citations">One or more citations.</param>
    /// <returns>One citation without repetitions.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Citation Union(IEnumerable<Citation> citations)
    {
        Citation? first = null;
        List<ClauseId>? more = null;
        foreach (var citation in Guard.Against.Null(citations))
        {
            first ??= citation;
            foreach (var clause in citation.clauses)
            {
                // Most rules that decide together rest on the same clauses.
                if (!(more is null ? first.clauses.Contains(clause) : more.Contains(clause)))
                    (more ??= [.. first.clauses]).Add(clause);
            }
        }

        return more is null ? first ?? throw new ArgumentException("A citation names at least one clause.", nameof(citations)) : new Citation([.. more]);
    }

    /// <inheritdoc/>
    public IEnumerator<ClauseId> GetEnumerator() => ((IEnumerable<ClauseId>)clauses).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(Citation? other) => other is not null && clauses.AsSpan().SequenceEqual(other.clauses.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Citation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(clauses[0], clauses.Length);

    /// <summary>The clause ids joined by a comma and a space.</summary>
    public override string ToString() => string.Join(", ", clauses);
}
