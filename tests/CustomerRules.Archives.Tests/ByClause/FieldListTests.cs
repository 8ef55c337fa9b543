using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Tests.ByClause;

/// <summary>The field lists of the regulations, by clause: each profile has the list as it stands.</summary>
public sealed class FieldListTests
{
    [Theory]
    [InlineData("community-resident", "community/1.05.01", "name sex age ethnicity identity-number home-address contact", 7)]
    [InlineData("community-merchant", "community/1.05.02", "name business-type licence-number legal-representative contact", 5)]
    [InlineData("community-organisation", "community/1.05.03", "name nature legal-representative contact", 4)]
    [InlineData("community-short", "community/2.05.01", "name address contact identifier", 4)]
    [InlineData("company-household", "measures/3.04a", "basic service-records complaints payments", 6)]
    [InlineData("office-client", "property/4.3b", "client-unit payments fit-out move-in-forms supplements contact emergency-contact correspondence violations-and-arrears repairs complaints engineering", 13)]
    [InlineData("estate-owner", "archives/4.1.01", "basic property", 10)]
    [InlineData("estate-tenant", "archives/4.1.01", "basic", 5)]
    [InlineData("complaint-handling-sheet", "measures/4.02a", "complainant time cause demand", 4)]
    [InlineData("customer-opinion-form", "property/2.1.05a", "matter process result confirmed", 4)]
    [InlineData("customer-reply", "property/2.1.04", "process result", 2)]
    [InlineData("consultation-register", "archives/5.1.01b", "consulted-at person content", 3)]
    [InlineData("copy-register", "archives/5.2.03b", "content purpose", 2)]
    [InlineData("destruction-register", "archives/7.3.02b", "destroyed-at file-name quantity file-number ground approver operator", 7)]
    [InlineData("box-label", "archives/4.3.01b", "category first-number last-number", 3)]
    [InlineData("security-incident-record", "property/3.2.13", "at scene-protected evidence-protected order-kept information-given", 5)]
    [InlineData("satisfaction-survey", "measures/5.02b", "response repair environment order", 4)]
    [InlineData("company-inspection", "measures/6.01b", "date norms complaints archives satisfaction by", 6)]
    [InlineData("supervisor-inspection", "measures/6.02b", "date work-records etiquette environment by", 5)]
    [InlineData("archive-inspection", "archives/8.1.02a", "date creation sorting filing consultation confidentiality by", 7)]
    [InlineData("archive-review", "archives/7.1.02a", "date basic payments repairs by", 5)]
    [InlineData("weekly-meeting", "measures/6.02c", "date problems experience assignments", 4)]
    [InlineData("public-notice", "measures/3.01b", "service-hours complaint-process contact office telephone", 5)]
    public void A_list_asks_for_exactly_this(string name, string clause, string required, int units)
    {
        var schema = Documents.Schema(name);

        Assert.Equal(required, string.Join(' ', schema.Fields.Where(field => field.Presence == Presence.Required).Select(field => field.Name)));
        Assert.Equal(units, schema.Units);
        Assert.Contains(clause, schema.Header.Cites.Select(cite => cite.ToString()));
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("tenant")]
    [InlineData("customer")]
    public void K06_a_file_of_the_merged_default_has_ten_sections(string name) => Assert.Equal(
        ["basic", "property", "payments", "repairs", "complaints", "special-needs", "fit-out", "correspondence", "violations-and-arrears", "emergency-contact"],
        Documents.Schema(name).Fields.Select(field => field.Name));

    [Fact]
    public void K01_party_and_tenure_are_independent()
    {
        foreach (var (name, tenure) in new[] { ("owner", Tenure.Owner), ("tenant", Tenure.Tenant), ("customer", Tenure.Unspecified) })
        {
            var schema = Documents.Schema(name);
            Assert.Equal(tenure, schema.Tenure);
            Assert.True(schema.TryGetField("basic.party", out var party));
            Assert.Equal(Party.All.Select(item => item.Code), party.Choices.Select(choice => choice.Code));
        }
    }

    [Fact]
    public void K02_archives_2_2_the_property_is_asked_of_owners_only()
    {
        Assert.Equal([12, 7, 7], new[] { "owner", "tenant", "customer" }.Select(name => Documents.Schema(name).Units));
        Assert.True(Documents.Schema("owner").TryGetField("property", out var property));
        Assert.Equal(Presence.Required, property.Presence);
    }

    [Theory]
    [InlineData("K63", "repairs.accepted-at", "measures/3.03b")]
    [InlineData("K63", "repairs.completed-at", "measures/3.03c")]
    [InlineData("K64", "basic.move-out-date", "archives/7.3.01b")]
    [InlineData("K64", "complaints.satisfaction", "archives/7.2.02b")]
    [InlineData("K04", "basic.birth-date", "measures/5.04b")]
    [InlineData("K64", "basic.publication-consent", "property/1.1.05c")]
    public void Fields_that_rules_need_and_no_list_has_are_optional(string resolution, string path, string clause)
    {
        Assert.NotEmpty(resolution);
        Assert.True(Documents.Schema("owner").TryGetField(path, out var field));
        Assert.Equal(Presence.Optional, field.Presence);
        Assert.Contains(clause, field.Cites.Select(cite => cite.ToString()));
    }

    [Fact]
    public void Sensitive_and_minor_fields_are_marked()
    {
        var owner = Documents.Schema("owner");
        Assert.Equal(["basic.identity-number", "basic.ethnicity", "special-needs.kind", "special-needs.need"], owner.AllFields.Where(field => !field.Fields.Any() && field.Sensitivity == Sensitivity.Sensitive && !field.Path.StartsWith("violations", StringComparison.Ordinal)).Select(field => field.Path));
        Assert.Equal(["basic.members.birth-date", "basic.members.guardian-consent"], owner.AllFields.Where(field => !field.Fields.Any() && field.Sensitivity == Sensitivity.Minor).Select(field => field.Path));
        Assert.Equal(Sensitivity.Minor, owner.Sensitivity);
    }

    [Fact]
    public void Sensitivities_form_a_lattice()
    {
        foreach (var a in Sensitivity.All)
        {
            Assert.Equal(a, a.Join(a));
            Assert.Equal(a, a.Join(Sensitivity.None));
            foreach (var b in Sensitivity.All)
            {
                Assert.Equal(a.Join(b), b.Join(a));
                foreach (var c in Sensitivity.All)
                    Assert.Equal(a.Join(b).Join(c), a.Join(b.Join(c)));
            }
        }
    }

    [Fact]
    public void Every_form_and_register_of_the_regulations_has_a_schema()
    {
        var titles = ArchiveSchemas.Embedded.All.Where(schema => schema.Kind == SchemaKind.Form || schema.Kind == SchemaKind.Register).Select(schema => schema.Header.Title.Zh).ToList();
        string[] named =
        [
            "客户信息登记表", "客户档案查阅登记表", "客户投诉记录表", "客户月投诉统计表", "客户投诉处理单", "客户投诉处理登记表", "投诉受理登记表", "投诉处理结果客户反馈登记表", "客户意见处理表", "抱怨申述登记表", "抱怨受理登记表",
            "复印登记", "档案销毁记录", "保密协议", "来客登记", "陌生车辆登记", "公共设施巡查登记", "交接班记录", "值班与执勤记录", "文件传送登记",
        ];
        Assert.All(named, name => Assert.Contains(name, titles));
    }
}
