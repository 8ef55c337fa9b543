namespace CustomerRules.Identifiers.Checking;

/// <summary>Why a finding was made: finer than its code, so that its wording can say more.</summary>
internal enum FindingReason : byte
{
    None = 0,
    Length,
    Character,
    CheckDigit,
    LegacyCheckDigit,
    OrganisationCheckDigit,
    Region,
    RegionPeriod,
    BirthDateMissing,
    BirthDateTooEarly,
    BirthDateAhead,
    Century,
    Nationality,
    RegistrationDepartment,
    RegistrationCategory,
    NumberPlan,
    NumberPlanDisputed,
    AreaCodeMissing,
    AreaCode,
    SubscriberNumber,
    Form,
    UnknownCode,
    Invisible,
}
