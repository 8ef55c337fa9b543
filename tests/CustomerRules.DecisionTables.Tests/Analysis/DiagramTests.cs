using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Analysis;

/// <summary>A diagram has no node twice and none that all values lead through alike, however it was made.</summary>
public sealed class DiagramTests
{
    [Law(150)]
    public Property Diagrams_are_reduced() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var table = model.Load().Table;
        AssertReduced(table.Diagram!);
        AssertReduced(table.Diagram!.Relabel(terminal => terminal == 0 ? 0 : table.Decisions[terminal - 1].AnswerId + 1));
        for (var fact = 0; fact < table.Facts.Length; fact++)
        {
            int[] known = [.. table.Facts.Select((_, i) => i == fact ? table.Diagram!.Space.Classes[i].Length - 1 : -1)];
            var restricted = table.Diagram!.Restrict(terminal => terminal, known);
            AssertReduced(restricted);
            Assert.DoesNotContain(fact, Enumerable.Range(0, restricted.NodeCount).Select(restricted.LevelOf));
        }
    });

    [Fact]
    public void A_large_diagram_is_reduced_too()
    {
        var inputs = new[] { "a", "b", "c" }.Select(name => InputSpec.Range(name, 0, 99)).ToArray();
        var table = BigTables.Split([.. inputs], 150, new Random(3));

        Assert.InRange(table.Diagram!.NodeCount, 200, 10_000);
        AssertReduced(table.Diagram!);
        AssertReduced(table.Diagram!.Relabel(terminal => terminal % 2));
    }

    private static void AssertReduced(Diagram diagram)
    {
        var nodes = new HashSet<string>();
        for (var node = 0; node < diagram.NodeCount; node++)
        {
            var runs = Enumerable.Range(0, diagram.RunCount(node)).Select(i => diagram.Run(node, i)).ToList();
            Assert.True(runs.Count > 1);
            Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.NotEqual(pair.First.Child, pair.Second.Child));
            Assert.All(runs, run => Assert.True(run.Child < node && diagram.LevelOf(run.Child) > diagram.LevelOf(node)));
            Assert.True(nodes.Add($"{diagram.LevelOf(node)}: {string.Join(' ', runs)}"));
        }
    }
}
