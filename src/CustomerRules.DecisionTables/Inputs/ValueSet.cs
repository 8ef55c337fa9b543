using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Inputs;

/// <summary>The values of one input that a condition admits, as ascending spans that neither touch nor overlap.</summary>
/// <remarks>Equality is by content. Immutable and thread-safe.</remarks>
public sealed class ValueSet : IEquatable<ValueSet>
{
    private ValueSet(ImmutableArray<ValueSpan> spans) => Spans = spans;

    /// <summary>The spans, ascending; empty when no value is admitted.</summary>
    public ImmutableArray<ValueSpan> Spans { get; }

    /// <summary>Whether no value is admitted.</summary>
    public bool IsEmpty => Spans.IsEmpty;

    /// <summary>How many values are admitted.</summary>
    public long Count => Spans.Sum(span => (long)span.Max - span.Min + 1);

    /// <summary>The values from <paramref name="min"/> to <paramref name="max"/>, both included; empty when they are reversed.</summary>
    /// <param name="min">The least value.</param>
    /// <param name="max">The greatest value.</param>
    /// <returns>The set.</returns>
    public static ValueSet Between(int min, int max) => new(min > max ? [] : [new ValueSpan(min, max)]);

    /// <summary>The given values.</summary>
    /// <param name="values">The values, in any order.</param>
    /// <returns>The set.</returns>
    public static ValueSet Of(IEnumerable<int> values)
    {
        var spans = ImmutableArray.CreateBuilder<ValueSpan>();
        foreach (var value in values.Distinct().Order())
        {
            if (spans.Count > 0 && spans[^1].Max + 1 == value)
                spans[^1] = spans[^1] with { Max = value };
            else
                spans.Add(new ValueSpan(value, value));
        }

        return new ValueSet(spans.DrainToImmutable());
    }

    /// <summary>Every value of an input that this set does not hold.</summary>
    /// <param name="input">The input.</param>
    /// <returns>The complement over the input's domain.</returns>
    public ValueSet Complement(TableInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var spans = ImmutableArray.CreateBuilder<ValueSpan>();
        var next = (long)input.Min;
        foreach (var span in Spans)
        {
            if (span.Min > next)
                spans.Add(new ValueSpan((int)next, span.Min - 1));
            next = (long)span.Max + 1;
        }

        if (next <= input.Max)
            spans.Add(new ValueSpan((int)next, input.Max));
        return new ValueSet(spans.DrainToImmutable());
    }

    /// <summary>Whether a value is admitted.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it lies in one of the spans.</returns>
    public bool Contains(int value)
    {
        foreach (var span in Spans)
        {
            if (value >= span.Min && value <= span.Max)
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(ValueSet? other) => other is not null && Spans.AsSpan().SequenceEqual(other.Spans.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Spans.IsEmpty ? 0 : HashCode.Combine(Spans[0], Spans.Length);

    /// <summary>Whether the two sets have a value in common.</summary>
    internal bool Meets(ValueSet other)
    {
        for (var (i, j) = (0, 0); i < Spans.Length && j < other.Spans.Length;)
        {
            if (Spans[i].Max < other.Spans[j].Min)
                i++;
            else if (other.Spans[j].Max < Spans[i].Min)
                j++;
            else
                return true;
        }

        return false;
    }

    internal static ValueSet OfSpans(IEnumerable<ValueSpan> ascending)
    {
        var spans = ImmutableArray.CreateBuilder<ValueSpan>();
        foreach (var span in ascending)
        {
            if (spans.Count > 0 && (long)spans[^1].Max + 1 == span.Min)
                spans[^1] = spans[^1] with { Max = span.Max };
            else
                spans.Add(span);
        }

        return new ValueSet(spans.DrainToImmutable());
    }
}
