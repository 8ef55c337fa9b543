using CustomerRules.Permissions.Tests.Reference;

namespace CustomerRules.Permissions.Tests;

/// <summary>One test a clause and a resolution: outcome, what is missing, which rule says so.</summary>
public sealed class ClauseTests
{
    private const string Head = EvidenceKinds.ServiceCentreHeadApproval;
    private const string Leader = EvidenceKinds.CompanyLeaderApproval;

    [Fact]
    public void Archives_5_1_01a_staff_consult_within_their_own_job()
    {
        Says(Book.Request("customer-service", "consult", "violations-and-arrears", "job-duty"), "granted", "customer-service-own-job, consultation-register, confidentiality, no-unauthorised-excerpt, violations-and-arrears-fields");
        Says(Book.Request("repair-staff", "consult", "repairs", "job-duty"), "granted", "repair-staff-own-job, consultation-register, confidentiality, no-unauthorised-excerpt, repairs-fields");
        Says(Book.Request("repair-staff", "consult", "payments", "job-duty"), "not-granted", "not-listed");
        Says(Book.Request("management-staff", "consult", "complaints", "personal"), "not-granted", "not-listed");
    }

    [Fact]
    public void K70_guards_see_name_and_unit_only()
    {
        Assert.True(Book.Policy.Decide(Book.Request("guard", "consult", "basic", "job-duty")).TryGetGrant(out var grant, out _));
        Assert.Equal(["name", "unit"], grant.Plain.Select(field => field.Code));
        Assert.Empty(grant.Masked);
        Assert.Equal(FieldVisibility.Hidden, grant.VisibilityOf("contact"));
        Assert.Equal(FieldVisibility.Hidden, grant.VisibilityOf("no-such-field"));
        Says(Book.Request("guard", "copy", "basic", "job-duty", false, Head), "not-granted", "not-listed");
    }

    [Fact]
    public void Archives_5_1_02_executives_need_the_head_and_return_the_file()
    {
        var request = Book.Request("executive", "consult", "payments", "supervision");
        Says(request, "needs-evidence", "executive-work");
        Says(request with { Evidence = [Leader] }, "needs-evidence", "executive-work");
        Assert.True(Book.Policy.Decide(request with { Evidence = [Head] }).TryGetGrant(out _, out var obligations));
        Assert.Contains(obligations, duty => duty is { Obligation.Code: "return-file", Moment: "after" } && duty.Cites.ToString() == "archives/5.1.02b");
    }

    [Fact]
    public void Archives_5_1_03_outside_bodies_need_document_leader_and_escort_and_take_no_excerpt()
    {
        var request = Book.Request("judicial-body", "consult", "complaints", "official-duty");
        Assert.Equal([Leader, "certifying-document", "escort"], Missing(request));
        Assert.Equal(["certifying-document"], Missing(request with { Evidence = ["escort", Leader] }));
        Assert.True(Book.Policy.Decide(request with { Evidence = ["escort", Leader, "certifying-document"] }).TryGetGrant(out _, out var obligations));
        Assert.Contains(obligations, duty => duty.Obligation.Code == "no-excerpt-or-copy");
        Assert.Contains(obligations, duty => duty is { Obligation.Code: "stay-with-escort", Persons: 1 });
        // K16: the approval of the consultation is none of the copy.
        Assert.Equal([Head], Missing(request with { Action = "excerpt", Evidence = ["escort", Leader, "certifying-document"] }));
    }

    [Fact]
    public void K81_private_curiosity_is_not_granted() => Says(Book.Request("outside-party", "consult", "basic", "personal", false, "escort"), "not-granted", "not-listed");

    [Fact]
    public void Archives_5_2_03_copies_need_the_head_and_an_entry()
    {
        var request = Book.Request("customer-service", "copy", "basic", "job-duty");
        Assert.Equal([Head], Missing(request));
        Says(request with { Evidence = [Head] }, "granted", "customer-service-own-job, copy-approved-by-head, consultation-register, copy-register, confidentiality, basic-fields");
        Assert.True(Book.Policy.Decide(request with { Evidence = [Head] }).TryGetGrant(out _, out var obligations));
        Assert.Contains(obligations, duty => duty is { Obligation.Code: "register-copy", When: DutyMoment.Before });
    }

