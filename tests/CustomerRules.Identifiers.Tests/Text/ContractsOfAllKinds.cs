namespace CustomerRules.Identifiers.Tests.Text;

public sealed class ResidentIdContractTests : ContractTests<ResidentId>;

public sealed class ForeignPermanentResidentIdContractTests : ContractTests<ForeignPermanentResidentId>;

public sealed class UnifiedSocialCreditCodeContractTests : ContractTests<UnifiedSocialCreditCode>;

public sealed class OrganisationCodeContractTests : ContractTests<OrganisationCode>;

public sealed class BusinessRegistrationNumberContractTests : ContractTests<BusinessRegistrationNumber>;

public sealed class MobileNumberContractTests : ContractTests<MobileNumber>;

public sealed class LandlineNumberContractTests : ContractTests<LandlineNumber>;

public sealed class PassportNumberContractTests : ContractTests<PassportNumber>;

public sealed class HongKongMacaoPermitNumberContractTests : ContractTests<HongKongMacaoPermitNumber>;

public sealed class TaiwanPermitNumberContractTests : ContractTests<TaiwanPermitNumber>;

public sealed class EthnicityContractTests : ContractTests<Ethnicity>;

public sealed class SexContractTests : ContractTests<Sex>;
