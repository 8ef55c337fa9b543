namespace CustomerRules.Policies;

/// <summary>One version of a policy: whatever it decides, it has a header.</summary>
public interface IPolicy
{
    /// <summary>What the version is called, when it is in force and what it rests on.</summary>
    PolicyHeader Header { get; }
}
