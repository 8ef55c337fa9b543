namespace CustomerRules.Benchmarks.Tables;

/// <summary>Where a generated table has rows that overlap its partition, one for every ten.</summary>
public enum NoiseRows
{
    /// <summary>Nowhere: hit policy <c>unique</c>.</summary>
    None = 0,

    /// <summary>Behind the partition: hit policy <c>first</c>, so each is a dead rule that the proof must find.</summary>
    Last = 1,

    /// <summary>Before the partition: hit policy <c>first</c>, sound.</summary>
    First = 2,
}
