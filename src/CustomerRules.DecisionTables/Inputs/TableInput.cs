using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Inputs;

/// <summary>One input of a table: a base fact, or the output of another table (a named condition is one of these).</summary>
/// <remarks>Every value is a whole number from <see cref="Min"/> to <see cref="Max"/>: the position of a code, 1 or 0 for a
/// flag, or the number itself. Immutable and thread-safe.</remarks>
public sealed class TableInput
{
    private TableInput(string name, BilingualText? label, InputKind kind, ImmutableArray<Choice> choices, int min, int max, PolicyId? from)
    {
        Name = name;
        Label = label;
        Kind = kind;
        Choices = choices;
        Codes = [.. choices.Select(choice => choice.Code)];
        Min = min;
        Max = max;
        From = from;
    }

    /// <summary>The input's name, as rules and callers use it.</summary>
    public string Name { get; }

    /// <summary>The input's name for people; null when the policy gives none.</summary>
    public BilingualText? Label { get; }

    /// <summary>What values it takes.</summary>
    public InputKind Kind { get; }

    /// <summary>The codes of a choice, in declared order; empty for other kinds.</summary>
    public ImmutableArray<Choice> Choices { get; }

    /// <summary>The least value (included).</summary>
    public int Min { get; }

    /// <summary>The greatest value (included).</summary>
    public int Max { get; }

    /// <summary>The table whose output of the same name feeds this input; null for a base fact.</summary>
    public PolicyId? From { get; }

    /// <summary>How many values there are.</summary>
    public long ValueCount => (long)Max - Min + 1;

    internal ImmutableArray<string> Codes { get; }

    /// <summary>A choice from a closed list.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="choices">The codes; at least one.</param>
    /// <param name="label">The name for people.</param>
    /// <param name="from">The table that feeds it, if any.</param>
    /// <returns>The input.</returns>
    public static TableInput OfChoices(string name, ImmutableArray<Choice> choices, BilingualText? label = null, PolicyId? from = null) =>
        new(name, label, InputKind.Choice, choices, 0, choices.Length - 1, from);

    /// <summary>A flag.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="label">The name for people.</param>
    /// <param name="from">The table that feeds it, if any.</param>
    /// <returns>The input.</returns>
    public static TableInput OfFlag(string name, BilingualText? label = null, PolicyId? from = null) =>
        new(name, label, InputKind.Flag, [], 0, 1, from);

    /// <summary>A whole number in a range.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="min">The least value (included).</param>
    /// <param name="max">The greatest value (included).</param>
    /// <param name="label">The name for people.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is less than <paramref name="min"/>.</exception>
    public static TableInput OfRange(string name, int min, int max, BilingualText? label = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        return new(name, label, InputKind.WholeNumber, [], min, max, null);
    }

    /// <summary>A value as policies and callers write it: a code, <c>true</c>, or a number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value's text.</returns>
    public string Describe(int value) => Kind switch
    {
        InputKind.Choice => Choices[value].Code,
        InputKind.Flag => value == 1 ? "true" : "false",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The position of a code, or -1.</summary>
    /// <param name="code">The code.</param>
    /// <returns>Its value in this input.</returns>
    public int IndexOf(string code) => Codes.IndexOf(code);

    internal bool SameDomain(TableInput other) =>
        Kind == other.Kind && Min == other.Min && Max == other.Max && Codes.AsSpan().SequenceEqual(other.Codes.AsSpan());

    /// <summary>The input's name.</summary>
    public override string ToString() => Name;
}
