using CustomerRules.Archives.Diagnostics;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Evolution;

/// <summary>What holds between the versions of one schema: names and codes are never used anew, and upcasters fit.</summary>
internal static class SchemaHistory
{
    internal static void Check(PolicyTimeline<ArchiveSchema> timeline, DiagnosticList found)
    {
        CheckUse(timeline.Versions[0], found);
        for (var i = 1; i < timeline.Versions.Length; i++)
        {
            var (before, after) = (timeline.Versions[i - 1], timeline.Versions[i]);
            CheckUse(after, found);
            CheckReservations(before, after, found);
            if (after.Upcaster is not { } upcaster)
                continue;
            if (upcaster.From != before.Header.Version)
                found.Add(SchemaDiagnostics.NotFromBefore(after.Header));
            foreach (var step in upcaster.Steps)
                CheckStep(step, before, after, found);
        }

        if (!found.HasErrors)
            WarnOfThoseLeftBehind(timeline, found);
        if (timeline.Versions[0] is { Upcaster: not null } first)
            found.Add(SchemaDiagnostics.NotFromBefore(first.Header));
    }

    private static void WarnOfThoseLeftBehind(PolicyTimeline<ArchiveSchema> timeline, DiagnosticList found)
    {
        for (var i = 1; i < timeline.Versions.Length; i++)
        {
            var after = timeline.Versions[i];
            var change = SchemaChange.Between(timeline.Versions[i - 1], after, after.Header.Period.From);
            foreach (var refusal in change.MigrationRefusals)
                found.Add(SchemaDiagnostics.LeavesBehind(after.Header, refusal.Finding.ToString()));
            foreach (var path in change.MigrationUndecided)
                found.Add(SchemaDiagnostics.Undecided(after.Header, path));
        }
    }

    /// <summary>Every path and every code of a choice: <c>basic.party</c>, <c>basic.party=merchant</c>.</summary>
    private static (HashSet<string> Fields, HashSet<string> Codes) Names(ArchiveSchema schema) => (
        [.. schema.AllFields.Select(field => field.Path)],
        [.. schema.AllFields.SelectMany(field => field.Choices.Select(choice => $"{field.Path}={choice.Code}"))]);

    private static void CheckUse(ArchiveSchema schema, DiagnosticList found)
    {
        if (schema.Reserved.Fields.IsEmpty && schema.Reserved.Codes.IsEmpty)
            return;
        var (fields, codes) = Names(schema);
        foreach (var name in schema.Reserved.Fields.Where(fields.Contains).Concat(schema.Reserved.Codes.Where(codes.Contains)))
            found.Add(SchemaDiagnostics.Reused(schema.Header, name));
    }

    private static void CheckReservations(ArchiveSchema before, ArchiveSchema after, DiagnosticList found)
    {
        var (oldFields, oldCodes) = Names(before);
        var (newFields, newCodes) = Names(after);
        foreach (var name in before.Reserved.Fields.Except(after.Reserved.Fields).Concat(before.Reserved.Codes.Except(after.Reserved.Codes)))
            found.Add(SchemaDiagnostics.ReservationDropped(after.Header, name));
        var removed = oldFields.Except(newFields).Except(after.Reserved.Fields)
            .Concat(oldCodes.Except(newCodes).Where(code => newFields.Contains(code[..code.IndexOf('=', StringComparison.Ordinal)])).Except(after.Reserved.Codes));
        foreach (var name in removed.Order(StringComparer.Ordinal))
            found.Add(SchemaDiagnostics.NotReserved(after.Header, name));
    }

    private static void CheckStep(UpcastStep step, ArchiveSchema before, ArchiveSchema after, DiagnosticList found)
    {
        var kind = step.Kind.ToString().ToLowerInvariant();
        var isOld = step.Kind is UpcastStepKind.Move or UpcastStepKind.Remove;
        if (!(isOld ? before : after).TryGetField(step.Field, out var field))
            found.Add(SchemaDiagnostics.NoSuchField(after.Header, kind, step.Field));
        if (step.To is null)
            return;
        if (Influence.IsWithin(step.To, step.Field) || Influence.IsWithin(step.Field, step.To))
        {
            found.Add(SchemaDiagnostics.IntoItself(after.Header, step.Field));
            return;
        }

        if (!after.TryGetField(step.To, out _) || (field is not null && ListsOf(before, step.Field) != ListsOf(after, step.To)))
            found.Add(SchemaDiagnostics.NoSuchField(after.Header, kind, step.To));
    }

    /// <summary>The innermost list that a field lies in: a value moves within its entry or not at all.</summary>
    private static string? ListsOf(ArchiveSchema schema, string path) => schema.AllFields
        .Where(field => field.Type == FieldType.Entries && path.StartsWith(field.Path + ".", StringComparison.Ordinal))
        .Select(field => field.Path).LastOrDefault();
}