    [Fact]
    public void K14_what_the_head_reads_beyond_his_job_is_approved_by_the_company_leader()
    {
        foreach (var purpose in new[] { "decision", "supervision" })
            Says(Book.Request("service-centre-head", "consult", "payments", purpose), "needs-evidence", "head-beyond-own-job");
        Assert.Equal([Leader], Missing(Book.Request("service-centre-head", "consult", "payments", "decision", false, Head)));
        Says(Book.Request("service-centre-head", "consult", "payments", "official-duty", false, Leader), "not-granted", "not-listed");
    }

    [Fact]
    public void K09_a_file_that_is_not_sealed_is_destroyed_by_nobody() =>
        Assert.All(Book.Policy.Roles, role => Says(
            Book.Request(role.Code, "destroy", "payments", "job-duty", false, [.. Book.Policy.Evidence.Select(evidence => evidence.Code)]), "forbidden", "unsealed-destruction"));

    [Fact]
    public void K19_a_name_is_not_published_out_of_the_file_whatever_consent_stands_in_it() =>
        Says(Book.Request("customer-service", "disclose", "basic", "job-duty", false, [.. Book.Policy.Evidence.Select(evidence => evidence.Code)]), "forbidden", "disclosure");

    [Fact]
    public void K14_the_heads_own_copy_is_approved_by_the_company_leader() =>
        Assert.Equal([Leader], Missing(Book.Request("service-centre-head", "copy", "basic", "job-duty", false, Head)));

    [Fact]
    public void Archives_5_2_02b_commercial_use_is_forbidden_to_everybody() =>
        Assert.All(Book.Policy.Roles, role => Says(
            Book.Request(role.Code, "copy", "basic", "commercial", false, [.. Book.Policy.Evidence.Select(evidence => evidence.Code)]), "forbidden", "commercial-use"));

    [Fact]
    public void K18_disclosure_is_forbidden_to_everybody() =>
        Assert.All(Book.Policy.Roles, role => Says(Book.Request(role.Code, "disclose", "basic", "job-duty"), "forbidden", "disclosure"));

    [Fact]
    public void K17_the_customer_himself_needs_his_identity_verified()
    {
        foreach (var action in new[] { "consult", "excerpt", "copy" })
            Assert.Equal(["identity-verified"], Missing(Book.Request("data-subject", action, "payments", "own-rights")));
        Assert.Equal(["identity-verified"], Missing(Book.Request("data-subject", "update", "basic", "own-rights")));
        Says(Book.Request("data-subject", "destroy", "payments", "own-rights", true, "identity-verified"), "not-granted", "not-listed");
    }

