using CustomerRules.Numbering;
using CustomerRules.Numbering.Allocation;
using CustomerRules.Numbering.Imports;
using CustomerRules.Numbering.Proofs;
using NodaTime;
using NodaTime.Text;

namespace NumberDesk;

/// <summary>What is asked before a scheme is put in service: by the same proof that decides whether two archives could share a number.</summary>
internal static class Preflight
{
    internal static void Show(NumberingPolicies policies, NumberingPolicy policy, bool zh)
    {
        var template = policy.Template.Template;
        var alike = NumberProofs.NoLookAlikes(template, policy.LookAlikes!).Counterexample!;
        Console.WriteLine(zh ? $"形近的编号：{alike.First} 与 {alike.Second}" : $"Look alike: {alike.First} and {alike.Second}");
        var begun = NumberProofs.NoPrefixes(template).Counterexample!;
        Console.WriteLine(zh ? $"{begun.First} 是 {begun.Second} 的开头" : $"{begun.First} begins {begun.Second}");
        foreach (var abbreviation in new[] { "YY花园", "XX小区A" })
        {
            var trial = policies.TryAbbreviation(policy, abbreviation);
            var why = trial.Proof?.Counterexample?.Number;
            Console.WriteLine((zh, trial.IsAccepted) switch
            {
                (true, true) => $"可以登记简称 {abbreviation}",
                (true, false) => $"不可登记简称 {abbreviation}：{why} 会有两种读法",
                (false, true) => $"{abbreviation} may be registered",
                (false, false) => $"{abbreviation} may not be registered: {why} would have two readings",
            });
        }

        // 360 numbers of a unit were given out in the first quarter.
        var last = (long)NumberCapacity.Of(template).Sequences;
        var day = LocalDatePattern.Iso.Format(ExhaustionForecast.Of(policy.Allocation, last - 360, 360, new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31))!.Value);
        Console.WriteLine(zh ? $"按一季度用去 360 个推算，该房号的编号将于 {day} 用完" : $"At 360 numbers a quarter the unit's numbers will do until {day}");
        var import = LegacyImport.Analyse(["XX小区A12026003", "XX小区A1202600"], policies);
        Console.WriteLine(zh ? $"旧编号：下一顺序号 {import.NextFree[0].Sequence}；{import.Numbers[1].Failure.Describe(CustomerRules.Policies.Language.Chinese)}" : $"Old numbers: next sequence {import.NextFree[0].Sequence}; {import.Numbers[1].Failure}");
    }
}
