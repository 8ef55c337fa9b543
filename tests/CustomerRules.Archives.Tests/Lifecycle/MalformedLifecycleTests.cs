using System.Text;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>Files of lifecycle rules: each way to be wrong with the whole of what is said.</summary>
public sealed class MalformedLifecycleTests
{
    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        { "\"policy\": \"archives/lifecycle\"", "\"policy\": \"archives/life\"", "$", "CR3650: 此处应为 archives/lifecycle 的文件，实际是 archives/life。", "CR3650: Expected a file of archives/lifecycle, found archives/life." },
        { "\"class\": \"tenant-file\"", "\"class\": \"owner-file\"", "$.classes[1].class", "CR3651: 同一文件中已有这个代码。", "CR3651: This code is given twice in one file." },
        { "\"ground\": \"no-retention-value\"", "\"ground\": \"long-unused\"", "$.rules[7].grounds[1].ground", "CR3651: 同一文件中已有这个代码。", "CR3651: This code is given twice in one file." },
        { "\"update\": \"update-paper-file\"", "\"update\": \"enter-in-system\"", "$.updates[2].update", "CR3651: 同一文件中已有这个代码。", "CR3651: This code is given twice in one file." },
        { "{ \"years\": 1 }", "{ \"years\": 1, \"days\": 3 }", "$.rules[2].after", "CR3653: `days`、`months`、`years` 须恰好写其中一个。", "CR3653: Exactly one of `days`, `months` and `years` is needed." },
        { "{ \"years\": 1 }", "{}", "$.rules[2].after", "CR3653: `days`、`months`、`years` 须恰好写其中一个。", "CR3653: Exactly one of `days`, `months` and `years` is needed." },
        { "{ \"years\": 1 }", "{ \"years\": 0 }", "$.rules[2].after.years", "CR1014: 此处应为 1 至 100 的整数。", "CR1014: Expected a whole number from 1 to 100." },
        { "{ \"years\": 1 }", "{ \"months\": 1201 }", "$.rules[2].after.months", "CR1014: 此处应为 1 至 1200 的整数。", "CR1014: Expected a whole number from 1 to 1200." },
        { "{ \"years\": 1 }", "null", "$.rules[2].after", "CR1010: 此处应为对象，实际是 null。", "CR1010: Expected an object, found null." },
        { "\"propose-disposal\", \"approve-disposal\", \"destroy\"", "\"propose-disposal\"", "$.rules[5].blocks", "CR3654: 保留措施至少须阻止 `destroy`。", "CR3654: A hold blocks `destroy` at least." },
        { "\"least\": null", "\"least\": { \"years\": 3 }", "$.rules[9]", "CR3655: `least` 与 `from` 须同时写出，或同为 null。", "CR3655: `least` and `from` are both given, or both null." },
        { "\"from\": null", "\"from\": \"sealed\"", "$.rules[9]", "CR3655: `least` 与 `from` 须同时写出，或同为 null。", "CR3655: `least` and `from` are both given, or both null." },
        { "\"ownRequestsBy\": \"company-leader\"", "\"ownRequestsBy\": \"service-centre-head\"", "$.rules[10].ownRequestsBy", "CR3656: `ownRequestsBy` 须与 `by` 不同：批准人不能批准自己的申请。", "CR3656: `ownRequestsBy` must differ from `by`: nobody approves an own request." },
        { "\"least\": 2", "\"least\": 1", "$.rules[12].least", "CR1014: 此处应为 2 至 9 的整数。", "CR1014: Expected a whole number from 2 to 9." },
        { "\"grace\": null,", "", "$.rules[2]", "CR1009: 缺少成员 `grace`。", "CR1009: The member `grace` is missing." },
        { "\"focus\": [\"basic\", \"payments\", \"repairs\"]", "\"focus\": []", "$.rules[15].focus", "CR1017: 列表为空。", "CR1017: The list is empty." },
        { "\"period\": \"quarter\"", "\"period\": \"quarterly\"", "$.rules[15].period", "CR1012: 没有代码 `quarterly`。", "CR1012: There is no code `quarterly`." },
        { "\"states\": [\"active\", \"moved-out\"]", "\"states\": [\"active\", \"active\"]", "$.rules[15].states[1]", "CR1016: `active` 出现了两次。", "CR1016: `active` is given twice." },
        { "\"states\": [\"active\", \"moved-out\"]", "\"states\": [\"active\", \"destroyed\"]", "$.rules[15].states[1]", "CR3657: 已销毁的档案无从检查。", "CR3657: A file that is destroyed cannot be reviewed." },
        { "\"when\": \"complaint-settled\", \"who\": \"customer-service\", \"within\": null,\n      \"name\": { \"zh\": \"更新客户", "\"when\": \"complaint\", \"who\": \"customer-service\", \"within\": null,\n      \"name\": { \"zh\": \"更新客户", "$.updates[4].when", "CR1012: 没有这个代码。", "CR1012: There is no such code." },
        { "\"cites\": [\"archives/7.3.01c\"]", "\"cites\": [\"archives/7.3.01z\"]", "$.rules[3].cites[0]", "CR1013: 目录中没有条款 `archives/7.3.01z`。", "CR1013: The catalogue has no clause `archives/7.3.01z`." },
        { "\"cites\": [\"archives/7.3.01c\"]", "\"cites\": []", "$.rules[3].cites", "CR1015: 没有引用任何条款。", "CR1015: No clause is cited." },
        { "\"rule\": \"store-apart\",", "\"rule\": \"store-apart\", \"by\": \"guard\",", "$.rules[3].by", "CR1008: 没有名为 `by` 的成员。", "CR1008: There is no member `by`." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_faulty_file_is_told_its_fault(string old, string text, string path, string zh, string en)
    {
        var result = Load(old, text);

        Assert.False(result.Succeeded);
        var found = Assert.Single(result.Diagnostics);
        Assert.Equal((path, zh, en), (found.Place.Path, $"{found.Code}: {found.Message.Zh}", $"{found.Code}: {found.Message.En}"));
    }

    [Fact]
    public void A_rule_that_is_left_out_is_told_whichever_it_is()
    {
        foreach (var code in LifecycleRules.All)
        {
            var found = Load($"\"rule\": \"{code}\"", "\"rule\": \"mistyped-rule\"").Diagnostics;
            Assert.Equal(["CR1012", "CR3652"], found.Select(item => item.Code));
            Assert.Equal(($"缺少规则 `{code}`。", $"The rule `{code}` is missing."), (found[1].Message.Zh, found[1].Message.En));
            Assert.Equal("Destruction cannot be undone, so none of the rules may be left out.", found[1].Help!.En);
        }
    }

    [Fact]
    public void A_rule_that_is_given_twice_is_told() => Assert.Equal(
        ["CR3651", "CR3652"],
        Load("\"rule\": \"separation\"", "\"rule\": \"sealed-first\"").Diagnostics.Select(item => item.Code));

    [Fact]
    public void Several_faults_of_several_files_are_told_in_one_go()
    {
        var bad = PolicySpec.Seed.Replace("\"years\": 1", "\"years\": 0", StringComparison.Ordinal);
        var found = LifecyclePolicies.Load([PolicyFile.FromText("b.json", bad), PolicyFile.FromText("a.json", bad.Replace("\"least\": 2", "\"least\": 1", StringComparison.Ordinal))], ClauseCatalogue.Embedded).Diagnostics;

        Assert.Equal(["a.json", "a.json", "b.json"], found.Select(item => item.Place.File));
    }

    [Fact]
    public void Versions_that_overlap_are_told() => Assert.Equal(
        ["CR1102"],
        LifecyclePolicies.Load([PolicyFile.FromText("a.json", PolicySpec.Seed), PolicyFile.FromText("b.json", PolicySpec.Seed)], ClauseCatalogue.Embedded).Diagnostics.Select(item => item.Code));

    [Fact]
    public void No_file_is_a_mistake_of_the_caller() => Assert.Throws<ArgumentException>(() => LifecyclePolicies.Load([], ClauseCatalogue.Embedded));

    [Fact]
    public void A_message_that_is_missing_from_a_page_is_none() => Assert.Equal(8, Enumerable.Range(3650, 8).Count(code => Repository.Read("docs/errors.md").Contains($"### CR{code}\n", StringComparison.Ordinal)));

    [Fact]
    public void Mutilated_files_never_throw()
    {
        var (random, sound, loaded) = (new Random(1), Encoding.UTF8.GetBytes(PolicySpec.Seed), 0);
        for (var i = 0; i < 10_000; i++)
        {
            var bytes = sound.ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(bytes.Count);
                if (random.Next(3) == 0)
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 200)));
                else
                    bytes[at] = (byte)"{}[]\",:0-e.\\ntu/*1"[random.Next(18)];
            }

            var result = LifecyclePolicies.Load([new PolicyFile("x.json", bytes.ToArray())], ClauseCatalogue.Embedded);
            Assert.True(result.Succeeded || result.Diagnostics.Length > 0);
            loaded += result.Succeeded ? 1 : 0;
        }

        Assert.InRange(loaded, 1, 8_000);
    }

    private static PolicyReadResult<PolicyTimeline<LifecyclePolicy>> Load(string old, string text)
    {
        Assert.Contains(old, PolicySpec.Seed, StringComparison.Ordinal);
        var place = PolicySpec.Seed.IndexOf(old, StringComparison.Ordinal);
        return LifecyclePolicies.Load([PolicyFile.FromText("archives/lifecycle/2025-01-01.json", PolicySpec.Seed[..place] + text + PolicySpec.Seed[(place + old.Length)..])], ClauseCatalogue.Embedded);
    }
}
