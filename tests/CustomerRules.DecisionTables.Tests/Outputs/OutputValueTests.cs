using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Tests.Outputs;

/// <summary>Answers are equal when they say the same, and refuse to be asked for what they do not hold.</summary>
public sealed class OutputValueTests
{
    private static readonly Choice Fire = new("fire", null);
    private static readonly Choice Flood = new("flood", null);

    [Fact]
    public void Values_are_equal_when_they_say_the_same() => ValueContract.Equality<OutputValue>(
        () => new CodeValue(Fire, 0),
        () => new CodeValue(Flood, 1),
        () => FlagValue.True,
        () => FlagValue.False,
        () => new NumberValue(7),
        () => new CodeSetValue([]),
        () => new CodeSetValue([new CodeValue(Fire, 0), new CodeValue(Flood, 1)]),
        () => Record("measures/4.02c", new NumberValue(7)),
        () => new RecordListValue([Record("measures/4.02c", FlagValue.True)]));

    [Fact]
    public void Outcomes_are_equal_when_they_say_the_same() => ValueContract.Equality(
        () => Outcome(FlagValue.True, new NumberValue(1)),
        () => Outcome(FlagValue.True, new NumberValue(2)),
        () => Outcome(FlagValue.True, null));

    [Fact]
    public void Values_are_written_as_json()
    {
        Assert.Equal(["\"fire\"", "true", "false", "-7"], new OutputValue[] { new CodeValue(Fire, 0), FlagValue.True, FlagValue.False, new NumberValue(-7) }.Select(value => value.ToString()));
        Assert.Equal("""["fire","flood"]""", new CodeSetValue([new CodeValue(Fire, 0), new CodeValue(Flood, 1)]).Json);
        Assert.Equal("""[{"field":1},{"field":true}]""", new RecordListValue([Record("measures/4.02c", new NumberValue(1)), Record("archives/2.1", FlagValue.True)]).Json);
        Assert.Equal("""{"on":true}""", Outcome(FlagValue.True, null).ToString());
    }

    [Fact]
    public void An_outcome_is_asked_by_the_names_of_its_outputs()
    {
        var outcome = Outcome(FlagValue.True, new NumberValue(3));

        Assert.Equal(3, ((NumberValue)outcome["n"]).Value);
        Assert.True(outcome.Flag("on"));
        Assert.Throws<InvalidCastException>(() => outcome.Code("n"));
        Assert.Equal("There is no output 'm'.", Assert.Throws<KeyNotFoundException>(() => outcome["m"]).Message);
        Assert.Equal("There is no output 'n'.", Assert.Throws<KeyNotFoundException>(() => Outcome(FlagValue.True, null)["n"]).Message);
    }

    [Fact]
    public void A_record_is_asked_by_the_names_of_its_fields()
    {
        var record = Record("measures/4.02c", new NumberValue(3));

        Assert.Equal("3", record["field"].Json);
        Assert.Equal("The record has no field 'fields'.", Assert.Throws<KeyNotFoundException>(() => record["fields"]).Message);
    }

    [Fact]
    public void Reasons_are_those_of_a_decision()
    {
        var severity = ComposedTables.Severity(ComposedTables.Conditions());
        var decision = severity.Decide([0, 3]);

        Assert.Equal(
            ["complaints/severity@1.0.0 fire property/2.2.06.01", "complaints/severity@1.0.0 group-complaint property/2.2.06.08"],
            Reason.Of(decision).Select(reason => $"{reason.Policy.Name} {reason.Rule} {reason.Cites}"));
        Assert.Equal("decision", Assert.Throws<ArgumentNullException>(() => Reason.Of(null!)).ParamName);
    }

    private static Outcome Outcome(OutputValue on, OutputValue? n) =>
        new([new OutputColumn("on", new FlagType(FlagMerge.Any)), new OutputColumn("n", new NumberType(0, 9, NumberMerge.Least))], [on, n]);

    private static RecordValue Record(string clause, OutputValue value) =>
        new(ImmutableArray.Create(KeyValuePair.Create("field", value)), new Citation([ClauseId.Parse(clause)]));
}
