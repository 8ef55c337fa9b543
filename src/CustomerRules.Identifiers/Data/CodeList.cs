using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;

namespace CustomerRules.Identifiers.Data;

/// <summary>A code list of a standard: codes with names, found by code or by any of their names.</summary>
internal sealed class CodeList
{
    internal static readonly CodeList Ethnicities = new("ethnicities", 2, row => Optional(row, "short").Concat(Optional(row, "letters")));
    internal static readonly CodeList Sexes = new("sexes", 1, row => DataFile.Texts(row, "also"));

    // A frozen dictionary of few names would make a text of each span.
    private readonly Dictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> byName;
    private readonly BilingualText?[] names = new BilingualText?[100];

    private CodeList(string file, int digits, Func<Policies.Reading.PolicyNode, IEnumerable<string>> otherNames)
    {
        Width = digits;
        var found = new Dictionary<string, byte>(StringComparer.Ordinal);
        foreach (var row in DataFile.Named(file)[file].Items)
        {
            var code = (byte)Digits.Value(DataFile.Text(row, "code"));
            names[code] = DataFile.Bilingual(row, "name");
            foreach (var name in otherNames(row).Append(names[code]!.Zh))
                found[name] = code;
        }

        byName = found.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many digits a code has.</summary>
    internal int Width { get; }

    internal bool Has(ulong code) => code < 100 && names[code] is not null;

    internal BilingualText? Name(int code) => names[code];

    internal bool TryFind(ReadOnlySpan<char> name, out byte code) => byName.TryGetValue(name, out code);

    private static IEnumerable<string> Optional(Policies.Reading.PolicyNode row, string name) =>
        row.Member(name) is { } node ? [node.Text] : [];
}
