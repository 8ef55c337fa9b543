using CustomerRules.Policies;

namespace CustomerRules.Cli;

/// <summary>The arguments do not make sense; says why in both languages.</summary>
internal sealed class UsageException(string zh, string en) : Exception(en)
{
    internal BilingualText Text { get; } = new(zh, en);
}
