using CustomerRules.Permissions;
using NodaTime;

namespace CustomerRules.Benchmarks.Permissions;

/// <summary>Fresh random requests in every form that is measured. So many that no branch predictor learns them.</summary>
internal sealed class AccessSample
{
    internal const int Count = 65_536;
    private const int Seed = 20_250_101;

    internal AccessSample()
    {
        Policy = AccessPolicies.Embedded.AsOf(new LocalDate(2026, 6, 1));
        var random = new Random(Seed);
        for (var i = 0; i < Count; i++)
        {
            Plain[i] = new PlainRequest(
                random.Next(Policy.Roles.Length),
                random.Next(Policy.Actions.Length),
                random.Next(Policy.Sections.Length),
                random.Next(Policy.Purposes.Length),
                random.Next(8) == 0,
                random.Next(2) == 0 ? 255UL : (ulong)random.Next(256));
            ByCode[i] = RequestOf(Plain[i]);
            Resolved[i] = Policy.Resolve(ByCode[i]);
        }
    }

    internal AccessPolicy Policy { get; }

    internal PlainRequest[] Plain { get; } = new PlainRequest[Count];

    internal AccessRequest[] ByCode { get; } = new AccessRequest[Count];

    internal ResolvedRequest[] Resolved { get; } = new ResolvedRequest[Count];

    /// <summary>Throws unless the policy gives the same outcome as hand-written code for every request.</summary>
    internal void Check(string what, Func<int, AccessOutcome> outcome)
    {
        for (var i = 0; i < Count; i++)
        {
            if (outcome(i) != HandWrittenAccess.Outcome(Plain[i]))
                throw new InvalidOperationException($"{what} disagrees with the switch on {Plain[i]}.");
        }
    }

    private AccessRequest RequestOf(PlainRequest request) => new()
    {
        Role = Policy.Roles[request.Role].Code,
        Action = Policy.Actions[request.Action].Code,
        Section = Policy.Sections[request.Section].Code,
        Purpose = Policy.Purposes[request.Purpose].Code,
        Sealed = request.Sealed,
        Evidence = [.. Policy.Evidence.Where((_, i) => (request.Evidence >> i & 1) != 0).Select(evidence => evidence.Code)],
    };
}
