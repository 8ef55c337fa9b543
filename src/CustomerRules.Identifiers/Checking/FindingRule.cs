using CustomerRules.Policies;

namespace CustomerRules.Identifiers.Checking;

/// <summary>What a reason is called, how bad it is and how it is worded. The wording never holds any part of the identifier.</summary>
internal sealed record FindingRule(string Code, Grade Grade, BilingualText Wording)
{
    private static readonly FindingRule[] Rules = Build();

    internal static FindingRule Of(FindingReason reason) => Rules[(int)reason];

    private static FindingRule[] Build()
    {
        var rules = new FindingRule[(int)FindingReason.Invisible + 1];
        void Invalid(FindingReason reason, string code, string zh, string en) => rules[(int)reason] = new(code, Grade.Invalid, new BilingualText(zh, en));
        void Warning(FindingReason reason, string code, string zh, string en) => rules[(int)reason] = new(code, Grade.Warning, new BilingualText(zh, en));

        Invalid(FindingReason.Length, FindingCodes.Length, "长度不对。", "The length is wrong.");
        Invalid(FindingReason.Character, FindingCodes.Character, "此处不能是这个字符。", "This character cannot stand here.");
        Invalid(FindingReason.Invisible, FindingCodes.Character, "此处有一个看不见的字符。", "There is an invisible character here.");
        Invalid(FindingReason.CheckDigit, FindingCodes.CheckDigit, "校验码不对，号码中至少有一位写错。", "The check character is wrong: at least one character is not as issued.");
        Warning(FindingReason.LegacyCheckDigit, FindingCodes.LegacyCheckDigit, "总校验码不对，但其中的组织机构代码正确：可能是标准实施前发放的代码，请核对。", "The check character is wrong, yet the organisation code inside holds: perhaps issued before the standard applied; have a look.");
        Invalid(FindingReason.OrganisationCheckDigit, FindingCodes.OrganisationCheckDigit, "其中的组织机构代码校验码不对。", "The organisation code inside has a wrong check character.");
        Invalid(FindingReason.Region, FindingCodes.Region, "没有这个行政区划代码。", "There is no such region code.");
        Warning(FindingReason.RegionPeriod, FindingCodes.RegionPeriod, "该行政区划代码在出生时并未使用，请核对。", "The region code was not in use on the day of birth; have a look.");
        Invalid(FindingReason.BirthDateMissing, FindingCodes.BirthDate, "出生日期不存在。", "The date of birth does not exist.");
        Invalid(FindingReason.BirthDateTooEarly, FindingCodes.BirthDate, "出生日期过早。", "The date of birth lies too far back.");
        Invalid(FindingReason.BirthDateAhead, FindingCodes.BirthDate, "出生日期晚于核验日期。", "The date of birth lies after the day of the check.");
        Warning(FindingReason.Century, FindingCodes.Century, "此顺序码曾用于 1900 年以前出生的人，出生世纪不能确定。", "Such order codes were kept for people born before 1900: the century is not certain.");
        Invalid(FindingReason.Nationality, FindingCodes.Nationality, "没有这个国籍代码。", "There is no such nationality code.");
        Invalid(FindingReason.RegistrationDepartment, FindingCodes.RegistrationDepartment, "没有这个登记管理部门代码。", "There is no such registration department.");
        Invalid(FindingReason.RegistrationCategory, FindingCodes.RegistrationCategory, "该登记管理部门没有这个机构类别。", "The registration department has no such category.");
        Invalid(FindingReason.NumberPlan, FindingCodes.NumberPlan, "号码规划中没有这个号段。", "The number plan has no such range.");
        Warning(FindingReason.NumberPlanDisputed, FindingCodes.NumberPlanDisputed, "各来源对这个号段的说法不一，请核对。", "Sources disagree about this range; have a look.");
        Invalid(FindingReason.AreaCodeMissing, FindingCodes.AreaCode, "缺少区号。", "The area code is missing.");
        Invalid(FindingReason.AreaCode, FindingCodes.AreaCode, "没有这个区号。", "There is no such area code.");
        Warning(FindingReason.SubscriberNumber, FindingCodes.SubscriberNumber, "用户号码通常不这样开头，请核对。", "Subscriber numbers do not usually begin like this; have a look.");
        Invalid(FindingReason.Form, FindingCodes.Form, "没有这种格式的证件号码。", "No document of this kind has a number of this form.");
        Invalid(FindingReason.UnknownCode, FindingCodes.UnknownCode, "代码表中没有这个代码或名称。", "The list has no such code or name.");
        return rules;
    }
}
