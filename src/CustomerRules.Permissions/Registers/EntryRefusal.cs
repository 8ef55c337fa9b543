using CustomerRules.Policies;

namespace CustomerRules.Permissions.Registers;

/// <summary>Why a granted access cannot be entered, and therefore must not take place. No message names a person.</summary>
/// <param name="Kind">What stands in the way.</param>
/// <param name="Message">The same in words.</param>
/// <param name="Cites">The clauses that ask for what is missing.</param>
public sealed record EntryRefusal(EntryRefusalKind Kind, BilingualText Message, Citation Cites)
{
    /// <summary>The message in English, with its clauses.</summary>
    public override string ToString() => $"{Message.En} [{Cites}]";
}
