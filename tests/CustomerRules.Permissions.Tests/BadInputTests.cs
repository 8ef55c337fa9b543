using CustomerRules.Permissions.Tests.Reference;

namespace CustomerRules.Permissions.Tests;

/// <summary>Unknown codes are refused with a near one, never granted.</summary>
public sealed class BadInputTests
{
    private static readonly AccessRequest Good = Book.Request("guard", "consult", "basic", "job-duty");

    [Fact]
    public void An_unknown_code_is_refused_with_a_near_one()
    {
        Refused(Good with { Role = "gard" }, "The access policy knows no such role. Did you mean 'guard'?");
        Refused(Good with { Action = "consul" }, "The access policy knows no such action. Did you mean 'consult'?");
        Refused(Good with { Section = "Basic" }, "The access policy knows no such section. Did you mean 'basic'?");
        Refused(Good with { Purpose = "spying" }, "The access policy knows no such purpose.");
        Refused(Good with { Evidence = ["escorts"] }, "The access policy knows no such evidence. Did you mean 'escort'?");
        Refused(Good with { Supported = ["return-files"] }, "The access policy knows no such obligation. Did you mean 'return-file'?");
    }

    [Fact]
    public void What_is_not_there_is_refused_and_not_repeated()
    {
        Refused(default, "The access policy knows no such role.");
        Refused(Good with { Role = "张三 13800138000" }, "The access policy knows no such role.");
        Assert.Equal(AccessOutcome.Granted, Book.Policy.Decide(Good with { Evidence = default }).Outcome);
    }

    [Fact]
    public void A_request_of_another_policy_is_refused()
    {
        var other = Book.Load(("forbids", Book.Text("forbids")));
        Assert.Equal("The request was looked up by another policy. (Parameter 'request')", Assert.Throws<ArgumentException>(() => Book.Policy.Decide(other.Resolve(Good))).Message);
        Assert.Throws<ArgumentException>(() => Book.Policy.Decide(default(ResolvedRequest)));
        Assert.Throws<InvalidOperationException>(() => default(ResolvedRequest).With("escort"));
    }

    [Fact]
    public void No_decision_is_no_grant()
    {
        AccessDecision none = default;
        Assert.False(none.TryGetGrant(out _, out _));
        Assert.NotEqual(AccessOutcome.Granted, none.Outcome);
        Assert.Throws<InvalidOperationException>(() => none.Because);
    }

    [Fact]
    public void Fifty_thousand_random_requests_are_answered_or_refused_and_never_granted_by_mistake()
    {
        var random = new Random(20250101);
        var words = Book.Policy.Roles.Concat(Book.Policy.Actions).Concat(Book.Policy.Sections).Concat(Book.Policy.Purposes).Concat(Book.Policy.Evidence)
            .Select(choice => choice.Code).Concat(["", " ", "guard ", "\0", "所有", new string('x', 500), null!]).ToArray();
        string Word() => words[random.Next(words.Length)];
        string Known(System.Collections.Immutable.ImmutableArray<DecisionTables.Inputs.Choice> choices) => random.Next(6) == 0 ? Word() : choices[random.Next(choices.Length)].Code;
        var answered = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var request = Book.Request(Known(Book.Policy.Roles), Known(Book.Policy.Actions), Known(Book.Policy.Sections), Known(Book.Policy.Purposes), random.Next(2) == 0)
                with
            { Evidence = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Known(Book.Policy.Evidence))] };
            try
            {
                Assert.Equal(Clauses.Outcome(request, [.. request.Evidence]), Book.Policy.Decide(request).Outcome);
                answered++;
            }
            catch (ArgumentException problem)
            {
                Assert.StartsWith("The access policy knows no such ", problem.Message, StringComparison.Ordinal);
            }
        }

        Assert.InRange(answered, 10_000, 40_000);
    }

    [Fact]
    public void Spans_and_columns_of_other_lengths_are_refused()
    {
        var resolved = new[] { Book.Policy.Resolve(Good) };
        Assert.Throws<ArgumentException>(() => Book.Policy.DecideAll(resolved, []));
        Assert.Throws<ArgumentException>(() => Book.Policy.DecideMatrix(resolved[0], new AccessDecision[3]));
        Assert.Throws<ArgumentException>(() => Book.Policy.DecideMatrix(resolved[0], new AccessOutcome[71]));
        Assert.Throws<ArgumentException>(() => Book.Policy.DecideAll(Columns(0), new AccessOutcome[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Book.Policy.DecideAll(Columns(12), new AccessOutcome[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Book.Policy.DecideAll(Columns(-1), new AccessOutcome[1]));
    }

    private static AccessColumns Columns(int role) => new() { Roles = new[] { role }, Actions = new[] { 0 }, Sections = new[] { 0 }, Purposes = new[] { 0 }, Sealed = new[] { false }, Evidence = new[] { 0UL } };

    private static void Refused(AccessRequest request, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Book.Policy.Decide(request)).Message);
}
