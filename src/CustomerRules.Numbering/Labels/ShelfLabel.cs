namespace CustomerRules.Numbering.Labels;

/// <summary>A range of numbers without a gap, as a box or a cabinet shows it (archives/4.3.01b).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ShelfLabel
{
    private readonly NumberTemplate template;

    internal ShelfLabel(NumberTemplate template, NumberReading first, long count)
    {
        this.template = template;
        First = first;
        Count = count;
    }

    /// <summary>What the first number says.</summary>
    public NumberReading First { get; }

    /// <summary>How many numbers there are; they differ in the sequence only.</summary>
    public long Count { get; }

    /// <summary>The first number.</summary>
    public string From => template.Format(First);

    /// <summary>The last number.</summary>
    public string To => template.Format(At(Count - 1));

    /// <summary>Every number of the range.</summary>
    /// <returns>The readings, in order.</returns>
    public IEnumerable<NumberReading> Expand()
    {
        for (var i = 0L; i < Count; i++)
            yield return At(i);
    }

    /// <summary>The label as it is read: the first and the last number.</summary>
    public override string ToString() => Count == 1 ? From : $"{From} - {To}";

    internal ShelfLabel Part(long start, long count) => new(template, At(start), count);

    private NumberReading At(long offset) => offset == 0 ? First : new NumberReading(First.Community, First.Unit, First.Year, First.Sequence + offset);
}
