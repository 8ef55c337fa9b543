namespace CustomerRules.DecisionTables.Deciding;

/// <summary>A change of one fact, the others left as they are, that gives another answer.</summary>
/// <param name="Fact">The position of the fact in <see cref="DecisionTable.Facts"/>.</param>
/// <param name="From">Its value now.</param>
/// <param name="To">The nearest value that gives the other answer.</param>
/// <param name="Decision">What the table would decide then.</param>
public readonly record struct NearestChange(int Fact, int From, int To, Decision Decision);
