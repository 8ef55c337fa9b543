using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>A value that a rule gives: a code, a flag, a number, a set of codes, a record or a list of records.</summary>
/// <remarks>Equality is by content; citations do not count. Immutable and thread-safe. The kinds are closed.</remarks>
public abstract class OutputValue : IEquatable<OutputValue>
{
    private protected OutputValue(string json) => Json = json;

    /// <summary>The value as canonical JSON.</summary>
    public string Json { get; }

    /// <inheritdoc/>
    public bool Equals(OutputValue? other) => other is not null && Json == other.Json;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OutputValue);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    /// <summary>The value as canonical JSON.</summary>
    public override string ToString() => Json;
}
