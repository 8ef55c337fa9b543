using CustomerRules.Numbering.Automata;
using CustomerRules.Numbering.Diagnostics;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Policies;

namespace CustomerRules.Numbering.Tests.Proofs;

/// <summary>A proof that would cost too much fails. It never skips.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData(SearchGoal.OtherReading)]
    [InlineData(SearchGoal.SharedWord)]
    [InlineData(SearchGoal.Prefix)]
    internal void Beyond_its_budget_a_search_decides_nothing(SearchGoal goal)
    {
        var machine = new NumberMachine(Scheme.Default, withCheck: false);
        var search = new ProductSearch(machine, machine, goal, budget: 3);

        Assert.Null(search.Find());
        Assert.False(search.IsDecided);
    }

    [Fact]
    public void What_was_not_decided_is_not_in_service()
    {
        var proof = new UnambiguityProof(Scheme.Default, isDecided: false, counterexample: null, explored: 4);

        Assert.Equal((false, false, true), (proof.IsUnambiguous, proof.IsDecided, proof.Proven is null));
        Assert.False(new PairProof<NumberPair>(false, null, 4).Holds);
        ExpectDiagnostic.Rendered(
            [NumberingDiagnostics.Undecided(SourcePlace.WholeFile("n.json"))],
            "n.json: 错误 CR3413: 无法证明编号唯一：证明超出了预算。\n  建议：缩小房号模式，或在各段之间加分隔符。",
            "n.json: error CR3413: It cannot be proved that numbers are unique: the proof exceeds its budget.\n  help: Make the unit pattern smaller, or put a delimiter between the segments.");
    }
}
