namespace CustomerRules.Complaints;

/// <summary>Many complaints, column by column: the form in which a batch is fastest. All columns have one length.</summary>
public readonly ref struct ComplaintColumns
{
    /// <summary>The positions of the incidents in the policy's vocabulary (<see cref="Incident.Position"/>).</summary>
    public required ReadOnlySpan<int> Incidents { get; init; }

    /// <summary>How many households or client companies complain together.</summary>
    public required ReadOnlySpan<int> Households { get; init; }

    /// <summary>How many departments must act.</summary>
    public required ReadOnlySpan<int> Departments { get; init; }

    /// <summary>Whether the complaint came in writing.</summary>
    public required ReadOnlySpan<bool> Written { get; init; }

    /// <summary>Whether it cannot be settled in the ordinary time.</summary>
    public required ReadOnlySpan<bool> NeedsExtension { get; init; }

    /// <summary>Whether the receiver can settle it alone.</summary>
    public required ReadOnlySpan<bool> SelfResolvable { get; init; }

    /// <summary>The facts of one row, but for its incident.</summary>
    internal ComplaintFacts FactsOf(int row) => new()
    {
        Incident = default,
        Households = Households[row],
        Departments = Departments[row],
        Written = Written[row],
        NeedsExtension = NeedsExtension[row],
        SelfResolvable = SelfResolvable[row],
    };

    internal bool HasLength(int length) =>
        Incidents.Length == length && Households.Length == length && Departments.Length == length
        && Written.Length == length && NeedsExtension.Length == length && SelfResolvable.Length == length;
}
