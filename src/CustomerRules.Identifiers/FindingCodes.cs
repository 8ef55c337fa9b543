namespace CustomerRules.Identifiers;

/// <summary>The codes of findings. A code never changes its meaning or its grade.</summary>
public static class FindingCodes
{
    /// <summary>Too short or too long (invalid).</summary>
    public const string Length = "length";

    /// <summary>A character that cannot stand where it stands (invalid).</summary>
    public const string Character = "character";

    /// <summary>The check character is wrong (invalid).</summary>
    public const string CheckDigit = "check-digit";

    /// <summary>A credit code whose own check character is wrong while the organisation code in it holds: issued before the
    /// standard was applied (warning).</summary>
    public const string LegacyCheckDigit = "legacy-check-digit";

    /// <summary>The organisation code inside a credit code has a wrong check character (invalid).</summary>
    public const string OrganisationCheckDigit = "organisation-check-digit";

    /// <summary>There is no such region (invalid).</summary>
    public const string Region = "region";

    /// <summary>The region code was not in force on the day of birth, 1984 or later (warning).</summary>
    public const string RegionPeriod = "region-period";

    /// <summary>The date of birth does not exist, or lies too far back, or after the day of the check (invalid).</summary>
    public const string BirthDate = "birth-date";

    /// <summary>A 15-digit number of the series kept for people born before 1900: its century is not certain (warning).</summary>
    public const string Century = "century";

    /// <summary>There is no such nationality code (invalid).</summary>
    public const string Nationality = "nationality";

    /// <summary>There is no such registration department (invalid).</summary>
    public const string RegistrationDepartment = "registration-department";

    /// <summary>The registration department has no such category (invalid).</summary>
    public const string RegistrationCategory = "registration-category";

    /// <summary>The number plan does not have such a range (invalid).</summary>
    public const string NumberPlan = "number-plan";

    /// <summary>The sources of the number plan disagree about the range (warning).</summary>
    public const string NumberPlanDisputed = "number-plan-disputed";

    /// <summary>The area code is missing, or there is none like it (invalid).</summary>
    public const string AreaCode = "area-code";

    /// <summary>Subscriber numbers do not begin like that (warning).</summary>
    public const string SubscriberNumber = "subscriber-number";

    /// <summary>No document of this kind has a number of this form (invalid).</summary>
    public const string Form = "form";

    /// <summary>The code list does not have such a code or name (invalid).</summary>
    public const string UnknownCode = "unknown-code";
}
