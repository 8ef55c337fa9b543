using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Tests.ByClause;

/// <summary>The records that the regulations name (clauses.md section 5): each has a form of its own, or stands in a form that says so.</summary>
public sealed class NamedRecordTests
{
    // Not here: five procedures of a testing station, two statutes, and the registers of a school (service/4.04a, service/4.05b), which are no
    // records about customers.
    [Theory]
    [InlineData("客户信息登记表", "archives/3.1.01a", "registration-form")]
    [InlineData("客户档案查阅登记表", "archives/5.1.01b", "consultation-register")]
    [InlineData("客户投诉记录表", "property/2.2.04a", "complaint-record")]
    [InlineData("客户月投诉统计表", "property/2.2.08b", "monthly-complaint-statistics")]
    [InlineData("客户投诉处理单", "measures/4.02b", "complaint-handling-sheet")]
    [InlineData("客户投诉处理登记表", "service/5.2.1.01b service/5.2.1.02 service/5.2.1.03c", "complaint-handling-register")]
    [InlineData("投诉受理登记表", "service/5.2.1.01b", "complaint-acceptance-register")]
    [InlineData("投诉处理结果客户反馈登记表", "service/5.3.03", "complaint-feedback-register")]
    [InlineData("客户意见处理表", "property/2.1.05a", "customer-opinion-form")]
    [InlineData("抱怨申述登记表", "service/5.1.01c", "appeal-registration-form")]
    [InlineData("抱怨受理登记表", "service/5.1.02a service/5.2.2.05e", "appeal-acceptance-register")]
    [InlineData("回访记录", "property/1.2.1.02b service/1.2.1.02b", "customer-revisit")]
    [InlineData("复印登记", "archives/5.2.03b", "copy-register")]
    [InlineData("销毁记录", "archives/7.3.02b", "destruction-register")]
    [InlineData("整改计划", "property/1.1.04c", "improvement-notice")]
    [InlineData("整改措施公布", "property/1.1.04d", "improvement-notice")]
    [InlineData("“爱我小区”表彰名单", "property/1.1.04d", "improvement-notice")]
    [InlineData("文明户", "property/1.1.04e", "improvement-notice")]
    [InlineData("各种表格", "property/4.4.01b", "document-transmission-register")]
    [InlineData("工作计划", "property/1.2.1.01b", "yearly-plan")]
    [InlineData("总结评比", "property/1.2.1.01b", "yearly-plan")]
    [InlineData("住户调查问卷", "property/1.2.2.05", "satisfaction-survey")]
    [InlineData("保密协议", "archives/6.1.01b", "confidentiality-agreement")]
    [InlineData("考核标准", "archives/8.2.01a", "filed-document")]
    [InlineData("满意度调查报告", "measures/5.02e", "service-report")]
    [InlineData("服务报告", "measures/2.02g", "service-report")]
    [InlineData("社区文化活动年度计划", "measures/5.03a", "yearly-plan")]
    [InlineData("应急预案", "measures/4.03e", "filed-document")]
    [InlineData("项目细化标准（备案）", "measures/1.03a", "filed-document")]
    [InlineData("来客登记", "property/3.3.03a", "visitor-register")]
    [InlineData("陌生车辆登记", "property/3.2.12", "vehicle-register")]
    [InlineData("公共设施巡查登记", "property/3.2.09", "facility-register")]
    [InlineData("交接记录", "property/3.2.10", "handover-record")]
    [InlineData("执勤记录", "property/3.3.05a", "duty-log")]
    [InlineData("值班记录", "property/3.2.08", "duty-log")]
    public void A_record_is_kept_in_exactly_one_form(string record, string clauses, string name)
    {
        var homes = ArchiveSchemas.Embedded.All
            .Where(schema => schema.Header.Title.Zh == record || schema.Keeps.Any(kept => kept.Name.Zh == record))
            .Select(schema => (schema.Name, Cites: schema.Keeps.FirstOrDefault(kept => kept.Name.Zh == record)?.Cites ?? schema.Header.Cites));

        var home = Assert.Single(homes);
        Assert.Equal(name, home.Name);
        Assert.All(clauses.Split(' '), clause => Assert.Contains(clause, home.Cites.Select(cite => cite.ToString())));
    }

    [Fact]
    public void What_a_form_keeps_is_not_its_own_title_and_is_kept_once()
    {
        var kept = ArchiveSchemas.Embedded.All.SelectMany(schema => schema.Keeps.Select(record => (schema, record))).ToList();

        Assert.NotEmpty(kept);
        Assert.All(kept, item => Assert.NotEqual(item.schema.Header.Title.Zh, item.record.Name.Zh));
        Assert.Equal(kept.Count, kept.Select(item => item.record.Name.Zh).Distinct().Count());
        Assert.All(kept, item => Assert.True(item.schema.Kind == SchemaKind.Form || item.schema.Kind == SchemaKind.Register));
    }
}
