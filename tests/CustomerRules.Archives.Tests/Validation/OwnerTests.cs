using CustomerRules.Archives.Validation;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Validation;

/// <summary>An owner's file, from whole to faulty.</summary>
public sealed class OwnerTests
{
    [Fact]
    public void A_whole_file_is_valid_and_complete()
    {
        var validation = Documents.Validate("owner", Documents.Owner);

        Assert.Equal("", Documents.Found(validation));
        Assert.True(validation.IsValid);
        Assert.Equal("12/12", validation.Completeness.ToString());
        Assert.True(validation.Completeness.IsFull);
        Assert.Null(validation.Next);
        Assert.Equal("archives/schemas/owner@1.0.0", validation.Schema.Header.Name);
        Assert.Equal("valid 12/12", validation.ToString());
    }

    [Fact]
    public void Without_a_name_it_is_eleven_twelfths_complete_and_says_what_to_do()
    {
        var validation = Documents.Validate("owner", Documents.With(Documents.Owner, "basic.name", null));

        Assert.False(validation.IsValid);
        Assert.Equal("11/12", validation.Completeness.ToString());
        var finding = Assert.Single(validation.Findings);
        Assert.Equal(("required", "$.basic.name", "archives/2.1.01"), (finding.Code, finding.Path, finding.Cites.ToString()));
        Assert.Equal(Grade.Invalid, finding.Grade);
        Assert.Equal("缺少“业主姓名或名称”。 / “Owner's name” is missing.", finding.Message.ToString());
        Assert.Equal("$.basic.name: NotGiven", Assert.Single(validation.Missing).ToString());
        Assert.Equal("填写“业主姓名或名称”。", validation.Next!.Action(Language.Chinese));
        Assert.Equal("Fill in “Owner's name”.", validation.Next!.Action(Language.English));
    }

    [Fact]
    public void An_empty_file_lacks_every_required_field_by_its_own_path()
    {
        var validation = Documents.Validate("owner", "{}");

        Assert.Equal("0/12", validation.Completeness.ToString());
        Assert.Equal(
            "$.basic.party required, $.basic.name required, $.basic.contact required, $.basic.unit required, $.basic.move-in-date required, "
            + "$.property.layout required, $.property.floor-area required, $.property.use required, $.property.decoration.degree required, $.property.decoration.style required",
            Documents.Found(validation));
        Assert.Equal(12, validation.Missing.Length);
        Assert.Equal("$.basic.party", validation.Next!.Path);
    }

    [Fact]
    public void Whether_a_licence_is_needed_is_unknown_until_the_party_is_known()
    {
        var validation = Documents.Validate("owner", Documents.With(Documents.With(Documents.Owner, "basic.party", null), "basic.identity-number", null));

        Assert.Equal("$.basic.party required", Documents.Found(validation));
        Assert.Equal("9/12", validation.Completeness.ToString());
        Assert.Equal(
            ["$.basic.party: NotGiven", "$.basic.identity-number: ConditionUnknown", "$.basic.licence-number: ConditionUnknown"],
            validation.Missing.Select(missing => missing.ToString()));
        Assert.Equal("填写“客户类别”，以确定是否需要“身份证件号码”。", validation.Missing[1].Action(Language.Chinese));
        Assert.Equal("Fill in “Kind of customer”, which settles whether “Identity document number” is needed.", validation.Missing[1].Action(Language.English));
    }

