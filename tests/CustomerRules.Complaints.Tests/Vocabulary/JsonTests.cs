using System.Text.Json;
using CustomerRules.Complaints.Repairs;

namespace CustomerRules.Complaints.Tests.Vocabulary;

public sealed class JsonTests
{
    [Fact]
    public void Every_pair_goes_through_json_as_its_codes_and_back()
    {
        foreach (var severity in Severity.All)
        {
            foreach (var urgency in RepairUrgency.All)
            {
                var verdict = new Verdict(severity, urgency);
                var json = JsonSerializer.Serialize(verdict, VerdictJson.Default.Verdict);
                Assert.Equal($$"""{"Severity":"{{severity.Code}}","Urgency":"{{urgency.Code}}"}""", json);
                Assert.Equal(verdict, JsonSerializer.Deserialize(json, VerdictJson.Default.Verdict));
            }
        }
    }

    [Fact]
    public void A_member_without_the_source_generated_context_reads_and_writes_alike()
    {
        Assert.Equal("\"major\"", JsonSerializer.Serialize(Severity.Major));
        Assert.Same(RepairUrgency.Emergency, JsonSerializer.Deserialize<RepairUrgency>("\"emergency\""));
    }

    [Theory]
    [InlineData("4")]
    [InlineData("null")]
    [InlineData("\"Major\"")]
    [InlineData("\"MAJOR\"")]
    [InlineData("\" major\"")]
    [InlineData("\"\"")]
    [InlineData("\"4\"")]
    [InlineData("true")]
    [InlineData("[\"major\"]")]
    [InlineData("{\"Name\":\"major\",\"Value\":4}")]
    public void Anything_but_a_code_is_refused(string json)
    {
        var severity = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, VerdictJson.Default.Severity));
        Assert.StartsWith("A severity is minor, general, complex or major.", severity.Message, StringComparison.Ordinal);
        var urgency = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, VerdictJson.Default.RepairUrgency));
        Assert.StartsWith("A repair urgency is general or emergency.", urgency.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Severity":null,"Urgency":"general"}""", "A severity is minor, general, complex or major.")]
    [InlineData("""{"Severity":"minor","Urgency":null}""", "A repair urgency is general or emergency.")]
    public void Null_is_refused_as_a_member_too(string json, string message)
    {
        var thrown = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, VerdictJson.Default.Verdict));
        Assert.Equal(message, thrown.Message.Split(" Path:")[0]);
    }

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        Assert.Throws<ArgumentNullException>(() => JsonSerializer.Serialize(new Verdict(null!, RepairUrgency.General), VerdictJson.Default.Verdict));
        Assert.Throws<ArgumentNullException>(() => JsonSerializer.Serialize(new Verdict(Severity.Minor, null!), VerdictJson.Default.Verdict));
    }

    [Fact]
    public void A_converter_without_a_writer_is_a_mistake_of_the_caller()
    {
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(() => new SeverityJsonConverter().Write(null!, Severity.Minor, JsonSerializerOptions.Default)).ParamName);
        Assert.Equal("writer", Assert.Throws<ArgumentNullException>(() => new RepairUrgencyJsonConverter().Write(null!, RepairUrgency.General, JsonSerializerOptions.Default)).ParamName);
    }
}
