namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>The life of a file read from the clauses, one <c>if</c> each, on the calendar of the platform.</summary>
internal sealed class NaiveLife(FileSpec file, PolicySpec policy, List<HoldSpec> holds)
{
    internal DateTime SealOn => Plus(file.MovedOn, policy.AfterUnit, policy.After);

    internal DateTime? MetOn
    {
        get
        {
            if (policy.RetentionUnit is null)
                return null;
            if (policy.RetentionFrom == "sealed")
                return file.SealedOn is { } day ? Plus(day, policy.RetentionUnit, policy.Retention) : null;
            return file.Moved == "day" ? Plus(file.MovedOn, policy.RetentionUnit, policy.Retention) : null;
        }
    }

    internal string? Next => file.State switch
    {
        "active" => "move-out",
        "moved-out" => "seal",
        "sealed" => "propose-disposal",
        "disposal-proposed" => "approve-disposal",
        "disposal-approved" => "destroy",
        _ => null,
    };

    private bool IsSealed => file.State is "sealed" or "disposal-proposed" or "disposal-approved";

    internal List<string> Missing()
    {
        var missing = new List<string>();
        if (file.State == "destroyed")
            return missing;
        if (file.Moved == "unknown")
            missing.Add("movedOutOn");
        if (file.Moved == "day" && file.Owns is null)
            missing.Add("stillOwns");
        if (IsSealed && file.SealedOn is null && policy.RetentionUnit is not null && file.Moved != "here")
            missing.Add("sealedOn");
        return missing;
    }

    internal List<string> Due()
    {
        var due = new List<string>();
        if (Missing().Count > 0 || file.State == "destroyed" || file.Moved != "day")
            return due;
        if (file.State == "active")
            due.Add($"move-out {file.MovedOn:yyyy-MM-dd}");
        if (file.Owns == true)
            return due;
        if (file.State is "active" or "moved-out")
            due.Add($"seal {SealOn:yyyy-MM-dd}{(policy.GraceDays is { } grace ? $" to {SealOn.AddDays(grace):yyyy-MM-dd}" : "")}");
        if (IsSealed && MetOn is { } met)
            due.Add($"{Next} {met:yyyy-MM-dd}");
        return due;
    }

    /// <summary>What a file, its holds and the day say against a step.</summary>
    internal SortedSet<string> Against(string step, DateTime day)
    {
        var against = new SortedSet<string>(StringComparer.Ordinal);
        if (file.Moved == "unknown")
            against.Add("move-out-unknown");
        if (file.Moved == "day" && file.Owns is null)
            against.Add("ownership-unknown");
        if (Missing().Contains("sealedOn"))
            against.Add("sealed-day-unknown");
        if (file.Moved == "here")
            against.Add("still-lives-here");
        if (file.Moved == "day" && file.Owns == true)
            against.Add("still-owned");
        if (step == "seal" && file.Moved == "day" && day < SealOn)
            against.Add("not-due-yet");
        if (file.Moved == "day" && file.MovedOn > day)
            against.Add("move-out-ahead");
        if (step != "seal" && file.SealedOn is { } closed && (closed > day || (file.Moved == "day" && closed < file.MovedOn)))
            against.Add("dates-out-of-order");
        if (step != "seal" && file.SealedOn is { } early && file.Moved == "day" && early >= file.MovedOn && early < SealOn)
            against.Add("sealed-early");
        if (step == "seal")
            against.UnionWith(Contradiction());
        if (step != "seal" && policy.RetentionUnit is null)
            against.Add("retention-not-configured");
        if (step != "seal" && MetOn is { } met && day < met)
            against.Add("retention-not-met");
        if (step != "seal" && file.Class == "no-such-file")
            against.Add("class-unknown");
        if (step != "seal" && file.Pieces == 0)
            against.Add("nothing-left");
        if (step is "approve-disposal" or "destroy")
            against.UnionWith(Ground(file.Ground));
        if (step == "destroy" && (file.Ground is null || file.Approver is null))
            against.Add("approval-missing");
        if (step == "destroy" && file.Ground is not null && file.Approver is { } approver)
            against.UnionWith(Approver(approver));
        if (policy.Blocks().Contains(step) && holds.Exists(hold => (hold.Number ?? "XX小区A12023001") == "XX小区A12023001" && hold.From <= day && (hold.Until ?? DateTime.MaxValue) > day))
            against.Add("held");
        return against;
    }

    internal SortedSet<string> Blocked(DateTime day)
    {
        if (file.State == "destroyed" || Missing().Count > 0)
            return [];
        var against = file.State == "active" ? Contradiction() : Against(Next!, day);
        if (file.State == "active" && file.Moved == "day" && file.MovedOn > day)
            against.Add("move-out-ahead");
        if (file.State == "disposal-proposed" && file.Ground is not null && file.Approver is { } approver)
            against.UnionWith(Approver(approver));
        return against;
    }

    internal SortedSet<string> Contradiction() =>
        file.State is "active" or "moved-out" && (file.SealedOn is not null || file.Ground is not null) ? ["state-contradicted"] : [];

    internal SortedSet<string> Order(DateTime day, bool disposal, params string[] from)
    {
        var against = new SortedSet<string>(StringComparer.Ordinal);
        if (disposal && file.State is "active" or "moved-out" && disposal)
            against.Add("not-sealed");
        else if (!from.Contains(file.State))
            against.Add("wrong-state");
        if (file.Changed > day)
            against.Add("before-last-change");
        return against;
    }

    internal static SortedSet<string> Ground(string? ground)
    {
        if (ground is null)
            return ["ground-missing"];
        return ground is "long-unused" or "no-retention-value" ? [] : ["ground-unknown"];
    }

    internal SortedSet<string> Approver((string Role, string Number) approver)
    {
        var against = new SortedSet<string>(StringComparer.Ordinal);
        if (approver.Number == file.Requester.Number)
            against.Add("own-request");
        if (file.Requester.Role == "service-centre-head" && approver.Role != "company-leader")
            against.Add("wrong-approver");
        if (file.Requester.Role != "service-centre-head" && approver.Role != "service-centre-head")
            against.Add("wrong-approver");
        return against;
    }

    private static DateTime Plus(DateTime day, string unit, int amount) => unit switch
    {
        "years" => day.AddYears(amount),
        "months" => day.AddMonths(amount),
        _ => day.AddDays(amount),
    };
}
