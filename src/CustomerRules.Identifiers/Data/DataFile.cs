using System.Collections.Immutable;
using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Identifiers.Data;

/// <summary>A data file of this package. The tests hold every file to its form; here it is taken at its word.</summary>
internal sealed class DataFile
{
    private readonly PolicyNode root;

    private DataFile(PolicyNode root) => this.root = root;

    internal static DataFile Named(string name)
    {
        var path = $"identifiers/{name}.json";
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(path)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var found = new DiagnosticList();
        return new DataFile(StrictReader.Read(new PolicyFile(path, bytes), found) ?? throw new PolicyDataException([.. found]));
    }

    internal PolicyNode this[string name] => root.Member(name)!;

    internal static string Text(PolicyNode row, string name) => row.Member(name)!.Text;

    internal static int Number(PolicyNode row, string name) => (int)Digits.Value(row.Member(name)!.Text);

    internal static ImmutableArray<string> Texts(PolicyNode row, string name) => [.. row.Member(name)!.Items.Select(item => item.Text)];

    internal static BilingualText Bilingual(PolicyNode row, string name) =>
        new(Text(row.Member(name)!, "zh"), Text(row.Member(name)!, "en"));
}
