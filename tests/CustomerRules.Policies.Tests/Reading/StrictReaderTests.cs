using System.Diagnostics;
using System.Text;
using CustomerRules.Policies.Reading;
using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests.Reading;

public sealed class StrictReaderTests
{
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(ProbePolicy.Good);

    [Fact]
    public void A_value_of_each_kind_is_read_with_its_place_and_path()
    {
        var root = Read("""
            { "text": "投\u8BC9\ud83d\ude00",
              "list": [ -1.50e+3, true, false, null, {} ] }
            """, out var found)!;
        var list = root.Member("list")!;

        ExpectDiagnostic.None(found);
        Assert.Equal(("投诉😀", "f(1,11) $.text"), (root.Member("text")!.Text, root.Member("text")!.Place.ToString()));
        Assert.Equal(
            [PolicyNodeKind.Number, PolicyNodeKind.Flag, PolicyNodeKind.Flag, PolicyNodeKind.Null, PolicyNodeKind.Object],
            list.Items.Select(item => item.Kind));
        Assert.Equal(
            ["f(2,13) $.list[0]", "f(2,23) $.list[1]", "f(2,29) $.list[2]", "f(2,36) $.list[3]", "f(2,42) $.list[4]"],
            list.Items.Select(item => item.Place.ToString()));
        Assert.Equal(("-1.50e+3", true, false), (list.Items[0].Text, list.Items[1].Flag, list.Items[2].Flag));
        Assert.Null(root.Member("Text"));
    }

    [Theory]
    [InlineData(32, "")]
    [InlineData(33, "f(1,33) $: error CR1004: The nesting is deeper than 32 levels.")]
    [InlineData(34, "f(1,33) $: error CR1004: The nesting is deeper than 32 levels.")]
    [InlineData(100_000, "f(1,33) $: error CR1004: The nesting is deeper than 32 levels.")]
    public void Thirty_two_levels_are_read_and_no_more(int levels, string expected)
    {
        var root = Read(new string('[', levels) + new string(']', levels), out var found);

        Assert.Equal(expected, string.Join('\n', found));
        Assert.Equal(levels <= 32, root is not null);
    }

    [Fact]
    public void A_document_may_have_as_many_bytes_as_the_limit()
    {
        var (fits, exceeds) = (new DiagnosticList(), new DiagnosticList());

        Assert.NotNull(StrictReader.Read(PolicyFile.FromText("f", "\"中\""), fits, 5));
        Assert.Null(StrictReader.Read(PolicyFile.FromText("f", "\"中\""), exceeds, 4));
        ExpectDiagnostic.None(fits);
        ExpectDiagnostic.Rendered(
            exceeds,
            "f: 错误 CR1003: 内容超过 4 字节。\n  建议：拆分成较小的文件。",
            "f: error CR1003: The document is larger than 4 bytes.\n  help: Split it into smaller files.");
    }

    [Theory]
    [InlineData("{} x", "f(1,4) $: 错误 CR1005: 文档结束之后还有内容。\n  建议：一个案件是一个 JSON 对象。", "f(1,4) $: error CR1005: There is text after the end of the document.\n  help: A case is one JSON object.")]
    [InlineData("{ /**/ }", "f(1,3) $: 错误 CR1006: 不允许注释。\n  建议：删去注释。", "f(1,3) $: error CR1006: Comments are not allowed.\n  help: Leave it out.")]
    [InlineData("{ \"a\" //\n: 1 }", "f(1,7) $: 错误 CR1006: 不允许注释。\n  建议：删去注释。", "f(1,7) $: error CR1006: Comments are not allowed.\n  help: Leave it out.")]
    [InlineData("{ \"longer than\": 20 }", "f: 错误 CR1003: 内容超过 20 字节。\n  建议：一次只给出一个案件，只写问到的事实。", "f: error CR1003: The document is larger than 20 bytes.\n  help: Give one case at a time, with the facts that are asked for.")]
    public void Of_a_case_whoever_asks_is_told_what_to_do(string json, string chinese, string english)
    {
        var found = new DiagnosticList();

        StrictReader.ReadCase(PolicyFile.FromText("f", json), found, 20);

        ExpectDiagnostic.Rendered(found, chinese, english);
    }

    [Fact]
    public void A_case_that_is_no_utf8_is_told_so()
    {
        var found = new DiagnosticList();

        StrictReader.ReadCase(new PolicyFile("f", new byte[] { (byte)'"', 0xFF, (byte)'"' }), found, 20);

        ExpectDiagnostic.Rendered(found, "f(1,2) $: 错误 CR1002: 内容不是有效的 UTF-8 文本。\n  建议：以 UTF-8 编码发送。", "f(1,2) $: error CR1002: This is not valid UTF-8 text.\n  help: Send it in UTF-8.");
    }

    [Fact]
    public void Reading_goes_on_after_a_comment_and_a_duplicate_and_the_first_value_stays()
    {
        var root = Read("/* a */ { \"x\": 1, // b\n \"x\": 2, \"y\": 3 } // c", out var found)!;

        Assert.Equal(["f(1,1) $ CR1006", "f(1,19) $ CR1006", "f(2,2) $.x CR1007", "f(2,19) $ CR1006"], found.Select(item => $"{item.Place} {item.Code}"));
        Assert.Equal(["x=1", "y=3"], root.Members.Select(member => $"{member.Key}={member.Value.Text}"));
    }

