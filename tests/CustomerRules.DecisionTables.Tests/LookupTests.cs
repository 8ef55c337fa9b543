using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>The grid and the diagram are two ways to the same decision.</summary>
public sealed class LookupTests
{
    [Law(200)]
    public Property Grid_and_diagram_give_the_same_for_every_input_inside_and_just_outside() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var (grid, diagram) = Both(table);
        foreach (var input in naive.AllInputs())
        {
            Assert.Equal(diagram.Find(input), grid.Find(input));
            for (var fact = 0; fact < input.Length; fact++)
            {
                foreach (var outside in new[] { table.Facts[fact].Min - 1, table.Facts[fact].Max + 1 })
                {
                    int[] beyond = [.. input.Select((value, i) => i == fact ? outside : value)];
                    Assert.Equal(-1, diagram.Find(beyond));
                    Assert.Equal(-1, grid.Find(beyond));
                }
            }
        }

        Assert.Equal(-1, grid.Find([.. naive.AllInputs().First(), 0]));
        Assert.Equal(-1, diagram.Find([.. naive.AllInputs().First(), 0]));
    });

    [Law(100)]
    public Property Grid_and_diagram_give_the_same_for_columns() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var (grid, diagram) = Both(table);
        var all = naive.AllInputs().ToList();
        var random = new Random(all.Count);
        foreach (var rows in new[] { 1, 8, 1025 })
        {
            var cases = Enumerable.Range(0, rows).Select(_ => all[random.Next(all.Count)]).ToList();
            int[] columns = [.. Enumerable.Range(0, table.Facts.Length).SelectMany(fact => cases.Select(row => row[fact]))];
            var (fromGrid, fromDiagram) = (new int[rows], new int[rows]);
            var possible = diagram.FindAll(columns, fromDiagram);
            Assert.Equal(possible, grid.FindAll(columns, fromGrid));
            if (possible)
                Assert.Equal(fromDiagram, fromGrid);
        }
    });

    [Fact]
    public void A_table_with_few_cells_uses_the_grid_and_one_with_many_the_diagram()
    {
        var inputs = new[] { 10, 11, 12, 13 }.Select((count, i) => InputSpec.Range($"n{i}", 0, count * 10)).ToArray();
        var small = BigTables.Split([.. inputs.Take(3)], 10, new Random(1));
        var large = BigTables.Split([.. inputs], 120, new Random(1));

        Assert.IsType<GridLookup>(Lookup.Of(small.Diagram!));
        Assert.IsType<DiagramLookup>(Lookup.Of(large.Diagram!));
    }

    private static (GridLookup Grid, DiagramLookup Diagram) Both(DecisionTable table)
    {
        var cells = table.Diagram!.Space.Classes.Aggregate(1, (product, classes) => product * classes.Length);
        return (new GridLookup(table.Diagram!, cells), new DiagramLookup(table.Diagram!));
    }
}
