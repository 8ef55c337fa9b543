using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using NodaTime;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>A random file in plain values: any combination, also those that no life leads to.</summary>
internal sealed record FileSpec
{
    internal static readonly DateTime Epoch = new(2024, 1, 1);

    private static readonly string[] Roles = ["archive-manager", "service-centre-head", "company-leader"];

    internal string State { get; init; } = "active";

    /// <summary><c>unknown</c>, <c>here</c> or <c>day</c>.</summary>
    internal string Moved { get; init; } = "day";

    internal DateTime MovedOn { get; init; } = Epoch;

    internal bool? Owns { get; init; } = false;

    internal DateTime? SealedOn { get; init; }

    internal string Class { get; init; } = "owner-file";

    internal int Pieces { get; init; } = 1;

    internal string? Ground { get; init; }

    internal (string Role, string Number) Requester { get; init; } = ("archive-manager", "S-1");

    internal (string Role, string Number)? Approver { get; init; }

    internal DateTime? Changed { get; init; }

    internal static FileSpec From(Genes genes)
    {
        var file = Any(genes);
        return file.State is "active" or "moved-out" && genes.Below(4) < 3 ? file with { SealedOn = null, Ground = null } : file;
    }

    private static FileSpec Any(Genes genes) => new()
    {
        State = genes.Of("disposal-approved", "disposal-proposed", "sealed", "moved-out", "active", "destroyed"),
        Moved = genes.Of("day", "day", "day", "day", "here", "unknown"),
        MovedOn = Epoch.AddDays(genes.Below(120)),
        Owns = genes.Of<bool?>(false, false, false, false, true, null),
        SealedOn = genes.Of<DateTime?>(Epoch.AddDays(400 + genes.Below(60)), Epoch.AddDays(400), Epoch.AddDays(500), null),
        Class = genes.Of("owner-file", "owner-file", "owner-file", "tenant-file", "no-such-file"),
        Pieces = genes.Of(1, 2, 3, 0),
        Ground = genes.Of("long-unused", "no-retention-value", "long-unused", null, "no-such-ground"),
        Requester = Person(genes),
        Approver = genes.Below(4) == 3 ? null : Person(genes, 1),
        Changed = genes.Below(4) == 3 ? Epoch.AddDays(700 + genes.Below(200)) : null,
    };

    internal static (string Role, string Number) Person(Genes genes, int first = 0)
    {
        var index = (genes.Below(4) + first) % 4;
        return index == 3 ? ("service-centre-head", "S-1") : (Roles[index], $"S-{index + 1}");
    }

    internal static StaffMember Build((string Role, string Number) person) => new(person.Role, StaffNumber.Parse(person.Number));

    internal static LocalDate Day(DateTime day) => LocalDate.FromDateTime(day);

    internal ArchiveFile Build() => new()
    {
        Number = FileNumber.Parse("XX小区A12023001"),
        Class = Class,
        State = FileState.FromCode(State),
        MovedOut = Moved switch { "day" => MoveOutDate.On(Day(MovedOn)), "here" => MoveOutDate.LivesHere, _ => MoveOutDate.Unknown },
        StillOwns = Owns,
        Pieces = Pieces,
        SealedOn = SealedOn is { } day ? Day(day) : null,
        StoredApart = State != "active",
        Disposal = Ground is null ? null : new DisposalRequest(Ground, Build(Requester)) { ApprovedBy = Approver is { } approver ? Build(approver) : null },
        ChangedAt = Changed is { } changed ? Day(changed).AtMidnight() : null,
    };
}