    [Fact]
    public void Names_that_differ_only_in_escapes_are_the_same_name() => Assert.Equal(
        "f(1,8) $.a: error CR1007: The member `a` is given twice.\n  help: Keep one of them.",
        Assert.Single(Findings("{\"a\":1,\"\\u0061\":2}")).ToString());

    [Fact]
    public void Names_that_differ_only_in_case_are_different_names() => ExpectDiagnostic.None(Findings("{\"a\":1,\"A\":2}"));

    [Property]
    public bool Blank_lines_before_a_document_move_every_finding_down_by_as_many_lines(byte lines, bool windows, byte seed)
    {
        var broken = ProbePolicy.Good.Remove(seed % ProbePolicy.Good.Length, 1);
        var moved = string.Concat(Enumerable.Repeat(windows ? "\r\n" : "\n", lines)) + broken;

        return Places(broken).Select(place => place with { Line = place.Line + lines }).SequenceEqual(Places(moved));
    }

    [Property]
    public bool Spaces_before_a_document_move_what_is_found_in_its_first_line_to_the_right(byte spaces, byte seed)
    {
        var broken = ProbePolicy.Good.ReplaceLineEndings(" ").Remove(seed % ProbePolicy.Good.Length, 1);

        return Places(broken).Select(place => place with { Column = place.Column + spaces }).SequenceEqual(Places(new string(' ', spaces) + broken));
    }

    [Property]
    public bool A_byte_order_mark_moves_nothing(byte seed)
    {
        var broken = ProbePolicy.Good.Remove(seed % ProbePolicy.Good.Length, 1);

        return Places(broken).SequenceEqual(Places("\uFEFF" + broken));
    }

    [Property(MaxTest = 5000)]
    public bool A_syntax_error_is_placed_where_the_platform_finds_it_or_at_the_end((ushort At, byte How, byte Value)[] edits)
    {
        var bytes = JsonSeeds.Mutated(Good, [.. edits.Take(2)], null);
        var found = new DiagnosticList();
        StrictReader.Read(new PolicyFile("f", bytes), found);
        if (found is not [{ Code: "CR1001" } syntax] || found[0].Message.En == "The document ends too early.")
            return true;
        var (line, at) = PlatformReader.Refusal(bytes)!.Value;
        var before = Encoding.UTF8.GetString(PlatformReader.Unmarked(bytes).Span).Split('\n')[(int)line];
        var column = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(before), 0, (int)at).Length + 1;

        return syntax.Place == new SourcePlace("f", (int)line + 1, column, "$");
    }

    [Property]
    public bool The_path_of_a_value_leads_to_it(NonEmptyArray<byte> steps)
    {
        var (open, close, path) = ("", "", "$");
        foreach (var step in steps.Get.Take(StrictReader.MaxDepth))
        {
            var items = step % 4;
            open += step < 128 ? $"{{\"m{items}\":" : "[" + string.Concat(Enumerable.Repeat("0,", items));
            close = (step < 128 ? "}" : "]") + close;
            path += step < 128 ? $".m{items}" : $"[{items}]";
        }

        var node = Read(open + "\"here\"" + close, out _)!;
        while (node.Kind != PolicyNodeKind.Text)
            node = node.Kind == PolicyNodeKind.Object ? node.Members[^1].Value : node.Items[^1];

        return node.Path == path && node.Place == new SourcePlace("f", 1, open.Length + 1, path);
    }

    [Fact]
    public void Every_truncation_of_a_document_ends_too_early_also_within_a_character()
    {
        for (var length = 0; length < Good.Length; length++)
        {
            var found = new DiagnosticList();

            Assert.Null(StrictReader.Read(new PolicyFile("f", Good.AsMemory(0, length)), found));
            Assert.Equal("The document ends too early.", Assert.Single(found).Message.En);
        }
    }

    [Theory]
    [InlineData("/**/", "{}", "CR1006")]
    [InlineData("\"a\":1,", "", "CR1007")]
    [InlineData("\"中\":1,", "", "CR1007")]
    public void A_line_of_two_megabytes_with_a_finding_at_every_step_is_read_in_a_moment(string step, string end, string code)
    {
        var body = string.Concat(Enumerable.Repeat(step, 2_000_000 / Encoding.UTF8.GetByteCount(step)));
        var text = end.Length > 0 ? body + end : "{" + body + "\"z\":1}";
        var found = new DiagnosticList();
        var file = PolicyFile.FromText("f", text);
        var clock = Stopwatch.StartNew();

        Assert.NotNull(StrictReader.Read(file, found));

        // A second; minutes when columns are counted from the beginning of the line each time.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
        Assert.True(found.All(item => item.Code == code));
        Assert.Equal(text.LastIndexOf(step, StringComparison.Ordinal) + 1, found[^1].Place.Column);
    }

    [Fact]
    public void A_file_and_a_list_are_needed()
    {
        Assert.Throws<ArgumentNullException>(() => StrictReader.Read(null!, new DiagnosticList()));
        Assert.Throws<ArgumentNullException>(() => StrictReader.Read(PolicyFile.FromText("f", "{}"), null!));
    }

    private static PolicyNode? Read(string text, out DiagnosticList found)
    {
        found = new DiagnosticList();
        return StrictReader.Read(PolicyFile.FromText("f", text), found);
    }

    private static DiagnosticList Findings(string text)
    {
        Read(text, out var found);
        return found;
    }

    private static IEnumerable<SourcePlace> Places(string text) => ProbePolicy.Read(PolicyFile.FromText("f", text)).Select(item => item.Place);
}
