using System.Globalization;
using CustomerRules.Archives.Lifecycle;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>Deciding and every step beside the clauses read naively, on random files, policies, holds and persons.</summary>
public sealed class LifecycleReferenceTests
{
    private static readonly string[] Numbers = ["S-1", "S-2", "S-3", "S-4"];

    [Property(MaxTest = 2000)]
    public void Deciding_is_what_the_clauses_say(byte[] bytes)
    {
        var genes = new Genes(bytes);
        var (file, policy, holds, day) = (FileSpec.From(genes), PolicySpec.From(genes), HoldSpec.ListFrom(genes), FileSpec.Epoch.AddDays(genes.Below(200) * 12));
        var naive = new NaiveLife(file, policy, holds);

        var standing = FileLifecycle.Decide(file.Build(), policy.Build(), HoldSpec.Build(holds), FileSpec.Day(day));

        Assert.Equal(file.State, standing.State.Code);
        Assert.Equal(naive.Missing(), standing.Missing.AsEnumerable());
        Assert.Equal(naive.Due(), standing.Due.Select(Told));
        Assert.Equal(naive.Blocked(day), standing.Blocked.Select(reason => reason.Code).Order(StringComparer.Ordinal));
        Assert.All(standing.Blocked, reason => Assert.Equal(naive.Next, reason.Step.Code));
        Assert.NotEmpty(standing.Because);
        Assert.Equal(naive.Missing().Count == 0 && naive.Blocked(day).Count == 0 ? naive.Next : null, standing.Possible?.Code);
    }

    [Property(MaxTest = 1000)]
    public void Moving_out_is_what_the_clauses_say(byte[] bytes) => Compare(bytes, (step, genes) =>
    {
        var (on, owns) = (step.Day.AddDays(genes.Below(3) - 1), genes.Flag());
        var against = step.Naive.Order(step.Day, false, step.File is { State: "moved-out", Owns: true } ? "moved-out" : "active");
        if (on > step.Day)
            against.Add("move-out-ahead");
        against.UnionWith(step.Naive.Contradiction());
        return (FileTransitions.MoveOut(step.Built, step.Rules, step.Holds, step.Action, FileSpec.Day(on), owns), against, "moved-out");
    });

    [Property(MaxTest = 1000)]
    public void Returning_is_what_the_clauses_say(byte[] bytes) => Compare(bytes, (step, genes) =>
    {
        var reason = genes.Of("customer-returned", null);
        var against = step.Naive.Order(step.Day, false, "moved-out", "sealed", "disposal-proposed", "disposal-approved");
        if (step.File.State is "sealed" or "disposal-proposed" or "disposal-approved")
        {
            if (step.By.Role != "service-centre-head")
                against.Add("wrong-role");
            if (reason is null)
                against.Add("reason-missing");
        }

        return (FileTransitions.Reactivate(step.Built, step.Rules, step.Holds, step.Action, reason), against, "active");
    });

    [Property(MaxTest = 1000)]
    public void Sealing_is_what_the_clauses_say(byte[] bytes) => Compare(bytes, (step, genes) =>
    {
        var apart = genes.Below(4) < 3;
        var against = step.Naive.Order(step.Day, false, "moved-out");
        against.UnionWith(step.Naive.Against("seal", step.Day));
        if (!apart)
            against.Add("not-stored-apart");
        return (FileTransitions.Seal(step.Built, step.Rules, step.Holds, step.Action, apart), against, "sealed");
    });

    [Property(MaxTest = 1000)]
    public void Proposing_is_what_the_clauses_say(byte[] bytes) => Compare(bytes, (step, genes) =>
    {
        var ground = genes.Of("long-unused", "no-retention-value", null, "no-such-ground");
        var against = step.Naive.Order(step.Day, true, "sealed");
        against.UnionWith(step.Naive.Against("propose-disposal", step.Day));
        against.UnionWith(NaiveLife.Ground(ground));
        return (FileTransitions.ProposeDisposal(step.Built, step.Rules, step.Holds, step.Action, ground), against, "disposal-proposed");
    });

    [Property(MaxTest = 1000)]
    public void Approving_is_what_the_clauses_say(byte[] bytes) => Compare(bytes, (step, _) =>
    {
        var against = step.Naive.Order(step.Day, true, "disposal-proposed");
        against.UnionWith(step.Naive.Against("approve-disposal", step.Day));
        if (step.File.Ground is not null)
            against.UnionWith(step.Naive.Approver(step.By));
        return (FileTransitions.ApproveDisposal(step.Built, step.Rules, step.Holds, step.Action), against, "disposal-approved");
    });

    [Property(MaxTest = 1000)]
    public void Rejecting_is_what_the_clauses_say(byte[] bytes) => Compare(bytes, (step, genes) =>
    {
        var reason = genes.Of("still-needed", null);
        var against = step.Naive.Order(step.Day, true, "disposal-proposed", "disposal-approved");
        if (step.By.Role is not ("service-centre-head" or "company-leader") && (step.File.Ground is null || step.By.Number != step.File.Requester.Number))
            against.Add("wrong-role");
        if (reason is null)
            against.Add("reason-missing");
        return (FileTransitions.RejectDisposal(step.Built, step.Rules, step.Holds, step.Action, reason), against, "sealed");
    });

