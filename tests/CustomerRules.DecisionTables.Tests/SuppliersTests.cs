using CustomerRules.DecisionTables.Reading;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>What a loader asks before it reads a table: which others must come first.</summary>
public sealed class SuppliersTests
{
    [Theory]
    [InlineData("""{ "inputs": [ { "input": "a", "from": "x/second" }, { "input": "b", "flag": true }, { "input": "c", "from": "x/first" }, { "input": "d", "from": "x/second" } ] }""", "x/second x/first")]
    [InlineData("""{ "inputs": [ { "from": "no id" }, { "from": 3 }, { "from": null }, 4, null, "x/first", { "from": "x/first" } ] }""", "x/first")]
    [InlineData("""{ "inputs": { "from": "x/first" } }""", "")]
    [InlineData("""{ }""", "")]
    [InlineData("""[ 1 ]""", "")]
    public void Suppliers_are_found_in_the_order_of_the_inputs_and_bad_input_yields_fewer(string json, string expected)
    {
        var root = StrictReader.Read(PolicyFile.FromText("table.json", json), new DiagnosticList())!;

        Assert.Equal(expected, string.Join(' ', DecisionTableReader.SuppliersOf(root)));
    }
}
