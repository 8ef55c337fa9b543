using System.Text;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Evolution;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Tests.Specs;
using FsCheck.Xunit;

namespace CustomerRules.Archives.Tests.Evolution;

/// <summary>Accepting and migrating, decided over every document there is, of random small schemas and upcasters.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1200)]
public sealed class BruteForceTests
{
    private const int Most = 3000;

    [Property]
    public void Both_relations_are_what_going_through_all_documents_says(EvolutionSpec spec)
    {
        var (before, after) = spec.TryLoad()!.Value;
        var change = SchemaChange.Between(before, after, Day.Today);
        Assert.Empty(change.Undecided);
        Assert.Empty(change.MigrationUndecided);
        if (AllDocuments.Of(before, Most) is not { } documents)
            return;
        JsonObject? refused = null, leftBehind = null;
        foreach (var document in documents)
        {
            var utf8 = Utf8(document);
            if (!before.Validate(utf8, Day.Today).IsValid)
                continue;
            refused ??= after.Validate(utf8, Day.Today).IsValid ? null : document;
            leftBehind ??= Upcast(after, utf8) is { } upcast && after.Validate(upcast, Day.Today).IsValid ? null : document;
        }

        Assert.True(change.Accepts == (refused is null), $"accepts: {refused?.ToJsonString()}");
        Assert.True(change.Migrates == (leftBehind is null), $"migrates: {leftBehind?.ToJsonString()}");
    }

    [Property]
    public void Every_witness_replays(EvolutionSpec spec)
    {
        var (before, after) = spec.TryLoad()!.Value;
        var change = SchemaChange.Between(before, after, Day.Today);
        foreach (var (refusals, migrated) in new[] { (change.Refusals, false), (change.MigrationRefusals, true) })
        {
            foreach (var refusal in refusals)
            {
                var utf8 = Encoding.UTF8.GetBytes(refusal.Witness);
                Assert.True(before.Validate(utf8, Day.Today).IsValid, refusal.Witness);
                Assert.Contains(refusal.ToString(), after.Validate(migrated ? Upcast(after, utf8)! : utf8, Day.Today).Findings.Select(finding => finding.ToString()));
            }
        }
    }

    private static byte[] Utf8(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString());

    private static byte[]? Upcast(ArchiveSchema after, byte[] utf8) =>
        after.Upcaster is not { } upcaster ? utf8 : upcaster.TryApply(utf8, out var upcast) ? upcast : null;
}