    [Property(MaxTest = 2000)]
    public void Destroying_is_what_the_clauses_say(byte[] bytes) => Compare(bytes, (step, genes) =>
    {
        var present = Enumerable.Range(0, genes.Below(6)).Select(_ => ("guard", genes.Of(Numbers))).Append((step.By.Role, genes.Below(5) == 4 ? "S-9" : step.By.Number)).ToList();
        var pieces = genes.Of(step.File.Pieces, step.File.Pieces, 0, 1, 3);
        var failure = pieces != step.File.Pieces && genes.Below(4) < 3 ? "shredder-jammed" : null;
        var against = step.Naive.Order(step.Day, true, "disposal-approved");
        against.UnionWith(step.Naive.Against("destroy", step.Day));
        if (present.Select(person => person.Item2).Distinct().Count() < step.Policy.Persons)
            against.Add("too-few-persons");
        if (!present.Exists(person => person.Item2 == step.By.Number))
            against.Add("operator-absent");
        if (pieces > step.File.Pieces)
            against.Add("too-many-pieces");
        if (pieces < step.File.Pieces && failure is null)
            against.Add("failure-missing");
        var result = FileTransitions.Destroy(step.Built, step.Rules, step.Holds, step.Action, present.Select(FileSpec.Build), pieces, failure);
        Assert.Equal(result.IsDone, result.Record is not null);
        if (result.Record is { } record)
        {
            Assert.Equal((pieces, step.File.Pieces - pieces, failure), (record.Quantity, record.Left, record.Failure));
            Assert.Equal(record.Left, result.File.Pieces);
        }

        return (result, against, pieces == step.File.Pieces ? "destroyed" : "disposal-approved");
    });

    [Property(MaxTest = 1000)]
    public void Holds_are_what_the_policy_says(byte[] bytes)
    {
        Compare(bytes, (step, genes) =>
        {
            var code = genes.Of("hold-0", "hold-1", "hold-9");
            var against = step.Naive.Order(step.Day, false, "active", "moved-out", "sealed", "disposal-proposed", "disposal-approved");
            if (step.HoldSpecs.Exists(hold => hold.Code == code))
                against.Add("hold-exists");
            return (FileTransitions.PlaceHold(step.Built, step.Rules, step.Holds, step.Action, code, "dispute"), against, step.File.State);
        });
        Compare(bytes, (step, genes) =>
        {
            var code = genes.Of("hold-0", "hold-1", "hold-9");
            var against = step.Naive.Order(step.Day, false, "active", "moved-out", "sealed", "disposal-proposed", "disposal-approved");
            if (!step.HoldSpecs.Exists(hold => hold.Code == code && hold.Number == "XX小区A12023001" && hold.Until is null && hold.From <= step.Day))
                against.Add("hold-unknown");
            if (step.By.Role != "service-centre-head")
                against.Add("wrong-role");
            return (FileTransitions.ReleaseHold(step.Built, step.Rules, step.Holds, step.Action, code), against, step.File.State);
        });
    }

    private static string Told(DueStep due) =>
        $"{due.Step.Code} {LocalDatePattern.Iso.Format(due.On)}{(due.Latest is { } latest ? $" to {latest.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}" : "")}";

    private static void Compare(byte[] bytes, Func<Trial, Genes, (FileTransition Actual, SortedSet<string> Against, string After)> take)
    {
        var genes = new Genes(bytes);
        var trial = new Trial(FileSpec.From(genes), PolicySpec.From(genes), HoldSpec.ListFrom(genes), FileSpec.Epoch.AddDays(genes.Below(200) * 12), FileSpec.Person(genes, 1));
        var (actual, against, after) = take(trial, genes);
        Assert.Equal(against, actual.Refusals.Select(reason => reason.Code).Order(StringComparer.Ordinal));
        Assert.Equal(against.Count == 0, actual.IsDone);
        Assert.All(actual.Refusals, reason => Assert.Equal(actual.Step, reason.Step));
        if (actual.IsDone)
        {
            Assert.Equal((trial.File.State, after, after), (actual.Event.From.Code, actual.Event.To.Code, actual.File.State.Code));
            Assert.Equal(trial.Action.At, actual.File.ChangedAt);
            Assert.NotEmpty(actual.Event.Because);
        }
        else
        {
            Assert.Same(trial.Built, actual.File);
            Assert.Same(trial.Holds, actual.Holds);
        }
    }

    private sealed class Trial(FileSpec file, PolicySpec policy, List<HoldSpec> holds, DateTime day, (string Role, string Number) by)
    {
        internal FileSpec File { get; } = file;

        internal PolicySpec Policy { get; } = policy;

        internal List<HoldSpec> HoldSpecs { get; } = holds;

        internal DateTime Day { get; } = day;

        internal (string Role, string Number) By { get; } = by;

        internal NaiveLife Naive { get; } = new(file, policy, holds);

        internal ArchiveFile Built { get; } = file.Build();

        internal LifecyclePolicy Rules { get; } = policy.Build();

        internal HoldList Holds { get; } = HoldSpec.Build(holds);

        internal StaffAction Action { get; } = new(FileSpec.Build(by), FileSpec.Day(day).AtMidnight());
    }
}
