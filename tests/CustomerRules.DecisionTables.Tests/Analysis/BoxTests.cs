using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Tests.Analysis;

/// <summary>A region holds the inputs whose every value belongs to it, and says so in words.</summary>
public sealed class BoxTests
{
    private static readonly ImmutableArray<TableInput> Facts =
    [
        TableInput.OfChoices("kind", [new("fire", null), new("flood", null), new("noise", null)]),
        TableInput.OfRange("n", -1, 9),
        TableInput.OfFlag("on"),
    ];

    [Fact]
    public void A_region_counts_holds_and_begins_with_its_inputs()
    {
        var box = new Box(Facts, [ValueSet.Of([1, 2]), ValueSet.Of([2, 3, 4, 7]), null]);

        Assert.Equal(2 * 4 * 2, box.Count);
        Assert.Equal("""{"kind":"flood","n":2,"on":false}""", box.Witness.Json);
        Assert.Equal("kind flood or noise, n 2..4 or 7", box.ToString());
        var inside = from kind in Enumerable.Range(0, 3) from n in Enumerable.Range(-1, 11) from flag in Enumerable.Range(0, 2) where box.Contains([kind, n, flag]) select (kind, n, flag);
        var expected = from kind in new[] { 1, 2 } from n in new[] { 2, 3, 4, 7 } from flag in new[] { 0, 1 } select (kind, n, flag);
        Assert.Equal(expected, inside);
    }

    [Fact]
    public void A_region_that_binds_no_fact_is_everything()
    {
        var box = new Box(Facts, [null, null, null]);

        Assert.Equal(3 * 11 * 2, box.Count);
        Assert.Equal("""{"kind":"fire","n":-1,"on":false}""", box.Witness.ToString());
        Assert.Equal("everything", box.ToString());
        Assert.True(box.Contains([2, 9, 1]));
    }

    [Fact]
    public void A_flag_is_written_as_true_or_false()
    {
        Assert.Equal("on true", new Box(Facts, [null, null, ValueSet.Of([1])]).ToString());
        Assert.Equal("n -1, on false", new Box(Facts, [null, ValueSet.Of([-1]), ValueSet.Of([0])]).ToString());
    }
}
