using System.Collections.Immutable;
using CustomerRules.Archives.Lifecycle.Diagnostics;
using CustomerRules.Archives.Reviews;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Lifecycle.Reading;

/// <summary>Reads the duties to update a file.</summary>
internal sealed class UpdateReader(ClauseCatalogue catalogue, DiagnosticList found, Dictionary<object, SourcePlace> places)
{
    private static readonly string[] Triggers = [.. UpdateTrigger.All.Select(trigger => trigger.Code)];

    internal ImmutableArray<UpdateRule> Read(PolicyNode? list)
    {
        var updates = ImmutableArray.CreateBuilder<UpdateRule>();
        var seen = new HashSet<string>();
        foreach (var reader in list is null ? [] : PolicyValues.DistinctList(list, item => item.AsObject(found), found))
        {
            var node = reader.Required("update");
            var code = node is null ? null : PolicyValues.Code(node, found);
            if (code is not null && !seen.Add(code))
                found.Add(LifecycleDiagnostics.Twice(node!));
            if (ReadOne(reader, code) is { } update)
            {
                updates.Add(update);
                places.Add(update, reader.Node.Place);
            }

            reader.Close();
        }

        return updates.DrainToImmutable();
    }

    private UpdateRule? ReadOne(ObjectReader reader, string? code)
    {
        var when = reader.Required("when") is { } occasion ? PolicyValues.CodeIn(occasion, Triggers, found) : null;
        var who = reader.Required("who") is { } role ? PolicyValues.Code(role, found) : null;
        var within = CalendarSpans.ReadOrNull(reader.Required("within"), found);
        var name = reader.RequiredBilingual("name");
        var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
        return code is null || when is null || who is null || name is null || cites is null
            ? null
            : new UpdateRule(code, name, UpdateTrigger.All[when.Value], who, within, cites);
    }
}
