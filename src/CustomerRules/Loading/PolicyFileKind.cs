using CustomerRules.Policies;

namespace CustomerRules.Loading;

/// <summary>What a file of a book is.</summary>
internal enum PolicyFileKind
{
    DecisionTable,
    Case,
    Regulation,
    Lock,
    Calendar,
    ServiceHours,
    Obligations,
    Metrics,
    Identifiers,
    ArchiveSchema,
    Numbering,
    Lifecycle,
}

/// <summary>The folder right above a file says what it is. Folders further up are where the book happens to be kept.</summary>
internal static class PolicyFileKinds
{
    private const string LockName = "policies.lock.json";
    private const string ServiceLevels = "service-levels";

    internal static PolicyFileKind Of(PolicyFile file) => file.Path.Split('/') switch
    {
        [.., LockName] => PolicyFileKind.Lock,
        [.., "cases", _] => PolicyFileKind.Case,
        [.., "regulations", _] => PolicyFileKind.Regulation,
        [.., "identifiers", _] => PolicyFileKind.Identifiers,
        [.., "archives", "schemas", _, _] => PolicyFileKind.ArchiveSchema,
        [.., "numbering", _, _] => PolicyFileKind.Numbering,
        [.., ServiceLevels, "calendars", _, _] => PolicyFileKind.Calendar,
        [.., ServiceLevels, "service-hours", _] => PolicyFileKind.ServiceHours,
        [.., ServiceLevels, "obligations", _] => PolicyFileKind.Obligations,
        [.., ServiceLevels, "metrics", _] => PolicyFileKind.Metrics,
        [.., "archives", "lifecycle", _] => PolicyFileKind.Lifecycle,
        _ => PolicyFileKind.DecisionTable,
    };
}
