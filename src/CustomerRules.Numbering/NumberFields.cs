namespace CustomerRules.Numbering;

/// <summary>What a number says, without a copy of its texts. Fields that a template does not have are empty or 0.</summary>
/// <remarks>Lives on the stack, so that formatting and parsing allocate nothing; <see cref="ToReading"/> keeps it.</remarks>
public readonly ref struct NumberFields
{
    /// <summary>Puts the fields together.</summary>
    /// <param name="community">The registered abbreviation of the community.</param>
    /// <param name="unit">The unit's or tenant's number.</param>
    /// <param name="year">The year, in four digits.</param>
    /// <param name="sequence">The sequence, from 1.</param>
    public NumberFields(ReadOnlySpan<char> community, ReadOnlySpan<char> unit, int year, long sequence)
    {
        Community = community;
        Unit = unit;
        Year = year;
        Sequence = sequence;
    }

    /// <summary>The registered abbreviation of the community.</summary>
    public ReadOnlySpan<char> Community { get; }

    /// <summary>The unit's or tenant's number.</summary>
    public ReadOnlySpan<char> Unit { get; }

    /// <summary>The year, in four digits.</summary>
    public int Year { get; }

    /// <summary>The sequence, from 1.</summary>
    public long Sequence { get; }

    /// <summary>The fields as a value that can be kept.</summary>
    /// <returns>The reading.</returns>
    public NumberReading ToReading() => new(Community.ToString(), Unit.ToString(), Year, Sequence);
}
