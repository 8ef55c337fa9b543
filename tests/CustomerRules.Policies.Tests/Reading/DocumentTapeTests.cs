using System.Text;
using CustomerRules.Policies.Reading;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests.Reading;

public sealed class DocumentTapeTests
{
    private static readonly string[] Names = ["a", "b", "ab", "名", "名a", "é", "a\"", "\\", "😀", "n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10", "n11", "n12", "n13", "n14"];

    [Theory]
    [InlineData("""{"名字":1}""", "名字")]
    [InlineData("""{"n\u0061me":1}""", "name")]
    [InlineData("""{"\u540d":1}""", "名")]
    [InlineData("""{"a\"b":1}""", "a\"b")]
    public void A_member_is_found_by_its_name_however_that_is_written(string json, string name)
    {
        var root = Read(json, out _);

        Assert.Equal("1", root.Member(name)!.Text);
        Assert.Equal(name, Assert.Single(root.Members).Key);
        Assert.Null(root.Member(name + "x"));
        Assert.Null(root.Member(name[..^1]));
    }

    [Theory]
    [InlineData("lift", "lift", true)]
    [InlineData("lift", "lifts", false)]
    [InlineData("li\\u0066t", "lift", true)]
    [InlineData("\\u7535\\u68af", "电梯", true)]
    [InlineData("电梯", "电梯", true)]
    [InlineData("电梯", "电", false)]
    [InlineData("éé", "abcd", false)]
    public void A_code_is_recognised_however_it_is_written(string written, string code, bool same)
    {
        var value = Read($$"""{"v":"{{written}}"}""", out _).Member("v")!;

        Assert.Equal(same, value.Is(code));
        Assert.Equal(same, value.Text == code);
    }

    /// <summary>Beyond sixteen members names are hashed: the same must come out.</summary>
    [Property(MaxTest = 2000)]
    public Property The_first_of_several_members_of_one_name_is_kept_and_each_other_one_told()
    {
        var member = Gen.Elements(Names).Zip(Gen.Elements(true, false));
        return Prop.ForAll(member.ListOf(40).ToArbitrary(), members =>
        {
            var json = "{" + string.Join(',', members.Select((item, i) => $"{Written(item.Item1, item.Item2)}:{{\"i\":{i}}}")) + "}";
            var root = Read(json, out var found);
            var expected = members.Select((item, i) => (Name: item.Item1, i)).DistinctBy(item => item.Name).ToList();

            Assert.Equal(expected.Select(item => item.Name), root.Members.Select(item => item.Key));
            Assert.Equal(expected.Select(item => $"{item.i}"), root.Members.Select(item => item.Value.Member("i")!.Text));
            Assert.Equal(expected.Select(item => $"{item.i}"), expected.Select(item => root.Member(item.Name)!.Member("i")!.Text));
            Assert.Equal(members.Count - expected.Count, found.Count);
            Assert.All(found, diagnostic => Assert.Equal("CR1007", diagnostic.Code));
        });
    }

    /// <summary>What an object holds after a member that was dropped keeps its place.</summary>
    [Fact]
    public void A_dropped_member_leaves_no_trace_in_paths()
    {
        var root = Read("""{"a":[1,{"x":[2]}],"a":[3,[4,5]],"b":[6,{"y":7}]}""", out var found);

        Assert.Equal("$.a", Assert.Single(found).Place.Path);
        Assert.Equal(["a", "b"], root.Members.Select(member => member.Key));
        Assert.Equal("$.b[1].y", root.Member("b")!.Items[1].Member("y")!.Path);
        Assert.Equal("7", root.Member("b")!.Items[1].Member("y")!.Text);
    }

    [Theory]
    [InlineData("a-b", "$.a-b[0]")]
    [InlineData("a.b", "$['a.b'][0]")]
    [InlineData("名字", "$.*[0]")]
    [InlineData("440101199001011234", "$.*[0]")]
    public void A_path_cannot_be_taken_for_another_and_tells_no_person(string name, string path) =>
        Assert.Equal(path, Read($"{{\"{name}\":[1]}}", out _).Member(name)!.Items[0].Path);

    [Fact]
    public void A_row_of_tokens_grows_with_the_document()
    {
        var root = Read($"[{string.Join(',', Enumerable.Repeat("[]", 5000))},[[8]]]", out _);

        Assert.Equal(5001, root.Items.Length);
        Assert.Equal("$[5000][0][0]", root.Items[5000].Items[0].Items[0].Path);
    }

    private static string Written(string name, bool escaped) => escaped
        ? "\"" + string.Concat(name.Select(c => $"\\u{(int)c:x4}")) + "\""
        : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static PolicyNode Read(string json, out DiagnosticList found)
    {
        found = new DiagnosticList();
        return StrictReader.Read(new PolicyFile("f.json", Encoding.UTF8.GetBytes(json)), found)!;
    }
}
