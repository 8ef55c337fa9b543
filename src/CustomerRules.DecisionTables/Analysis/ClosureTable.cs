using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>One table inside a closure: which bits are its rules, where each of its inputs comes from.</summary>
internal sealed class ClosureTable
{
    private readonly Dictionary<int, ulong[]>[] admitted;

    internal ClosureTable(TableDefinition definition, int firstBit, List<TableDefinition> tables, List<TableInput> facts)
    {
        Definition = definition;
        FirstBit = firstBit;
        Fact = new int[definition.Inputs.Length];
        Supplier = new int[definition.Inputs.Length];
        SupplierOutput = new int[definition.Inputs.Length];
        admitted = new Dictionary<int, ulong[]>[definition.Inputs.Length];
        for (var i = 0; i < definition.Inputs.Length; i++)
        {
            var input = definition.Inputs[i];
            Fact[i] = input.From is null ? facts.FindIndex(fact => fact.Name == input.Name) : -1;
            Supplier[i] = input.From is null ? -1 : tables.FindIndex(table => table.Header.Id == input.From);
            if (input.From is null)
                continue;
            SupplierOutput[i] = tables[Supplier[i]].Outputs.ToList().FindIndex(output => output.Name == input.Name);
            admitted[i] = [];
            for (var value = input.Min; value <= input.Max; value++)
                admitted[i][value] = Admitting(i, value);
        }

        Suppliers = [.. Supplier.Where(index => index >= 0).Distinct()];
    }

    internal TableDefinition Definition { get; }

    internal int FirstBit { get; }

    /// <summary>Rules first, then impossible combinations.</summary>
    internal int BitCount => Definition.Rules.Length + Definition.Impossible.Length;

    internal int WordCount => (BitCount + 63) / 64;

    /// <summary>Per input the base fact behind it, or -1.</summary>
    internal int[] Fact { get; }

    /// <summary>Per input the table behind it, or -1.</summary>
    internal int[] Supplier { get; }

    /// <summary>The distinct suppliers, in the order of the inputs.</summary>
    internal int[] Suppliers { get; }

    /// <summary>Per input that a table feeds, which of its outputs.</summary>
    internal int[] SupplierOutput { get; }

    /// <summary>The condition of a bit on an input: a rule's, or an impossible combination's.</summary>
    internal ValueSet? Condition(int bit, int input) => bit < Definition.Rules.Length
        ? Definition.Rules[bit].When[input]
        : Definition.Impossible[bit - Definition.Rules.Length].When[input];

    /// <summary>Takes this table's bits out of the closure's and drops what the suppliers' answers exclude; false when what is left is
    /// declared impossible.</summary>
    /// <param name="closureBits">The rules that the facts admit.</param>
    /// <param name="closureFirstBit">Where the closure's bits begin.</param>
    /// <param name="supplied">Per input that a table feeds, what it is fed.</param>
    /// <param name="matched">Receives the rules that match.</param>
    internal bool Match(ReadOnlySpan<ulong> closureBits, int closureFirstBit, ReadOnlySpan<int> supplied, Span<ulong> matched)
    {
        Bits.Extract(closureBits, closureFirstBit + FirstBit, BitCount, matched);
        for (var i = 0; i < Supplier.Length; i++)
        {
            if (Supplier[i] >= 0)
                Bits.And(matched, admitted[i][supplied[i]]);
        }

        for (var bit = Definition.Rules.Length; bit < BitCount; bit++)
        {
            if (Bits.Has(matched, bit))
                return false;
        }

        return true;
    }

    /// <summary>A value as the input that it feeds takes it: the position of a code, 1 or 0 for a flag.</summary>
    internal static int ValueOf(OutputValue value) => value is CodeValue code ? code.Position : ((FlagValue)value).Value ? 1 : 0;

    private ulong[] Admitting(int input, int value)
    {
        var words = new ulong[WordCount];
        for (var bit = 0; bit < BitCount; bit++)
        {
            if (Condition(bit, input)?.Contains(value) ?? true)
                words[bit / 64] |= 1UL << (bit % 64);
        }

        return words;
    }
}
