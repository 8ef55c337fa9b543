using CustomerRules.Cli.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Input;

/// <summary>Policy files that lie among scenario cases, where nobody reads them as policies.</summary>
internal static class StrayPolicies
{
    /// <summary>What every policy has and no case: a case may name the policy that it tries out.</summary>
    private static readonly string[] Header = ["policy", "version", "effectiveFrom"];

    internal static IEnumerable<Diagnostic> Of(IEnumerable<PolicyFile> files) => files
        .Where(PolicyFolder.IsCase)
        .Select(file => StrictReader.Read(file, new DiagnosticList()))
        .OfType<PolicyNode>()
        .Where(root => Header.All(name => root.Member(name) is not null))
        .Select(CheckDiagnostics.PolicyAmongCases);
}
