using CustomerRules.ServiceLevels.Terms;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerRules.ServiceLevels.Tests.Terms;

/// <summary>Random terms that are counted in days, and ways to count them; each shrinks to the plainest one that still fails.</summary>
public static class TermGenerators
{
    public static Arbitrary<Term> Terms()
    {
        var generator = Gen.OneOf(
            Gen.Choose(1, 60).Select(Term.Workdays),
            Gen.Choose(1, 200).Select(Term.CalendarDays),
            Gen.Choose(1, 30).Select(Term.Months),
            Gen.Choose(1, 6).Select(Term.Years),
            Gen.Elements(CalendarPeriod.All.AsEnumerable()).Select(Term.Within));
        return Arb.From(generator, term => term.Amount == 1 ? [] : new[] { 1, term.Amount / 2, term.Amount - 1 }.Distinct().Select(amount => Of(term.Kind, amount)));
    }

    public static Arbitrary<CountingRule> Rules()
    {
        var generator =
            from flags in Gen.Choose(0, 7)
            select CountingRule.CivilCode with
            {
                CountsStartDay = (flags & 1) != 0,
                RollsLastDay = (flags & 2) == 0,
                Ends = (flags & 4) == 0 ? DayEnd.CloseOfBusiness : DayEnd.Midnight,
            };
        return Arb.From(generator, rule => rule == CountingRule.CivilCode ? [] : [CountingRule.CivilCode]);
    }

    private static Term Of(TermKind kind, int amount) => kind.Code switch
    {
        "workdays" => Term.Workdays(amount),
        "calendar-days" => Term.CalendarDays(amount),
        "months" => Term.Months(amount),
        _ => Term.Years(amount),
    };
}
