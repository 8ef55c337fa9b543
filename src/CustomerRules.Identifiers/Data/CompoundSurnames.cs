using System.Collections.Frozen;

namespace CustomerRules.Identifiers.Data;

/// <summary>Surnames of two characters.</summary>
internal static class CompoundSurnames
{
    private static readonly FrozenSet<string> Surnames = DataFile.Named("compound-surnames")["surnames"].Items
        .SelectMany(row => DataFile.Texts(row, "surnames")).ToFrozenSet(StringComparer.Ordinal);

    internal static bool Contains(ReadOnlySpan<char> surname) => Surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(surname);
}
