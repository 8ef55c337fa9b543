using System.Text;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies.Tests.Reading;

/// <summary>Lines and columns are those of an editor: columns in UTF-16 units, however long the line is.</summary>
public sealed class PlaceTests
{
    [Theory]
    [InlineData("{}x", "f(1,3)")]
    [InlineData("{} x", "f(1,4)")]
    [InlineData("{} \t\r\n \n  x", "f(3,3)")]
    [InlineData("{}\n\n}", "f(3,1)")]
    public void Trailing_text_is_placed_where_it_begins_whatever_space_lies_before_it(string text, string place)
    {
        var found = new DiagnosticList();

        Assert.Null(StrictReader.Read(PolicyFile.FromText("f", text), found));
        Assert.Equal($"{place} $: error CR1005: There is text after the end of the document.\n  help: A file holds one JSON object.", Assert.Single(found).ToString());
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 2)]
    [InlineData("é", 2)]
    [InlineData("中", 2)]
    [InlineData("😀", 3)]
    [InlineData("a中😀é", 6)]
    public void A_column_counts_utf_16_units(string before, int column)
    {
        var found = new DiagnosticList();

        StrictReader.Read(PolicyFile.FromText("f", $"[\"{before}\", 1"), found);
        var list = StrictReader.Read(PolicyFile.FromText("f", $"[\"{before}\",1]"), new DiagnosticList())!;

        Assert.Equal(column + 4, list.Items[1].Place.Column);
        Assert.Equal(column + 6, Assert.Single(found).Place.Column);
    }

    [Theory]
    [InlineData(250)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1500)]
    public void In_a_long_line_every_value_has_its_own_column_also_when_lines_lie_before_it(int length)
    {
        var items = Enumerable.Range(0, length).Select(i => i % 3 == 0 ? "\"中😀\"" : "1").ToList();
        var first = "[\n\"" + new string('字', 300) + "\",\n";

        var list = StrictReader.Read(PolicyFile.FromText("f", first + string.Join(',', items) + "]"), new DiagnosticList())!;

        var column = 1;
        foreach (var (item, text) in list.Items.Skip(1).Zip(items))
        {
            Assert.Equal((3, column), (item.Place.Line, item.Place.Column));
            column += text.Length + 1;
        }
    }

    [Fact]
    public void Half_a_character_at_the_end_of_a_long_line_is_placed_at_its_beginning()
    {
        var bytes = Encoding.UTF8.GetBytes("[\"" + new string('中', 400));
        var found = new DiagnosticList();

        StrictReader.Read(new PolicyFile("f", bytes.AsMemory(0, bytes.Length - 1)), found);

        Assert.Equal(402, Assert.Single(found).Place.Column);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("[]")]
    public void A_place_needs_no_text_and_only_texts_and_numbers_have_one(string json)
    {
        var node = StrictReader.Read(PolicyFile.FromText("f", json), new DiagnosticList())!;

        Assert.Equal(json == "1" ? "1" : "", node.Text);
        Assert.Equal("f(1,1) $", node.Place.ToString());
    }
}