    [Theory]
    [InlineData("basic.party", "\"merchant\"", "$.basic.licence-number required", "11/12")]
    [InlineData("basic.party", "\"company\"", "$.basic.party unlisted-code", "10/12")]
    [InlineData("basic.identity-number", "\"110105194912310021\"", "$.basic.identity-number check-digit", "11/12")]
    [InlineData("basic.identity-number", "\"abc\"", "$.basic.identity-number length", "11/12")]
    [InlineData("basic.identity-number", "\"E12345678\"", "", "12/12")]
    [InlineData("basic.name", "\" \\t\\u3000\"", "$.basic.name blank", "11/12")]
    [InlineData("basic.name", "\"\"", "$.basic.name blank", "11/12")]
    [InlineData("basic.name", "\"\\u200b\"", "$.basic.name blank", "11/12")]
    [InlineData("basic.name", "\"\\u0000\\u007f\\ufeff\\u3164\\u2800\\u00ad\\udb40\\udd00\"", "$.basic.name blank", "11/12")]
    [InlineData("basic.name", "\"\\u200b张\"", "", "12/12")]
    [InlineData("property.layout", "\"\\u200b\"", "$.property.layout blank", "11/12")]
    [InlineData("basic.contact.e-mail", "\"a\\u200b@b\"", "$.basic.contact.e-mail malformed", "12/12")]
    [InlineData("basic.name", "7", "$.basic.name wrong-type", "11/12")]
    [InlineData("basic.name", "null", "$.basic.name required", "11/12")]
    [InlineData("basic.name", "{\"first\":[1,{}]}", "$.basic.name wrong-type", "11/12")]
    [InlineData("basic", "[{}]", "$.basic wrong-type", "5/12")]
    [InlineData("basic.contact", "{}", "$.basic.contact one-of", "11/12")]
    [InlineData("basic.contact", "{\"phone\":null}", "$.basic.contact one-of", "11/12")]
    [InlineData("basic.contact", "{\"phone\":\"abc\"}", "$.basic.contact.phone length, $.basic.contact one-of", "11/12")]
    [InlineData("basic.contact", "{\"phone\":\"1380013800\"}", "$.basic.contact.phone length, $.basic.contact one-of", "11/12")]
    [InlineData("basic.contact", "{\"phone\":\"138001380001\"}", "$.basic.contact.phone length, $.basic.contact one-of", "11/12")]
    [InlineData("basic.contact", "{\"phone\":\"4008108888\"}", "$.basic.contact.phone number-plan, $.basic.contact one-of", "11/12")]
    [InlineData("basic.contact", "{\"phone\":\"87654321\"}", "$.basic.contact.phone area-code, $.basic.contact one-of", "11/12")]
    [InlineData("basic.members", "[{\"name\":\"小明\",\"birth-date\":\"2012-03-03\",\"guardian-consent\":false}]", "$.basic.members[0].guardian-consent must-be", "12/12")]
    [InlineData("basic.members", "[{\"name\":\"小明\",\"guardian-consent\":false,\"birth-date\":\"2012-03-01\"}]", "", "12/12")]
    [InlineData("basic.members", "[{\"name\":\"小明\",\"guardian-consent\":false}]", "", "12/12")]
    [InlineData("basic.contact.e-mail", "\"a b@c\"", "$.basic.contact.e-mail malformed", "12/12")]
    [InlineData("basic.move-in-date", "\"2023-02-29\"", "$.basic.move-in-date malformed", "11/12")]
    [InlineData("basic.move-in-date", "\"2024-02-29\"", "", "12/12")]
    [InlineData("basic.birth-date", "\"2026-03-03\"", "$.basic.birth-date future", "12/12")]
    [InlineData("property.floor-area", "0.99", "$.property.floor-area out-of-range", "11/12")]
    [InlineData("property.floor-area", "98.555", "$.property.floor-area precision", "11/12")]
    [InlineData("property.floor-area", "98.550", "", "12/12")]
    [InlineData("property.floor-area", "1e400", "$.property.floor-area out-of-range", "11/12")]
    [InlineData("property.floor-area", "\"98\"", "$.property.floor-area wrong-type", "11/12")]
    [InlineData("property.layout", "\"复式\"", "", "12/12")]
    [InlineData("property.decoration", "null", "$.property.decoration.degree required, $.property.decoration.style required", "10/12")]
    [InlineData("payments.utility-fees", "[{\"month\":\"2026-13\",\"water\":1,\"electricity\":1,\"amount\":1}]", "$.payments.utility-fees[0].month malformed", "12/12")]
    [InlineData("payments.utility-fees", "[3]", "$.payments.utility-fees[0] wrong-type", "12/12")]
    [InlineData("repairs", "[{},{\"date\":\"2026-01-01\",\"problem\":\"p\",\"handling\":\"h\"}]", "$.repairs[0].date required, $.repairs[0].problem required, $.repairs[0].handling required, $.repairs[0].repairer required, $.repairs[1].repairer required", "12/12")]
    [InlineData("complaints", "[{\"date\":\"2026-01-01\",\"content\":\"c\",\"closed\":true}]", "$.complaints[0].result required", "12/12")]
    [InlineData("complaints", "[{\"date\":\"2026-01-01\",\"content\":\"c\",\"closed\":false}]", "", "12/12")]
    [InlineData("basic.members", "[{\"name\":\"小明\",\"birth-date\":\"2012-03-03\"}]", "$.basic.members[0].guardian-consent required", "12/12")]
    [InlineData("basic.members", "[{\"name\":\"小明\",\"birth-date\":\"2012-03-02\"}]", "$.basic.members[0].guardian-consent required", "12/12")]
    [InlineData("basic.members", "[{\"name\":\"小明\",\"birth-date\":\"2012-03-01\"}]", "", "12/12")]
    [InlineData("basic.members", "[{\"name\":\"小明\"}]", "", "12/12")]
    [InlineData("basic.other-information", "{\"车牌号\":\"京A12345\",\"宠物\":null}", "", "12/12")]
    [InlineData("basic.other-information", "{\"车牌号\":7,\" \":\"x\",\"备注\":\"\\u200b\"}", "$.basic.other-information.*1 wrong-type, $.basic.other-information.*2 malformed, $.basic.other-information.*3 blank", "12/12")]
    [InlineData("basic.other-information", "[]", "$.basic.other-information wrong-type", "12/12")]
    [InlineData("basic.a.b", "1", "$.basic.a unknown-member", "12/12")]
    [InlineData("basic.nmae", "\"x\"", "$.basic.nmae unknown-member", "12/12")]
    [InlineData("basic.张三", "\"x\"", "$.basic.*7 unknown-member", "12/12")]
    [InlineData("repairs", "[{\"date\":\"2026-01-01\",\"problem\":\"p\",\"handling\":\"h\",\"repairer\":\"r\",\"accepted-at\":\"2026-01-01T08:00:00\"}]", "$.repairs[0].accepted-at malformed", "12/12")]
    [InlineData("repairs", "[{\"date\":\"2026-01-01\",\"problem\":\"p\",\"handling\":\"h\",\"repairer\":\"r\",\"accepted-at\":\"2026-01-01T08:00:00.5+08:00\"}]", "", "12/12")]
    public void One_change_gives_these_findings(string path, string json, string findings, string completeness)
    {
        var validation = Documents.Validate("owner", Documents.With(Documents.Owner, path, json));

        Assert.Equal(findings, Documents.Found(validation));
        Assert.Equal(completeness, validation.Completeness.ToString());
        Assert.Equal(findings.Length == 0, validation.IsValid);
        Assert.Equal(validation.Completeness.Units - validation.Completeness.Met, validation.Missing.Count(missing => missing.IsCounted));
        Assert.Equal(findings.Length == 0, validation.Missing.IsEmpty);
    }

