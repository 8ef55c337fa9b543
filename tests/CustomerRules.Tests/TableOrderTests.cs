using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;

namespace CustomerRules.Tests;

public sealed class TableOrderTests
{
    [Fact]
    public void A_long_chain_of_tables_lists_suppliers_first()
    {
        // Names run against the chain, so that no order but that of the joins gives the expected one.
        var files = Enumerable.Range(0, 40).Select(i => PolicyFile.FromText(
            $"chain/{i}.json",
            i == 39 ? SmallTable.Of("chain/n39", "o39", "start") : SmallTable.Of($"chain/n{i:00}", $"o{i:00}", $"o{i + 1:00}=chain/n{i + 1:00}")));

        var set = TableSet.Load(files, ClauseCatalogue.Embedded).GetValueOrThrow();

        Assert.Equal(Enumerable.Range(0, 40).Reverse().Select(i => $"chain/n{i:00}@1.0.0"), set.Tables.Select(table => table.Header.Name));
        Assert.Equal(Enumerable.Range(0, 40).Select(i => $"chain/n{i:00}"), set.Ids.Select(id => id.ToString()));
    }
}