    [Fact]
    public void PIPL_46_the_customer_has_corrected_what_the_file_says_about_himself_and_no_record_of_the_company()
    {
        var mine = new[] { "basic", "property", "special-needs", "emergency-contact" };
        foreach (var section in Book.Policy.Sections.Select(section => section.Code))
        {
            var request = Book.Request("data-subject", "update", section, "own-rights", false, "identity-verified");
            if (!mine.Contains(section))
                Says(request, "not-granted", "not-listed");
            else
                Assert.StartsWith("data-subject-correction, consultation-register, tell-archive-manager, ", Rules(Book.Policy.Decide(request)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Archives_7_3_sealing_and_destroying_show_nothing()
    {
        foreach (var action in new[] { "seal", "destroy" })
        {
            var request = Book.Request("archive-manager", action, "payments", "job-duty", action == "destroy", [.. Book.Policy.Evidence.Select(evidence => evidence.Code)]);
            Assert.True(Book.Policy.Decide(request).TryGetGrant(out var grant, out var obligations));
            Assert.Equal(Book.Policy.FieldsOf("payments"), grant.Hidden.AsEnumerable());
            Assert.All(grant.Fields, field => Assert.EndsWith("archives/7.3.01c, archives/7.3.02b, archives/5.1.01a", field.Cites.ToString(), StringComparison.Ordinal));
            Assert.DoesNotContain(obligations, duty => duty.Obligation.Code == "register-consultation");
        }
    }

    [Fact]
    public void K17_is_a_visible_policy_value_that_switches_off()
    {
        var off = Book.Load(("permits", Book.Text("permits").Replace("\"enabled\": true", "\"enabled\": false", StringComparison.Ordinal)));
        var decision = off.Decide(Book.Request("data-subject", "consult", "payments", "own-rights", false, "identity-verified"));
        Assert.Equal(AccessOutcome.NotGranted, decision.Outcome);
        Assert.Equal("data-subject-own-file, not-listed", Rules(decision));
    }

    [Fact]
    public void K67_a_sealed_file_needs_the_head_and_the_head_the_company_leader()
    {
        Assert.Equal([Head], Missing(Book.Request("customer-service", "consult", "basic", "job-duty", true)));
        Assert.Equal([Leader], Missing(Book.Request("service-centre-head", "consult", "basic", "job-duty", true, Head)));
        Assert.Equal([Head, "identity-verified"], Missing(Book.Request("data-subject", "consult", "basic", "own-rights", true)));
    }

    [Fact]
    public void Archives_6_1_archive_managers_need_agreement_and_authorisation_for_every_action()
    {
        Assert.Equal(["confidentiality-agreement", "named-authorisation"], Missing(Book.Request("archive-manager", "update", "basic", "job-duty")));
        Assert.Equal(["named-authorisation"], Missing(Book.Request("archive-manager", "seal", "basic", "job-duty", false, "confidentiality-agreement")));
    }

    [Fact]
    public void Archives_7_3_02_destruction_needs_approval_by_another_and_a_record()
    {
        Assert.Equal([Leader, "retention-expired"], Missing(Book.Request("service-centre-head", "destroy", "basic", "job-duty", true, Head)));
        Assert.Equal([Head], Missing(Book.Request("archive-manager", "destroy", "basic", "job-duty", true, "confidentiality-agreement", "named-authorisation", "retention-expired", Leader)));
        Says(Book.Request("customer-service", "destroy", "basic", "job-duty", true, Head, "retention-expired"), "not-granted", "not-listed");
    }

    [Fact]
    public void Archives_7_2_01_who_enters_a_change_tells_the_archive_manager()
    {
        Assert.True(Book.Policy.Decide(Book.Request("customer-service", "update", "basic", "job-duty")).TryGetGrant(out _, out var obligations));
        Assert.Contains(obligations, duty => duty is { Obligation.Code: "notify-archive-manager", When: DutyMoment.After });
        Says(Book.Request("repair-staff", "update", "repairs", "job-duty"), "not-granted", "not-listed");
    }

    [Fact]
    public void A_caller_that_cannot_honour_a_duty_is_refused_and_told_which()
    {
        var request = Book.Request("executive", "consult", "payments", "decision", false, Head) with { Supported = ["register-consultation", "keep-confidential", "no-excerpt-or-copy"] };
        var decision = Book.Policy.Decide(request);
        Assert.Equal(AccessOutcome.NotGranted, decision.Outcome);
        Assert.Equal(["return-file"], decision.Unsupported.Select(duty => duty.Obligation.Code));
        Assert.Equal("executive-work, executives-return", Rules(decision));
        Assert.False(decision.TryGetGrant(out var grant, out var obligations));
        Assert.Null(grant);
        Assert.Empty(obligations);
        // More evidence would not help: nothing is said to be missing.
        Assert.Equal(AccessOutcome.NotGranted, Book.Policy.Decide(request with { Evidence = [] }).Outcome);
        Assert.Empty(Book.Policy.Decide(request with { Evidence = [] }).Missing);
    }

    [Fact]
    public void The_vocabulary_of_the_constants_is_that_of_the_policy()
    {
        Assert.Equal(Constants(typeof(AccessRoles)), Book.Policy.Roles.Select(choice => choice.Code));
        Assert.Equal(Constants(typeof(AccessActions)), Book.Policy.Actions.Select(choice => choice.Code));
        Assert.Equal(Constants(typeof(FileSections)), Book.Policy.Sections.Select(choice => choice.Code));
        Assert.Equal(Constants(typeof(AccessPurposes)), Book.Policy.Purposes.Select(choice => choice.Code));
        Assert.Equal(Constants(typeof(EvidenceKinds)), Book.Policy.Evidence.Select(choice => choice.Code));
        Assert.Equal(Constants(typeof(AccessDuties)), Book.Policy.Obligations.Select(choice => choice.Code));
    }

    private static IEnumerable<string> Constants(Type type) => type.GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private static void Says(AccessRequest request, string outcome, string rules)
    {
        var decision = Book.Policy.Decide(request);
        Assert.Equal((outcome, rules), (decision.Outcome.Code(), Rules(decision)));
    }

    private static string Rules(AccessDecision decision) => string.Join(", ", decision.Because.Select(reason => reason.Rule.Name));

    private static IEnumerable<string> Missing(AccessRequest request) => Assert.Single(Book.Policy.Decide(request).Missing).Select(evidence => evidence.Code);
}
