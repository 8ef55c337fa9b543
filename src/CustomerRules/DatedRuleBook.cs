using System.Collections.Immutable;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Schemas;
using CustomerRules.Complaints;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Loading;
using CustomerRules.Numbering;
using CustomerRules.Permissions;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels;
using CustomerRules.ServiceLevels.Metrics;
using CustomerRules.ServiceLevels.Obligations;
using CustomerRules.ServiceLevels.Targets;
using NodaTime;

namespace CustomerRules;

/// <summary>The policies in force on one day. Last year's day gives last year's answers.</summary>
/// <remarks>Immutable and thread-safe. Cheap to make.</remarks>
public sealed class DatedRuleBook
{
    private readonly RuleBook book;
    private readonly ComplaintPolicies policies;

    internal DatedRuleBook(RuleBook book, ComplaintPolicies policies, LocalDate date)
    {
        this.book = book;
        this.policies = policies;
        Date = date;
    }

    /// <summary>The day.</summary>
    public LocalDate Date { get; }

    /// <summary>How complaints are assessed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No complaint policy is in force on the day.</exception>
    public ComplaintPolicy Complaints => policies.AsOf(Date);

    /// <summary>How urgent repairs are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No repair policy is in force on the day.</exception>
    public RepairPolicy Repairs => policies.RepairsAsOf(Date);

    /// <summary>Who may see and do what with customer files.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No access policy is in force on the day.</exception>
    public AccessPolicy Access => book.Access.AsOf(Date);

    /// <summary>The life of customer files: sealing, holds, disposal, review.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such policy is in force on the day.</exception>
    public LifecyclePolicy Lifecycle => book.Lifecycle.AsOf(Date);

    /// <summary>The roles that people have: those of the access policy in force; those of the package's where none is.</summary>
    public ImmutableArray<Choice> Roles => LifecycleJoin.WordsOn(book.Access, Date).Roles;

    /// <summary>By when: targets, service hours and the calendar with all that is known of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No service levels are in force on the day.</exception>
    public ServiceLevelPolicy ServiceLevels => book.ServiceLevels.AsOf(Date);

    /// <summary>By when, with the calendar as it was known on a day: what a customer was rightly told then.</summary>
    /// <param name="date">The day of knowledge: later notices are not in the calendar.</param>
    /// <returns>The service levels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No service levels are in force on the book's day.</exception>
    public ServiceLevelPolicy ServiceLevelsKnownOn(LocalDate date) => book.ServiceLevels.AsOf(Date, date);

    /// <summary>The names of the templates of numbers, whether in force on the day or not.</summary>
    public ImmutableArray<string> NumberTemplates => book.Numbering.Names;

    /// <summary>How archives are numbered.</summary>
    /// <param name="template">The template's name, such as <c>archive</c>.</param>
    /// <returns>The version in force.</returns>
    /// <exception cref="KeyNotFoundException">There is no such template.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No version of it is in force on the day.</exception>
    public NumberingPolicy Numbering(string template) => book.Numbering[template].AsOf(Date);

    /// <summary>The recurring obligations.</summary>
    /// <exception cref="InvalidOperationException">The book has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">None are in force on the day.</exception>
    public ObligationPolicy Obligations => (book.Obligations ?? throw new InvalidOperationException("The book has no obligations.")).AsOf(Date);

    /// <summary>The metrics.</summary>
    /// <exception cref="InvalidOperationException">The book has none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">None are in force on the day.</exception>
    public MetricPolicy Metrics => (book.Metrics ?? throw new InvalidOperationException("The book has no metrics.")).AsOf(Date);

    /// <summary>What the file itself says to a request for access: the join of life and permission. Whether it is sealed and whether its
    /// minimum retention is over is what the file and the policy say on the day, whatever the request claims.</summary>
    /// <param name="file">The file.</param>
    /// <param name="request">The request.</param>
    /// <returns>The request with <see cref="AccessRequest.Sealed"/> and the evidence <c>retention-expired</c> as the file has them; the latter only where the access policy knows it.</returns>
    /// <exception cref="ArgumentException">The file has been destroyed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No access or lifecycle policy is in force on the day.</exception>
    public AccessRequest RequestOn(ArchiveFile file, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.State == FileState.Destroyed)
            throw new ArgumentException("The file has been destroyed: nobody can do anything with it.", nameof(file));
        var claimed = request.Evidence.IsDefault ? [] : request.Evidence.RemoveAll(code => code == EvidenceKinds.RetentionExpired);
        var known = Access.Evidence.Any(kind => kind.Code == EvidenceKinds.RetentionExpired);
        return request with
        {
            Sealed = file.State.IsSealed,
            Evidence = known && Lifecycle.IsRetentionOver(file, Date) ? claimed.Add(EvidenceKinds.RetentionExpired) : claimed,
        };
    }

    /// <summary>What a customer file, a form or a register entry holds.</summary>
    /// <param name="name">The schema's name, such as <c>owner</c>.</param>
    /// <returns>The schema as it is in force on the day.</returns>
    /// <exception cref="KeyNotFoundException">There is no such schema.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No version of it is in force on the day.</exception>
    public ArchiveSchema ArchiveSchema(string name) => book.ArchiveSchemas.AsOf(name, Date);

    /// <summary>The names of the schemas of all dates, in ordinal order.</summary>
    public IReadOnlyList<string> ArchiveSchemaNames => book.ArchiveSchemas.Names;

    /// <summary>What a target asks of a complaint: the join of severity and deadline.</summary>
    /// <param name="assessment">The complaint's assessment.</param>
    /// <param name="target">The target's code, such as <c>complaint-answer</c>.</param>
    /// <returns>The target.</returns>
    /// <exception cref="KeyNotFoundException">There is no such target.</exception>
    /// <exception cref="ArgumentException">The target does not depend on severity alone.</exception>
    public Target TargetFor(ComplaintAssessment assessment, string target)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return ServiceLevels.Targets[target].For(assessment.Severity.Code);
    }

    /// <summary>What a target asks of a repair: the join of urgency and deadline.</summary>
    /// <param name="assessment">The repair's assessment.</param>
    /// <param name="target">The target's code, such as <c>repair-complete</c>.</param>
    /// <returns>The target.</returns>
    /// <exception cref="KeyNotFoundException">There is no such target.</exception>
    /// <exception cref="ArgumentException">The target does not depend on urgency alone.</exception>
    public Target TargetFor(RepairAssessment assessment, string target)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return ServiceLevels.Targets[target].For(assessment.Urgency.Code);
    }

    /// <summary>Any decision table of the book.</summary>
    /// <param name="id">The table's name.</param>
    /// <returns>The table as it decides on the day.</returns>
    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No version of it is in force on the day.</exception>
    public DecisionTable Table(PolicyId id) => book.Tables.AsOf(id, Date);
}
