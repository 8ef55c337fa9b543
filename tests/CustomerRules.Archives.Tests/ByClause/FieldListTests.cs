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
    [InlineData("complaint-handling-sheet", "measures/4.02a", "complainant time cause demand", 5)]
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

        Assert.Equal(required, string.Join(' ', schema.Fields.Where(IsAskedFor).Select(field => field.Name)));
        Assert.Equal(units, schema.Units);
        Assert.Contains(clause, schema.Header.Cites.Select(cite => cite.ToString()));
    }

    /// <summary>Each list of clauses.md section 2, field by field. <c>*</c> marks what is required; an open list has room for more.</summary>
    [Theory]
    [InlineData("Resident (community/1)", "community-resident", "name*@community/1.05.01 sex*@community/1.05.01 age*@community/1.05.01 ethnicity*@community/1.05.01 identity-number*@community/1.05.01 home-address*@community/1.05.01 contact*@community/1.05.01", true)]
    [InlineData("Merchant (community/1)", "community-merchant", "name*@community/1.05.02 business-type*@community/1.05.02 licence-number*@community/1.05.02 legal-representative*@community/1.05.02 contact*@community/1.05.02", true)]
    [InlineData("Enterprise / public institution (community/1)", "community-organisation", "name*@community/1.05.03 nature*@community/1.05.03 legal-representative*@community/1.05.03 contact*@community/1.05.03", true)]
    [InlineData("Any customer (community/2)", "community-short", "name*@community/2.05.01 address*@community/2.05.01 contact*@community/2.05.01 identifier*@community/2.05.01", true)]
    [InlineData("Basic information (S2)", "estate-owner", "basic.name*@archives/2.1.01 basic.number*@archives/2.1.02 basic.contact*@archives/2.1.03 basic.contact.phone@archives/2.1.03 basic.contact.e-mail@archives/2.1.03 basic.contact.other@archives/2.1.03 basic.unit*@archives/2.1.04 basic.move-in-date*@archives/2.1.05", true)]
    [InlineData("Basic information (S2)", "estate-tenant", "basic.name*@archives/2.1.01 basic.number*@archives/2.1.02 basic.contact*@archives/2.1.03 basic.unit*@archives/2.1.04 basic.move-in-date*@archives/2.1.05", true)]
    [InlineData("Property information, owners only (S2)", "estate-owner", "property.layout*@archives/2.2.01 property.floor-area*@archives/2.2.02 property.use*@archives/2.2.03 property.decoration*@archives/2.2.04 property.decoration.degree*@archives/2.2.04 property.decoration.style*@archives/2.2.04", true)]
    [InlineData("Payment records (S2)", "estate-owner", "payments.property-fees@archives/2.3.01 payments.property-fees.paid-on*@archives/2.3.01 payments.property-fees.amount*@archives/2.3.01 payments.property-fees.method*@archives/2.3.01 payments.utility-fees.month*@archives/2.3.02 payments.utility-fees.water*@archives/2.3.02 payments.utility-fees.electricity*@archives/2.3.02 payments.utility-fees.amount*@archives/2.3.02 payments.other-fees.kind*@archives/2.3.03 payments.other-fees.amount*@archives/2.3.03", true)]
    [InlineData("Repair records (S2)", "estate-owner", "repairs.date*@archives/2.4.01 repairs.problem*@archives/2.4.02 repairs.handling*@archives/2.4.02 repairs.repairer*@archives/2.4.03", true)]
    [InlineData("Complaint/suggestion records (S2)", "estate-owner", "complaints.date*@archives/2.5.01 complaints.content*@archives/2.5.02 complaints.result@archives/2.5.03", false)]
    [InlineData("Special-needs records (S2)", "estate-owner", "special-needs.need*@archives/2.6.01 special-needs.kind@archives/2.6.01 special-needs.met*@archives/2.6.02 special-needs.measures@archives/2.6.02", true)]
    [InlineData("Archive sections (S2)", "estate-owner", "basic*@archives/2.1 property*@archives/2.2 payments@archives/2.3 repairs@archives/2.4 complaints@archives/2.5 special-needs@archives/2.6", true)]
    [InlineData("One household one file (S4)", "company-household", "basic*@measures/3.04a service-records*@measures/3.04a complaints*@measures/3.04a payments*@measures/3.04a", true)]
    [InlineData("Archive contents (property/4)", "office-client", "client-unit*@property/4.3.01 payments*@property/4.3.02 fit-out*@property/4.3.03 move-in-forms*@property/4.3.04 supplements*@property/4.3.05 contact*@property/4.3.06 emergency-contact*@property/4.3.07 correspondence*@property/4.3.08 violations-and-arrears*@property/4.3.09 repairs*@property/4.3.10 complaints*@property/4.3.11 engineering*@property/4.3.12", false)]
    [InlineData("Information system must reveal (property/4)", "client-overview", "personnel*@property/4.1a nature*@property/4.1a fee-status*@property/4.1a", true)]
    [InlineData("Complaint intake (S4)", "complaint-handling-sheet", "complainant*@measures/4.02a time*@measures/4.02a cause*@measures/4.02a demand*@measures/4.02a", true)]
    [InlineData("客户意见处理表 (property/2)", "customer-opinion-form", "matter*@property/2.1.05a process*@property/2.1.05a result*@property/2.1.05a confirmed*@property/2.1.05b", false)]
    [InlineData("Reply to customer (property/2)", "customer-reply", "process*@property/2.1.04 result*@property/2.1.04", false)]
    [InlineData("Consultation register (S2)", "consultation-register", "consulted-at*@archives/5.1.01b person*@archives/5.1.01b content*@archives/5.1.01b", true)]
    [InlineData("Copy registration (S2)", "copy-register", "content*@archives/5.2.03b purpose*@archives/5.2.03b", false)]
    [InlineData("Destruction record (S2)", "destruction-register", "destroyed-at*@archives/7.3.02b file-name*@archives/7.3.02b quantity*@archives/7.3.02b", false)]
    [InlineData("Box/cabinet label (S2)", "box-label", "category*@archives/4.3.01b first-number*@archives/4.3.01b last-number*@archives/4.3.01b", false)]
    [InlineData("Repair revisit (S4)", "repair-revisit", "quality*@measures/3.03e satisfaction*@measures/3.03e", false)]
    [InlineData("Customer revisit (S2)", "customer-revisit", "satisfaction*@archives/3.3.01 changed-needs*@archives/3.3.01", false)]
    [InlineData("Satisfaction survey coverage (S4)", "satisfaction-survey", "response*@measures/5.02b repair*@measures/5.02b environment*@measures/5.02b order*@measures/5.02b", true)]
    [InlineData("Company inspection (S4)", "company-inspection", "norms*@measures/6.01b complaints*@measures/6.01b archives*@measures/6.01b satisfaction*@measures/6.01b", true)]
    [InlineData("Daily supervisor inspection (S4)", "supervisor-inspection", "work-records*@measures/6.02b etiquette*@measures/6.02b environment*@measures/6.02b", true)]
    [InlineData("Weekly meeting agenda (S4)", "weekly-meeting", "problems*@measures/6.02c experience*@measures/6.02c assignments*@measures/6.02c", false)]
    [InlineData("Archive inspection (S2)", "archive-inspection", "creation*@archives/8.1.02a sorting*@archives/8.1.02a filing*@archives/8.1.02a consultation*@archives/8.1.02a confidentiality*@archives/8.1.02a", true)]
    [InlineData("Quarterly archive review focus (S2)", "archive-review", "basic*@archives/7.1.02a payments*@archives/7.1.02a repairs*@archives/7.1.02a", true)]
    [InlineData("Public notices (S4, S1)", "public-notice", "service-hours*@measures/3.01b complaint-process*@measures/4.01c contact*@measures/4.01c office*@property/1.1.01b telephone*@property/1.1.01b", false)]
    [InlineData("Notices to customers (S4)", "customer-notice", "kind*@measures/5.01b title*@measures/5.01b text*@measures/5.01b", true)]
    [InlineData("Lab appeal (service/5)", "appeal-registration-form", "report-received-on*@service/5.1.01a reasons*@service/5.1.01b grounds*@service/5.1.01b", false)]
    [InlineData("Security incident duties (property/3)", "security-incident-record", "scene-protected*@property/3.2.13 evidence-protected*@property/3.2.13 order-kept*@property/3.2.13 information-given*@property/3.2.13", false)]
    public void Every_field_of_every_list_is_there_and_cites_its_clause(string list, string name, string fields, bool open)
    {
        var schema = Documents.Schema(name);
        foreach (var item in fields.Split(' '))
        {
            var (path, clause) = (item[..item.IndexOf('@', StringComparison.Ordinal)], item[(item.IndexOf('@', StringComparison.Ordinal) + 1)..]);
            Assert.True(schema.TryGetField(path.TrimEnd('*'), out var field), $"{list}: {path}");
            Assert.Contains(clause, field.Cites.Select(cite => cite.ToString()));
            Assert.True(!path.EndsWith('*') || IsAskedFor(field), $"{list}: {path}");
        }

        Assert.True(!open || schema.AllFields.Any(field => field.Type == FieldType.Map || field.Open || field.Name == "others"), list);
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("tenant")]
    [InlineData("customer")]
    public void K06_a_file_of_the_merged_default_has_ten_sections(string name) => Assert.Equal(
        ["basic", "property", "payments", "repairs", "complaints", "special-needs", "fit-out", "correspondence", "violations-and-arrears", "emergency-contact"],
        Documents.Schema(name).Fields.Select(field => field.Name));

    [Theory]
    [InlineData("community-resident", "社区居委会", "community/1.04")]
    [InlineData("community-short", "社区居委会", "community/2.04.01")]
    [InlineData("office-client", "管理处", "property/1.1.01b")]
    [InlineData("estate-owner", "物业服务中心", "archives/3.1.01a")]
    [InlineData("company-household", "项目管理处客户服务中心", "measures/2.02d")]
    public void K53_each_profile_says_who_keeps_the_archive(string name, string body, string clause)
    {
        var keeper = Documents.Schema(name).Roles.Single(role => role.Role == "operator");

        Assert.Equal(body, keeper.Name.Zh);
        Assert.Contains(clause, keeper.Cites.Select(cite => cite.ToString()));
    }

    [Theory]
    [InlineData("{\"birth-date\":\"1949-12-31\"}", "")]
    [InlineData("{\"stated\":{\"years\":35,\"as-of\":\"2026-01-01\"}}", "")]
    [InlineData("{\"stated\":{\"years\":35}}", "$.age.stated.as-of required")]
    [InlineData("{}", "$.age one-of")]
    [InlineData("35", "$.age wrong-type")]
    public void K04_an_age_is_a_date_of_birth_or_an_age_on_a_day(string age, string findings) => Assert.Equal(findings, Documents.Found(Documents.Validate(
        "community-resident",
        $$"""{"name":"甲","sex":"1","age":{{age}},"ethnicity":"01","identity-number":"11010519491231002X","home-address":"乙","contact":{"other":"丙"} }""")));

    [Theory]
    [InlineData("{\"stated\":{}}", "6/7")]
    [InlineData("{\"stated\":{\"years\":76}}", "6/7")]
    [InlineData("{\"stated\":{\"years\":\"x\",\"as-of\":\"2026-01-01\"}}", "6/7")]
    [InlineData("{\"stated\":{\"years\":76,\"as-of\":\"2026-01-01\"}}", "7/7")]
    [InlineData("{\"stated\":{\"years\":76},\"birth-date\":\"1949-12-31\"}", "7/7")]
    public void K04_an_age_without_its_day_does_not_complete_the_list(string age, string completeness)
    {
        var validation = Documents.Validate(
            "community-resident",
            $$"""{"name":"甲","sex":"1","age":{{age}},"ethnicity":"01","identity-number":"11010519491231002X","home-address":"乙","contact":{"other":"丙"} }""");

        Assert.Equal(completeness, validation.Completeness.ToString());
        Assert.Equal(validation.Completeness.Units - validation.Completeness.Met, validation.Missing.Count(missing => missing.IsCounted));
    }

    [Theory]
    [InlineData("estate-owner", "basic.move-out-date")]
    [InlineData("estate-tenant", "basic.move-out-date")]
    [InlineData("company-household", "basic.move-out-date")]
    [InlineData("office-client", "client-unit.move-out-date")]
    public void K08_every_profile_of_a_customer_has_room_for_the_day_that_sealing_counts_from(string name, string path)
    {
        Assert.True(Documents.Schema(name).TryGetField(path, out var field));
        Assert.Equal(("date", Presence.Optional, "archives/7.3.01b"), (field.Type.Code, field.Presence, field.Cites.ToString()));
        var (group, member) = (path[..path.IndexOf('.', StringComparison.Ordinal)], path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var validation = Documents.Validate(name, $$"""{"{{group}}":{"{{member}}":"2025-01-01"} }""");
        Assert.DoesNotContain(validation.Findings, finding => finding.Code == "unknown-member");
    }

    [Theory]
    [InlineData("complaint-handling-sheet", "\"time\":\"2026-03-01T09:00:00+08:00\",\"cause\":\"a\",\"demand\":\"b\"")]
    [InlineData("complaint-record", "\"date\":\"2026-03-01\",\"content\":\"a\"")]
    public void K76_an_anonymous_complaint_needs_no_name(string form, string rest)
    {
        string Found(string complainant) => $"{Documents.Found(Documents.Validate(form, $"{{\"complainant\":{complainant},{rest}}}"))} {Documents.Validate(form, $"{{\"complainant\":{complainant},{rest}}}").Completeness.IsFull}";

        Assert.Equal(" True", Found("""{"anonymous":true}"""));
        Assert.Equal(" True", Found("""{"anonymous":false,"name":"甲"}"""));
        Assert.Equal("$.complainant.name required False", Found("""{"anonymous":false}"""));
        Assert.Equal("$.complainant.anonymous required False", Found("""{"name":"甲"}"""));
    }

    [Fact]
    public void Archives_7_3_02b_a_destruction_record_has_no_room_for_a_customers_name()
    {
        var validation = Documents.Validate(
            "destruction-register",
            """{"destroyed-at":"2026-03-01T09:00:00+08:00","file-name":"张三 11010519491231002X","quantity":1,"file-number":"A12023001","ground":"long-unused","requester":"丙","approver":"甲","operator":"乙","witnesses":[{"name":"丁"}]}""");

        Assert.Equal("$.file-name unlisted-code", Documents.Found(validation));
    }

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
    [InlineData("K63", "repairs.reported-at", "measures/3.03b")]
    [InlineData("K63", "repairs.due-at", "measures/3.03c")]
    [InlineData("K63", "complaints.reported-at", "measures/4.02a")]
    [InlineData("K63", "complaints.due-at", "measures/4.02c")]
    [InlineData("K63", "complaints.promised-at", "property/2.2.06c")]
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
        Assert.Equal(["basic.identity-number", "basic.other-document.kind", "basic.other-document.issued-by", "basic.other-document.number", "basic.ethnicity", "special-needs.kind", "special-needs.need", "special-needs.met", "special-needs.measures"], owner.AllFields.Where(field => !field.Fields.Any() && field.Sensitivity == Sensitivity.Sensitive && !field.Path.StartsWith("violations", StringComparison.Ordinal)).Select(field => field.Path));
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

    /// <summary>Whether a field must be there, or what may stand in its place.</summary>
    private static bool IsAskedFor(ArchiveField field) => field.Presence == Presence.Required || (field.Condition is { } condition && condition.Tests.All(test => test.Given == false));
}
