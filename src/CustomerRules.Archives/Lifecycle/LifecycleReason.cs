using CustomerRules.Policies;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>Why a step cannot be taken.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record LifecycleReason
{
    internal LifecycleReason(string code, LifecycleStep step, LifecycleRule rule)
    {
        Code = code;
        Step = step;
        Rule = rule;
    }

    /// <summary>The code, such as <c>retention-not-configured</c>; see <see cref="LifecycleReasons"/>.</summary>
    public string Code { get; }

    /// <summary>The step.</summary>
    public LifecycleStep Step { get; }

    /// <summary>The rule that forbids it.</summary>
    public LifecycleRule Rule { get; }

    /// <summary>The clauses behind the rule.</summary>
    public Citation Cites => Rule.Cites;

    /// <summary>What is in the way.</summary>
    public BilingualText Message => LifecycleWording.Of(Code);

    /// <summary>Step, code and clauses.</summary>
    public override string ToString() => $"{Step.Code}: {Code} [{Cites}]";
}
