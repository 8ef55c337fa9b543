namespace CustomerRules.Permissions.Tests.Reference;

/// <summary>Every request with every set of evidence, against the clauses written as ifs.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void Every_request_with_every_set_of_evidence_has_the_outcome_of_the_clauses()
    {
        var codes = Book.Policy.Evidence.Select(evidence => evidence.Code).ToArray();
        Assert.Equal(8, codes.Length);
        var sets = Enumerable.Range(0, 256).Select(bits => codes.Where((_, i) => (bits >> i & 1) != 0).ToHashSet()).ToArray();
        var bits = sets.Select(set => Book.Policy.EvidenceBits([.. set])).ToArray();
        var outcomes = new AccessOutcome[256];
        var count = 0;
        foreach (var request in Book.EveryRequest())
        {
            Book.Policy.DecideAll(Columns(request, bits), outcomes);
            var needed = Clauses.Needed(request);
            for (var i = 0; i < sets.Length; i++, count++)
            {
                var expected = Clauses.IsForbidden(request) ? AccessOutcome.Forbidden
                    : needed is null ? AccessOutcome.NotGranted
                    : needed.IsSubsetOf(sets[i]) ? AccessOutcome.Granted : AccessOutcome.NeedsEvidence;
                if (outcomes[i] != expected)
                    Assert.Fail($"{request} with {string.Join(',', sets[i])}: {outcomes[i]}, expected {expected}");
            }
        }

        Assert.Equal(12 * 7 * 10 * 7 * 2 * 256, count);
    }

    [Fact]
    public void What_is_missing_and_what_is_owed_and_shown_is_what_the_clauses_say()
    {
        foreach (var request in Book.EveryRequest())
        {
            var bare = Book.Policy.Decide(request);
            var needed = Clauses.Needed(request);
            Assert.Equal(Clauses.Outcome(request, []), bare.Outcome);
            if (needed is null)
            {
                Assert.Empty(bare.Missing);
                continue;
            }

            if (needed.Count > 0)
                Assert.True(needed.SetEquals(Assert.Single(bare.Missing).Select(evidence => evidence.Code)));
            Assert.True(Book.Policy.Decide(request with { Evidence = [.. needed] }).TryGetGrant(out var grant, out var obligations));
            Assert.Equal(Clauses.Duties(request), obligations.Select(duty => $"{duty.Obligation.Code} {duty.Moment}"));
            Assert.Equal(Book.Policy.FieldsOf(request.Section), grant.Fields.Select(field => field.Field));
            Assert.All(grant.Fields, field => Assert.Equal(Clauses.Visibility(request, field.Field.Code), field.Visibility));
        }
    }

    [Fact]
    public void Every_grant_falls_with_every_set_of_supported_duties_that_lacks_one_it_needs()
    {
        var codes = Book.Policy.Obligations.Select(duty => duty.Code).ToArray();
        var sets = Enumerable.Range(0, 256).Select(bits => codes.Where((_, i) => (bits >> i & 1) != 0).ToArray()).ToArray();
        var grants = 0;
        foreach (var request in Book.EveryRequest().Where(request => !request.Sealed || request.Action == "destroy"))
        {
            if (Clauses.Needed(request) is not { } needed)
                continue;
            var owed = Clauses.Duties(request).Select(duty => duty.Split(' ')[0]).ToHashSet();
            foreach (var set in sets)
            {
                var decision = Book.Policy.Decide(request with { Evidence = [.. needed], Supported = [.. set] });
                var lacks = codes.Where(code => owed.Contains(code) && !set.Contains(code)).ToList();
                Assert.Equal(lacks.Count == 0 ? AccessOutcome.Granted : AccessOutcome.NotGranted, decision.Outcome);
                Assert.Equal(lacks, decision.Unsupported.Select(duty => duty.Obligation.Code));
                grants += lacks.Count == 0 ? 1 : 0;
            }
        }

        Assert.True(grants > 1_000);
    }

    [Fact]
    public void Every_decision_names_its_rules_and_their_clauses()
    {
        foreach (var request in Book.EveryRequest())
        {
            var full = request with { Evidence = [.. Book.Policy.Evidence.Select(evidence => evidence.Code)] };
            foreach (var decision in new[] { Book.Policy.Decide(request), Book.Policy.Decide(full), Book.Policy.Decide(full with { Supported = [] }) })
            {
                Assert.NotEmpty(decision.Because);
                Assert.All(decision.Because, reason => Assert.NotEmpty(reason.Cites));
                Assert.Equal(5, decision.Policies.Length);
            }
        }
    }

    private static AccessColumns Columns(AccessRequest request, ulong[] evidence)
    {
        int[] Same(int position) => [.. Enumerable.Repeat(position, evidence.Length)];
        int At(System.Collections.Immutable.ImmutableArray<DecisionTables.Inputs.Choice> choices, string code) => choices.ToList().FindIndex(choice => choice.Code == code);
        return new AccessColumns
        {
            Roles = Same(At(Book.Policy.Roles, request.Role)),
            Actions = Same(At(Book.Policy.Actions, request.Action)),
            Sections = Same(At(Book.Policy.Sections, request.Section)),
            Purposes = Same(At(Book.Policy.Purposes, request.Purpose)),
            Sealed = Enumerable.Repeat(request.Sealed, evidence.Length).ToArray(),
            Evidence = evidence,
        };
    }
}
