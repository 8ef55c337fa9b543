using System.Text;
using System.Text.Json;
using CustomerRules.Archives.Forms;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Tests.Specs;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Forms;

/// <summary>Forms for people: labels of the schema, personal fields masked, values that stay in their cell.</summary>
public sealed class FormPrinterTests
{
    private const string Entry = """{"destroyed-at":"2026-03-01T10:00:00+08:00","file-name":"owner-file","quantity":3,"file-number":"XX小区A12023001","ground":"long-unused","approver":"欧阳锋","operator":"李四"}""";

    [Fact]
    public void A_register_entry_is_printed_for_staff() => Assert.Equal(
        """
        # 档案销毁记录

        | 项目 | 内容 |
        |---|---|
        | 销毁时间 | 2026-03-01T10:00:00+08:00 |
        | 档案名称 | 业主客户档案 |
        | 数量 | 3 |
        | 档案编号 | XX小区A12023001 |
        | 销毁理由 | 长期未使用 |
        | 申请人 |  |
        | 批准人 | 欧阳\* |
        | 执行人 | 李\* |

        ## 在场人员

        | 姓名 |
        |---|

        """,
        Print("destruction-register", Entry, Language.Chinese, MaskAudience.Staff));

    [Fact]
    public void In_clear_it_is_printed_only_by_a_word_that_says_so()
    {
        var clear = FormPrinter.PrintRevealed(Documents.Schema("destruction-register"), Encoding.UTF8.GetBytes(Entry), Language.English);

        Assert.Contains("| Approver | 欧阳锋 |", clear, StringComparison.Ordinal);
        Assert.Contains("| File name | Customer file of an owner |", clear, StringComparison.Ordinal);
        Assert.Contains("| Ground | Long unused |", clear, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_printed_section_by_section() => GoldenFile.Expect(
        "tests/CustomerRules.Archives.Tests/Forms/owner.expected.txt",
        Print("owner", Documents.Owner, Language.Chinese, MaskAudience.Holder) + "\n" + Print("owner", Documents.Owner, Language.English, MaskAudience.Public));

    [Fact]
    public void A_value_cannot_break_out_of_its_cell()
    {
        var printed = FormPrinter.PrintRevealed(Documents.Schema("copy-register"), """{"content":"a|b\n# c <script> `d` [e](f)","purpose":"\u2028&amp;"}"""u8.ToArray(), Language.English);

        Assert.Contains("""| Content copied | a\|b \# c &lt;script&gt; \`d\` \[e\](f) |""", printed, StringComparison.Ordinal);
        Assert.Contains("|  &amp;amp; |", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"content\":{}}")]
    [InlineData("{\"content\":\"\\ud800\"}")]
    [InlineData("{\"content\":\"")]
    public void What_cannot_be_read_prints_as_a_form_to_fill_in(string text) =>
        Assert.StartsWith("# Copy register\n\n| Item | Entry |\n|---|---|\n| Content copied |", Print("copy-register", text, Language.English, MaskAudience.Staff), StringComparison.Ordinal);

    [Fact]
    public void Masks_never_reveal_a_personal_value_whatever_the_document()
    {
        var random = new Random(5);
        foreach (var schema in ArchiveSchemas.Embedded.All)
        {
            for (var i = 0; i < 25; i++)
            {
                var text = Secretive(new DocumentBuilder(random, i).Write(schema));
                foreach (var audience in MaskAudience.All)
                    AssertHidden(schema, text, audience);
            }
        }
    }

    [Fact]
    public void What_a_field_does_not_take_is_hidden_though_the_field_is_not_personal()
    {
        string[] free = ["text", "person-name", "e-mail", "reference", "map"];
        var seen = 0;
        foreach (var schema in ArchiveSchemas.Embedded.All)
        {
            foreach (var field in schema.AllFields.Where(field => !field.HoldsFields && !field.Open && !free.Contains(field.Type.Code)))
            {
                var text = $"\"张三 {++seen} 13800138000\"";
                for (var path = field.Path; path.Length > 0; path = path[..Math.Max(path.LastIndexOf('.'), 0)])
                {
                    Assert.True(schema.TryGetField(path, out var holder));
                    text = $"{{\"{holder.Name}\":{(holder.Type == FieldType.Entries ? $"[{text}]" : text)}}}";
                }

                foreach (var audience in MaskAudience.All)
                    Assert.DoesNotContain("张三", Print(schema.Name, text, Language.English, audience), StringComparison.Ordinal);
                Assert.Contains($"张三 {seen} 13800138000", FormPrinter.PrintRevealed(schema, Encoding.UTF8.GetBytes(text), Language.English), StringComparison.Ordinal);
            }
        }

        Assert.InRange(seen, 150, 1000);
        Assert.Contains(@"| File name | \*\* |", Print("destruction-register", """{"file-name":"张三"}""", Language.English, MaskAudience.Staff), StringComparison.Ordinal);
    }

    private static string Secretive(string text) => text.Replace("\"~\"", "\"秘密内容\"", StringComparison.Ordinal).Replace("\"~ ~\"", "\"秘密内容\"", StringComparison.Ordinal);

    /// <summary>Texts that stand in personal fields only are nowhere in the print; names show a surname at most, identifiers what their mask shows.</summary>
    private static void AssertHidden(ArchiveSchema schema, string text, MaskAudience audience)
    {
        using var document = JsonDocument.Parse(text);
        var (open, personal) = (new HashSet<string>(), new HashSet<string>());
        Collect(schema.Fields, document.RootElement, open, personal, audience);
        var printed = Print(schema.Name, text, Language.English, audience);
        var kept = schema.AllFields.Select(field => field.Label.En).ToList();
        foreach (var value in personal.Where(value => value.Length > 3 && !open.Any(other => other.Contains(value, StringComparison.Ordinal)) && !kept.Any(label => label.Contains(value, StringComparison.Ordinal))))
            Assert.DoesNotContain($"| {value} |", printed, StringComparison.Ordinal);
    }

    private static void Collect(IEnumerable<ArchiveField> fields, JsonElement holder, HashSet<string> open, HashSet<string> personal, MaskAudience audience)
    {
        if (holder.ValueKind != JsonValueKind.Object)
            return;
        foreach (var field in fields)
        {
            if (!holder.TryGetProperty(field.Name, out var value))
                continue;
            if (value.ValueKind == JsonValueKind.Array)
            {
                foreach (var entry in value.EnumerateArray())
                    Collect(field.Fields, entry, open, personal, audience);
            }
            else if (field.Type == FieldType.Map)
            {
                foreach (var fact in (value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToList() : []).Where(fact => fact.Value.ValueKind == JsonValueKind.String))
                    (field.Sensitivity == Sensitivity.None ? open : personal).UnionWith([fact.Name, fact.Value.GetString()!]);
            }
            else if (field.HoldsFields)
            {
                Collect(field.Fields, value, open, personal, audience);
            }
            else if (value.ValueKind == JsonValueKind.String)
            {
                // The numbers of organisations are public: staff and the holder see them whole.
                var shown = field.Sensitivity == Sensitivity.None || (field.Type == FieldType.Identifier && audience != MaskAudience.Public);
                (shown ? open : personal).Add(value.GetString()!);
            }
        }
    }

    private static string Print(string schema, string text, Language language, MaskAudience audience) =>
        FormPrinter.Print(Documents.Schema(schema), Encoding.UTF8.GetBytes(text), language, audience);
}
