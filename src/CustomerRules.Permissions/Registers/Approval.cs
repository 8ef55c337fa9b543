namespace CustomerRules.Permissions.Registers;

/// <summary>Who gave an approval.</summary>
/// <param name="Evidence">The evidence that the approval is, such as <c>service-centre-head-approval</c>.</param>
/// <param name="By">The person who gave it.</param>
public sealed record Approval(string Evidence, string By)
{
    /// <summary>The evidence, no person.</summary>
    public override string ToString() => Evidence;
}
