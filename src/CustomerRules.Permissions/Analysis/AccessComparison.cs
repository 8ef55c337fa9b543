namespace CustomerRules.Permissions.Analysis;

/// <summary>Which of two answers gives more.</summary>
internal static class AccessComparison
{
    internal static AccessDirection Of(AccessSide before, AccessSide after)
    {
        var signs = Signs(before, after).Where(sign => sign != 0).Select(Math.Sign).Distinct().ToList();
        return signs switch
        {
            [] => AccessDirection.ClauseOnly,
            [> 0] => AccessDirection.Widened,
            [_] => AccessDirection.Narrowed,
            _ => AccessDirection.Mixed,
        };
    }

    /// <summary>Above 0 where the later answer gives more.</summary>
    private static IEnumerable<int> Signs(AccessSide before, AccessSide after)
    {
        yield return after.Outcome - before.Outcome;
        if (before.Grant is null || after.Grant is null)
            yield break;
        foreach (var code in before.Obligations.Concat(after.Obligations).Select(duty => duty.Obligation.Code).Distinct())
        {
            var left = before.Obligations.FirstOrDefault(duty => duty.Obligation.Code == code);
            var right = after.Obligations.FirstOrDefault(duty => duty.Obligation.Code == code);
            if (left is null || right is null)
            {
                yield return left is null ? -1 : 1;
                continue;
            }

            yield return right.When - left.When;
            yield return (right.WithinDays ?? int.MaxValue).CompareTo(left.WithinDays ?? int.MaxValue);
            yield return (left.Persons ?? 0).CompareTo(right.Persons ?? 0);
        }

        foreach (var field in before.Grant.Fields.Concat(after.Grant.Fields).Select(field => field.Field.Code).Distinct())
            yield return after.Grant.VisibilityOf(field) - before.Grant.VisibilityOf(field);
    }
}
