using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace CustomerRules.DecisionTables.Outputs;

/// <summary>What a table answers: one value for each of its outputs.</summary>
/// <remarks>Equality is by content; citations do not count. Immutable and thread-safe.</remarks>
public sealed class Outcome : IEquatable<Outcome>
{
    internal Outcome(ImmutableArray<OutputColumn> columns, ImmutableArray<OutputValue?> values)
    {
        Columns = columns;
        Values = values;
        Json = Write(columns, values);
    }

    /// <summary>The table's outputs.</summary>
    public ImmutableArray<OutputColumn> Columns { get; }

    /// <summary>The answer as canonical JSON.</summary>
    public string Json { get; }

    /// <summary>A value for each output. A single rule under <see cref="HitPolicy.Collect"/> may be silent on some: null.</summary>
    internal ImmutableArray<OutputValue?> Values { get; }

    /// <summary>The value of an output.</summary>
    /// <param name="output">The output's name.</param>
    /// <exception cref="KeyNotFoundException">The table has no such output, or a collecting rule is silent on it.</exception>
    public OutputValue this[string output]
    {
        get
        {
            for (var i = 0; i < Columns.Length; i++)
            {
                if (Columns[i].Name == output && Values[i] is { } value)
                    return value;
            }

            throw new KeyNotFoundException($"There is no output '{output}'.");
        }
    }

    /// <summary>The value of an output, unless there is no such output or a collecting rule is silent on it.</summary>
    /// <param name="output">The output's name.</param>
    /// <returns>The value; null when there is none.</returns>
    public OutputValue? Find(string output)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Name == output)
                return Values[i];
        }

        return null;
    }

    /// <summary>The code of an output that is a choice.</summary>
    /// <param name="output">The output's name.</param>
    /// <returns>The code.</returns>
    /// <exception cref="InvalidCastException">The output is no choice.</exception>
    public string Code(string output) => ((CodeValue)this[output]).Code;

    /// <summary>The truth value of an output that is a flag.</summary>
    /// <param name="output">The output's name.</param>
    /// <returns>The truth value.</returns>
    /// <exception cref="InvalidCastException">The output is no flag.</exception>
    public bool Flag(string output) => ((FlagValue)this[output]).Value;

    /// <inheritdoc/>
    public bool Equals(Outcome? other) => other is not null && Json == other.Json;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Outcome);

    /// <inheritdoc/>
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    /// <summary>The answer as canonical JSON.</summary>
    public override string ToString() => Json;

    /// <summary>Merges what matching rules say; a rule that is silent on an output leaves it to the others.</summary>
    internal static Outcome Merge(ImmutableArray<OutputColumn> columns, IEnumerable<Outcome> outcomes)
    {
        var said = outcomes.ToList();
        var given = new List<OutputValue>(said.Count);
        var values = new OutputValue?[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            given.Clear();
            foreach (var outcome in said)
            {
                if (outcome.Values[i] is { } value)
                    given.Add(value);
            }

            values[i] = given.Count == 0 ? columns[i].Type.Silence : columns[i].Type.MergeAll(given);
        }

        return new Outcome(columns, [.. values]);
    }

    /// <summary>The answer on some of the outputs.</summary>
    internal Outcome On(ImmutableArray<int> outputs) =>
        outputs.Length == Columns.Length ? this : new([.. outputs.Select(output => Columns[output])], [.. outputs.Select(output => Values[output])]);

    /// <summary>One output alone; where no rule speaks of it, what silence amounts to.</summary>
    internal static Outcome OfOne(OutputColumn column, OutputValue? value) => new([column], [value ?? column.Type.Silence]);

    private static string Write(ImmutableArray<OutputColumn> columns, ImmutableArray<OutputValue?> values)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        text.AppendLiteral("{");
        var first = true;
        for (var i = 0; i < columns.Length; i++)
        {
            if (values[i] is not { } value)
                continue;
            text.AppendLiteral(first ? "\"" : ",\"");
            text.AppendLiteral(columns[i].Name);
            text.AppendLiteral("\":");
            text.AppendLiteral(value.Json);
            first = false;
        }

        text.AppendLiteral("}");
        return text.ToStringAndClear();
    }
}