    [Fact]
    public void A_warning_of_an_identifier_is_told_and_leaves_the_file_valid()
    {
        var merchant = Documents.With(Documents.With(Documents.Owner, "basic.party", "\"merchant\""), "basic.licence-number", "\"91350100M000100Y44\"");
        var validation = Documents.Validate("owner", merchant);

        Assert.True(validation.IsValid);
        Assert.Equal(Grade.Warning, validation.Grade);
        Assert.Equal("$.basic.licence-number legacy-check-digit", Documents.Found(validation));
        Assert.Equal("12/12", validation.Completeness.ToString());
    }

    [Theory]
    [InlineData("1101051949", true)]
    [InlineData("11010520", true)]
    [InlineData("12345678", false)]
    [InlineData("9901051949", false)]
    [InlineData("1101052990", false)]
    public void A_cut_resident_id_that_reads_as_a_permit_is_a_warning(string number, bool warned)
    {
        var validation = Documents.Validate("owner", Documents.With(Documents.Owner, "basic.identity-number", $"\"{number}\""));

        Assert.True(validation.IsValid);
        Assert.Equal("12/12", validation.Completeness.ToString());
        Assert.Equal(warned ? "$.basic.identity-number read-as" : "", Documents.Found(validation));
        if (warned)
        {
            Assert.Equal(
                $"“身份证件号码”按“{IdentifierKind.TaiwanPermit.Title.Zh}”读取；若是居民身份证号码，则位数不全，请核对。 / “Identity document number” was read as: {IdentifierKind.TaiwanPermit.Title.En}. If it is a resident ID, digits are missing; have a look.",
                validation.Findings[0].Message.ToString());
        }
    }

