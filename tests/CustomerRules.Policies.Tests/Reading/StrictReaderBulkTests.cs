using System.Text;
using CustomerRules.Policies.Reading;
using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests.Reading;

/// <summary>Hundreds of thousands of documents, hardly one of them good: never an exception, and never another verdict than the platform's.</summary>
public sealed class StrictReaderBulkTests
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(ProbePolicy.Good);

    [Property(MaxTest = 100_000)]
    public bool Random_bytes_get_the_verdict_of_the_platform(byte[] bytes) => SameVerdict(bytes);

    [Property(MaxTest = 50_000)]
    public bool Scraps_of_json_get_the_verdict_of_the_platform(byte[] seed) => SameVerdict(JsonSeeds.Scrapped(seed.Take(24)));

    [Property(MaxTest = 80_000)]
    public bool A_mutated_document_gets_the_verdict_of_the_platform((ushort At, byte How, byte Value)[] edits) =>
        SameVerdict(JsonSeeds.Mutated(Good, [.. edits.Take(3)], null));

    [Property(MaxTest = 20_000)]
    public bool A_mutated_and_truncated_document_gets_the_verdict_of_the_platform((ushort At, byte How, byte Value)[] edits, ushort cut) =>
        SameVerdict(JsonSeeds.Mutated(Good, [.. edits.Take(3)], cut));

    [Property(MaxTest = 10_000)]
    public bool A_mutated_policy_is_read_or_refused_and_never_throws((ushort At, byte How, byte Value)[] edits)
    {
        var found = ProbePolicy.Read(new PolicyFile("f", JsonSeeds.Mutated(Good, [.. edits.Take(3)], null)), out var header);

        return header is not null || found.HasErrors;
    }

    private static bool SameVerdict(byte[] bytes)
    {
        var found = new DiagnosticList();
        var root = StrictReader.Read(new PolicyFile("f", bytes), found);
        var accepted = root is not null && !found.HasErrors;
        if (root is null && found.Count == 0)
            return false;
        return accepted == PlatformReader.Accepts(bytes) && (!accepted || PlatformReader.SameDocument(root!, bytes));
    }
}
