using System.Collections.Immutable;
using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle.Diagnostics;
using CustomerRules.Archives.Reviews;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Lifecycle.Reading;

/// <summary>The values that stand beside the wording of single rules. Lives as long as the reading of one file.</summary>
internal sealed class RuleValues(ClauseCatalogue catalogue, DiagnosticList found)
{
    private const int MostPersons = 9;

    private static readonly string[] Steps = [.. LifecycleStep.All.Select(step => step.Code)];
    private static readonly string[] States = [.. FileState.All.Select(state => state.Code)];
    private static readonly string[] Starts = [.. RetentionStart.All.Select(start => start.Code)];
    private static readonly string[] Cadences = [.. ReviewCadence.All.Select(cadence => cadence.Code)];
    private static readonly string[] AllMembers = ["after", "grace", "by", "blocks", "releasedBy", "grounds", "least", "from", "ownRequestsBy", "period", "states", "focus"];

    internal CalendarSpan? SealAfter { get; private set; }

    internal CalendarSpan? SealGrace { get; private set; }

    internal string? UnsealedBy { get; private set; }

    internal ImmutableArray<LifecycleStep> HoldBlocks { get; private set; }

    internal string? HoldsReleasedBy { get; private set; }

    internal ImmutableArray<NamedCode> Grounds { get; private set; }

    internal MinimumRetention? Retention { get; private set; }

    internal string? Approver { get; private set; }

    internal string? OwnRequestsApprover { get; private set; }

    internal int PersonsPresent { get; private set; }

    internal ReviewCadence? Cadence { get; private set; }

    internal ImmutableArray<FileState> ReviewStates { get; private set; }

    internal ImmutableArray<string> Focus { get; private set; }

    /// <summary>Of a rule whose code is wrong no member is held against it.</summary>
    internal static void Skip(ObjectReader reader)
    {
        foreach (var name in AllMembers)
            _ = reader.Optional(name);
    }

    internal void Read(string rule, ObjectReader reader)
    {
        switch (rule)
        {
            case LifecycleRules.SealAfterMoveOut:
                SealAfter = reader.Required("after") is { } after ? CalendarSpans.Read(after, found) : null;
                SealGrace = CalendarSpans.ReadOrNull(reader.Required("grace"), found);
                break;
            case LifecycleRules.Unseal:
                UnsealedBy = Code(reader.Required("by"));
                break;
            case LifecycleRules.Hold:
                ReadHold(reader);
                break;
            case LifecycleRules.DisposalGround:
                Grounds = Named(reader.Required("grounds"), "ground");
                break;
            case LifecycleRules.MinimumRetention:
                ReadRetention(reader);
                break;
            case LifecycleRules.Approval:
                Approver = Code(reader.Required("by"));
                var own = reader.Required("ownRequestsBy");
                OwnRequestsApprover = Code(own);
                if (Approver is not null && Approver == OwnRequestsApprover)
                    found.Add(LifecycleDiagnostics.SameApprover(own!));
                break;
            case LifecycleRules.PersonsPresent:
                PersonsPresent = reader.Required("least")?.AsWholeNumber(2, MostPersons, found) ?? 0;
                break;
            case LifecycleRules.Review:
                Cadence = reader.Required("period") is { } period && PolicyValues.CodeIn(period, Cadences, found) is { } index ? ReviewCadence.All[index] : null;
                ReviewStates = List(reader.Required("states"), ReviewState);
                Focus = List(reader.Required("focus"), Code);
                break;
        }
    }

    /// <summary>A list of codes with names and clauses.</summary>
    internal ImmutableArray<NamedCode> Named(PolicyNode? list, string member)
    {
        var items = ImmutableArray.CreateBuilder<NamedCode>();
        var seen = new HashSet<string>();
        foreach (var reader in list is null ? [] : PolicyValues.DistinctList(list, item => item.AsObject(found), found))
        {
            var node = reader.Required(member);
            var code = Code(node);
            var name = reader.RequiredBilingual("name");
            var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
            reader.Close();
            if (code is not null && !seen.Add(code))
                found.Add(LifecycleDiagnostics.Twice(node!));
            if (code is not null && name is not null && cites is not null)
                items.Add(new NamedCode(code, name, cites));
        }

        return items.DrainToImmutable();
    }

    private FileState? ReviewState(PolicyNode node)
    {
        if (PolicyValues.CodeIn(node, States, found) is not { } index)
            return null;
        if (FileState.All[index] == FileState.Destroyed)
            found.Add(LifecycleDiagnostics.NotReviewed(node));
        return FileState.All[index];
    }

    private void ReadHold(ObjectReader reader)
    {
        var node = reader.Required("blocks");
        HoldBlocks = List(node, item => PolicyValues.CodeIn(item, Steps, found) is { } step ? LifecycleStep.All[step] : null);
        if (node is { Kind: PolicyNodeKind.Array, Items.IsEmpty: false } && !HoldBlocks.Contains(LifecycleStep.Destroy))
            found.Add(LifecycleDiagnostics.DestroyNotBlocked(node));
        HoldsReleasedBy = Code(reader.Required("releasedBy"));
    }

    private void ReadRetention(ObjectReader reader)
    {
        var (leastNode, fromNode) = (reader.Required("least"), reader.Required("from"));
        var least = CalendarSpans.ReadOrNull(leastNode, found);
        var from = fromNode is not null and not { Kind: PolicyNodeKind.Null } && PolicyValues.CodeIn(fromNode, Starts, found) is { } index ? RetentionStart.All[index] : null;
        if (leastNode is not null && fromNode is not null && leastNode.Kind == PolicyNodeKind.Null != (fromNode.Kind == PolicyNodeKind.Null))
            found.Add(LifecycleDiagnostics.LeastWithFrom(reader.Node));
        Retention = least is null || from is null ? null : new MinimumRetention(least, from);
    }

    private string? Code(PolicyNode? node) => node is null ? null : PolicyValues.Code(node, found);

    private ImmutableArray<T> List<T>(PolicyNode? node, Func<PolicyNode, T?> read)
        where T : class => node is null ? [] : [.. PolicyValues.DistinctList(node, read, found)];
}