    [Fact]
    public void A_flag_that_must_be_true_says_so()
    {
        var notice = Documents.Validate("improvement-notice", """{"kind":"commended-residents","content":"c","posted-on":"2026-01-01","residents":[{"name":"甲","consented":false},{"name":"乙","consented":true}]}""");

        Assert.Equal("$.residents[0].consented must-be", Documents.Found(notice));
        Assert.Equal("“同意公布”须为 true。 / “Consented to publication” must be true.", notice.Findings[0].Message.ToString());
        Assert.Equal("property/1.1.05c", notice.Findings[0].Cites.ToString());
    }

    [Theory]
    [InlineData("", "$ not-json")]
    [InlineData("{\"basic\":{\"name\":\"张", "$ not-json")]
    [InlineData("{} {}", "$ not-json")]
    [InlineData("{// no\n}", "$ not-json")]
    [InlineData("[]", "$ wrong-type")]
    [InlineData("null", "$ wrong-type")]
    [InlineData("\"text\"", "$ wrong-type")]
    public void What_is_no_document_is_one_finding_and_counts_nothing(string text, string findings)
    {
        var validation = Documents.Validate("owner", text);

        Assert.Equal(findings, Documents.Found(validation));
        Assert.Equal("0/12", validation.Completeness.ToString());
        Assert.Equal("$: NotReadable", validation.Next!.ToString());
        Assert.Equal(13, validation.Missing.Length);
    }

    [Fact]
    public void A_member_given_twice_is_told_and_the_first_counts()
    {
        var validation = Documents.Validate("community-short", """{"name":"甲","address":"乙","contact":{"other":"丙"},"identifier":"E12345678","name":7,"n\u0061me":null}""");

        Assert.Equal("$.name duplicate-member, $.name duplicate-member", Documents.Found(validation));
        Assert.Equal("4/4", validation.Completeness.ToString());
    }

