using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

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

    [Fact]
    public void In_chinese_facts_and_codes_go_by_their_names_followed_by_the_code()
    {
        ImmutableArray<TableInput> named =
        [
            TableInput.OfChoices("kind", [new("fire", new("火灾", "Fire")), new("flood", new("水浸", "Flood")), new("noise", null)], new("事件", "incident")),
            TableInput.OfRange("n", -1, 9, new("户数", "households")),
            TableInput.OfFlag("on", new("书面", "written")),
        ];

        string Zh(params ValueSet?[] when) => new Box(named, [.. when]).In(Language.Chinese);

        Assert.Equal("事件（kind）为火灾（fire），户数（n）为 2，书面（on）为是（true）", Zh(ValueSet.Of([0]), ValueSet.Of([2]), ValueSet.Of([1])));
        Assert.Equal("事件（kind）为火灾（fire）或水浸（flood），户数（n）为 2 至 4 或 7", Zh(ValueSet.Of([0, 1]), ValueSet.Of([2, 3, 4, 7]), null));
        Assert.Equal("事件（kind）为火灾（fire）、水浸（flood）或 noise，书面（on）为否（false）", Zh(ValueSet.Of([0, 1, 2]), null, ValueSet.Of([0])));
        Assert.Equal("户数（n）为 -1、2 至 4 或 7 至 9", Zh(null, ValueSet.Of([-1, 2, 3, 4, 7, 8, 9]), null));
        Assert.Equal("所有输入", Zh(null, null, null));
        Assert.Equal("kind fire or flood, n 2..4 or 7", new Box(named, [ValueSet.Of([0, 1]), ValueSet.Of([2, 3, 4, 7]), null]).In(Language.English));
    }

    [Fact]
    public void Without_names_the_codes_stand_alone_in_chinese()
    {
        string Zh(params ValueSet?[] when) => new Box(Facts, [.. when]).In(Language.Chinese);

        Assert.Equal("kind 为 flood 或 noise，n 为 2 至 4", Zh(ValueSet.Of([1, 2]), ValueSet.Of([2, 3, 4]), null));
        Assert.Equal("on 为否（false）或是（true）", Zh(null, null, ValueSet.Of([0, 1])));
    }
}
