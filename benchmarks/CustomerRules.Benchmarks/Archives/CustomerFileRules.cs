using CustomerRules.Archives.Records;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using FluentValidation;

namespace CustomerRules.Benchmarks.Archives;

/// <summary>The rules of an owner's file as one would write them with FluentValidation, over the typed record.</summary>
internal sealed class CustomerFileRules : AbstractValidator<CustomerFile>
{
    public CustomerFileRules()
    {
        RuleFor(file => file.Basic).NotNull().SetValidator(new Basic()!);
        RuleFor(file => file.Property).NotNull().ChildRules(property =>
        {
            property.RuleFor(item => item!.Layout).NotEmpty().MaximumLength(64);
            property.RuleFor(item => item!.FloorArea).NotNull().InclusiveBetween(1, 1_000_000);
            property.RuleFor(item => item!.Use).NotEmpty().MaximumLength(64);
            property.RuleFor(item => item!.Decoration!.Degree).NotEmpty().MaximumLength(64);
            property.RuleFor(item => item!.Decoration!.Style).NotEmpty().MaximumLength(64);
        });
        RuleForEach(file => file.Payments!.PropertyFees).ChildRules(fee =>
        {
            fee.RuleFor(item => item.PaidOn).NotNull();
            fee.RuleFor(item => item.Amount).NotNull().InclusiveBetween(0, 1_000_000_000);
            fee.RuleFor(item => item.Method).NotEmpty().MaximumLength(64);
        });
        RuleForEach(file => file.Repairs).ChildRules(repair =>
        {
            repair.RuleFor(item => item.Date).NotNull();
            repair.RuleFor(item => item.Problem).NotEmpty().MaximumLength(2000);
            repair.RuleFor(item => item.Handling).NotEmpty().MaximumLength(2000);
            repair.RuleFor(item => item.Repairer).NotEmpty().MaximumLength(64);
        });
        RuleForEach(file => file.Complaints).ChildRules(complaint =>
        {
            complaint.RuleFor(item => item.Date).NotNull();
            complaint.RuleFor(item => item.Content).NotEmpty().MaximumLength(2000);
            complaint.RuleFor(item => item.Result).NotEmpty().When(item => item.Closed == true);
        });
        RuleFor(file => file.EmergencyContact!.Name).NotEmpty().MaximumLength(64);
        RuleFor(file => file.EmergencyContact!.Phone).Must(IsPhone);
    }

    private static bool IsPhone(string? text) => text is not null && MobileNumber.Check(text, OwnerSample.AsOf).Findings.IsEmpty;

    private sealed class Basic : AbstractValidator<BasicInformation>
    {
        public Basic()
        {
            RuleFor(item => item.Party).NotNull();
            RuleFor(item => item.Name).NotEmpty().MaximumLength(64);
            RuleFor(item => item.IdentityNumber).Must(text => text is not null && ResidentId.Check(text, OwnerSample.AsOf).Findings.IsEmpty).When(item => item.Party == Party.Resident);
            RuleFor(item => item.Contact).NotNull();
            RuleFor(item => item.Contact!.Phone).Must(IsPhone);
            RuleFor(item => item.Contact!.EMail).EmailAddress();
            RuleFor(item => item.Unit).NotEmpty().MaximumLength(200);
            RuleFor(item => item.MoveInDate).NotNull();
            RuleFor(item => item.HomeAddress).MaximumLength(200);
        }
    }
}