    [Fact]
    public void Bytes_that_are_no_utf8_nesting_without_end_and_size_without_end_are_told()
    {
        var schema = Documents.Schema("owner");

        Assert.Equal("$ not-utf-8", Documents.Found(schema.Validate([(byte)'{', 0xFF, (byte)'}'], Day.Today)));
        Assert.Equal("$ too-deep", Documents.Found(Documents.Validate("owner", "{\"x\":" + new string('[', 60) + new string(']', 60) + "}")));
        Assert.Equal("$.x unknown-member", Documents.Found(Documents.Validate("community-short", "{\"x\":" + new string('[', 31) + new string(']', 31) + "}")).Split(',')[0]);
        Assert.Equal("$ too-deep", Documents.Found(Documents.Validate("community-short", "{\"x\":" + new string('[', 32) + new string(']', 32) + "}")));
        Assert.Equal("$ not-json", Documents.Found(Documents.Validate("owner", "{\"x\":" + new string('[', 100_000))).Replace("too-deep", "not-json", StringComparison.Ordinal));
        Assert.Equal("$ too-large", Documents.Found(schema.Validate(new byte[ArchiveValidation.MaxDocumentBytes + 1], Day.Today)));
        Assert.Equal("$.basic.name not-utf-8", Documents.Found(Documents.Validate("owner", Documents.Owner.Replace("张三丰", "\\ud800", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_still_to_do_is_told_for_lists_and_for_strangers_too()
    {
        var document = Documents.With(Documents.Owner, "complaints", """[{"date":"2026-01-01","content":"噪声","closed":true},{"content":""}]""").Insert(1, "\"张三.备注\":1,\"a.b\":2,\"name.x\":3,");
        var validation = Documents.Validate("owner", document);

        Assert.Equal("12/12", validation.Completeness.ToString());
        Assert.Equal(
            [
                "$.complaints[1].date: “投诉与建议记录”第 2 项：填写“投诉或建议日期”。 | Fill in “Date”, in entry 2 of “Complaints and suggestions”.",
                "$.complaints[1].content: “投诉与建议记录”第 2 项：更正“投诉或建议内容”。 | Correct “Content”, in entry 2 of “Complaints and suggestions”.",
                "$.complaints[0].result: “投诉与建议记录”第 1 项：填写“处理与反馈结果”。 | Fill in “Handling and feedback”, in entry 1 of “Complaints and suggestions”.",
                "$.*1: 删除或改名：$.*1。 | Take out or rename $.*1.",
                "$['a.b']: 删除或改名：$['a.b']。 | Take out or rename $['a.b'].",
                "$['name.x']: 删除或改名：$['name.x']。 | Take out or rename $['name.x'].",
            ],
            validation.Missing.Select(missing => $"{missing.Path}: {missing.Action(Language.Chinese)} | {missing.Action(Language.English)}"));
        Assert.All(validation.Missing, missing => Assert.False(missing.IsCounted));
        Assert.Equal("$.complaints[1].date", validation.Next!.Path);
    }

    [Fact]
    public void A_further_fact_that_is_given_twice_is_told_by_its_place()
    {
        var document = Documents.Owner.Replace("\"unit\"", "\"other-information\":{\"车\":\"甲\",\"x\":{},\"\\u8f66\":\"乙\"},\"unit\"", StringComparison.Ordinal);

        Assert.Equal("$.basic.other-information.*2 wrong-type, $.basic.other-information.*3 duplicate-member", Documents.Found(Documents.Validate("owner", document)));
    }

    [Fact]
    public void Findings_end_at_two_hundred()
    {
        var members = string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"x{i}\":1"));
        var validation = Documents.Validate("owner", Documents.Owner.Insert(1, members + ","));

        Assert.Equal(201, validation.Findings.Length);
        Assert.Equal("$: more-findings", validation.Findings[^1].ToString());
        Assert.Equal("12/12", validation.Completeness.ToString());
    }

    [Fact]
    public void A_list_has_its_bounds()
    {
        var entry = """{"kind":"lease"}""";
        var form = $$"""{"party":"merchant","tenure":"tenant","name":"店","licence-number":"91350100M000100Y43","contact":{"other":"x"},"unit":"1","move-in-date":"2026-01-01","verified-by":"王","verified-on":"2026-01-01","photographs":[{"of":"premises","photograph":"P-1"}],"business-documents":[ENTRIES]}""";

        Assert.Equal("$.business-documents too-few", Documents.Found(Documents.Validate("registration-form", form.Replace("ENTRIES", "", StringComparison.Ordinal))));
        Assert.Equal("", Documents.Found(Documents.Validate("registration-form", form.Replace("ENTRIES", entry, StringComparison.Ordinal))));
        Assert.Equal("", Documents.Found(Documents.Validate("registration-form", form.Replace("ENTRIES", string.Join(',', Enumerable.Repeat(entry, 50)), StringComparison.Ordinal))));
        Assert.Equal("$.business-documents too-many", Documents.Found(Documents.Validate("registration-form", form.Replace("ENTRIES", string.Join(',', Enumerable.Repeat(entry, 52)), StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("\"party\":\"organisation\"", "\"business-documents\":[{\"kind\":\"business-licence\"}]", "")]
    [InlineData("\"party\":\"organisation\"", "\"business-documents\":[{\"kind\":\"identity-document\"}]", "$.business-documents[0].kind unlisted-code")]
    [InlineData("\"party\":\"organisation\"", "\"personal-documents\":[{\"kind\":\"identity-document\"}]", "$.business-documents required")]
    [InlineData("\"party\":\"resident\",\"identity-number\":\"11010519491231002X\"", "\"personal-documents\":[{\"kind\":\"lease\"}]", "")]
    [InlineData("\"party\":\"resident\",\"identity-number\":\"11010519491231002X\"", "\"business-documents\":[{\"kind\":\"lease\"}]", "$.personal-documents required")]
    public void K68_every_kind_of_party_has_a_list_of_documents_of_its_own(string party, string documents, string found)
    {
        var form = $$"""{{{party}},"tenure":"tenant","name":"店","licence-number":"91350100M000100Y43","contact":{"other":"x"},"unit":"1","move-in-date":"2026-01-01","verified-by":"王","verified-on":"2026-01-01","photographs":[{"of":"premises","photograph":"P-1"}],{{documents}}}""";
        Assert.Equal(found, Documents.Found(Documents.Validate("registration-form", form)));
    }

    [Theory]
    [InlineData("XX小区A12023001", "")]
    [InlineData("11010519491231002X", "$.file-number personal-number")]
    [InlineData("110105-19491231-002X", "$.file-number personal-number")]
    public void The_number_of_a_destroyed_file_is_nobodys_identity_number(string number, string found)
    {
        var validation = Documents.Validate("destruction-register", new System.Text.Json.Nodes.JsonObject { ["file-number"] = number }.ToJsonString());
        var finding = validation.Findings.Where(item => item.Path.StartsWith("$.file-number", StringComparison.Ordinal)).ToList();
        Assert.Equal(found, string.Join(' ', finding.Select(item => $"{item.Path} {item.Code}")));
        Assert.All(finding, item => Assert.Equal(
            ("“档案编号”中是身份证号码，请改用不含个人信息的编号。", Identifiers.Grade.Warning), (item.Message.Zh, item.Grade)));
    }

    [Fact]
    public void K04_the_registration_asks_for_photographs_of_documents_and_premises()
    {
        const string Form = """{"party":"merchant","tenure":"tenant","name":"店","licence-number":"91350100M000100Y43","contact":{"other":"x"},"unit":"1","move-in-date":"2026-01-01","verified-by":"王","verified-on":"2026-01-01","business-documents":[{"kind":"lease"}]PHOTOS}""";
        Assert.Equal("$.photographs required", Documents.Found(Documents.Validate("registration-form", Form.Replace("PHOTOS", "", StringComparison.Ordinal))));
        Assert.Equal("$.photographs too-few", Documents.Found(Documents.Validate("registration-form", Form.Replace("PHOTOS", ",\"photographs\":[]", StringComparison.Ordinal))));
    }

    [Fact]
    public void Lengths_count_characters_not_bytes()
    {
        Assert.Equal("", Documents.Found(Documents.Validate("owner", Documents.With(Documents.Owner, "basic.name", $"\"{new string('张', 64)}\""))));
        Assert.Equal("$.basic.name too-long", Documents.Found(Documents.Validate("owner", Documents.With(Documents.Owner, "basic.name", $"\"{new string('张', 65)}\""))));
        var escaped = Documents.Owner.Replace("\"张三丰\"", "\"" + string.Concat(Enumerable.Repeat("\\ud83d\\ude00", 64)) + "\"", StringComparison.Ordinal);
        Assert.Equal("", Documents.Found(Documents.Validate("owner", escaped)));
        Assert.Equal("$.basic.name too-long", Documents.Found(Documents.Validate("owner", escaped.Replace("\\ude00\"", "\\ude00!\"", StringComparison.Ordinal))));
    }
}
