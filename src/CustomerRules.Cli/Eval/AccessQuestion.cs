using System.Collections.Immutable;
using System.Text.Json;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Who may do what with which section of a file?</summary>
internal sealed class AccessQuestion : IQuestion
{
    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules)
    {
        var policy = rules.Access;
        var assumed = new List<string>();
        if (Read(reader, policy, assumed) is not { } request)
            return null;
        var decision = policy.Decide(request);
        return writer =>
        {
            Write(writer, decision, policy.FieldsOf(request.Section));
            WriteAssumed(writer, assumed, policy);
        };
    }

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language language)
    {
        var assumed = new List<string>();
        return Read(reader, rules.Access, assumed) is { } request
            ? rules.Access.Explain(request, language) + Assumed(assumed, language)
            : null;
    }

    private static AccessRequest? Read(ObjectReader reader, AccessPolicy policy, List<string> assumed)
    {
        var found = reader.Diagnostics;
        var before = found.Count;
        var role = Required(reader, "role", policy.Roles);
        var action = Required(reader, "action", policy.Actions);
        var section = Required(reader, "section", policy.Sections);
        var purpose = Required(reader, "purpose", policy.Purposes);
        var evidence = Codes(reader, "evidence", policy.Evidence, assumed);
        var isSealed = reader.Optional("sealed") is { } flag ? flag.AsFlag(found) : Assume(assumed, "sealed", false);
        var supported = Codes(reader, "supported", policy.Obligations, assumed);
        if (found.Count != before || role is null || action is null || section is null || purpose is null || isSealed is null)
            return null;
        return new AccessRequest
        {
            Role = role,
            Action = action,
            Section = section,
            Purpose = purpose,
            Sealed = isSealed.Value,
            Evidence = evidence ?? [],
            Supported = supported,
        };
    }

    private static string? Required(ObjectReader reader, string name, ImmutableArray<Choice> known) =>
        reader.Required(name) is { } node && PolicyValues.CodeIn(node, [.. known.Select(choice => choice.Code)], reader.Diagnostics) is { } position
            ? known[position].Code
            : null;

    /// <summary>A set of codes: it may be empty, and a code that is named twice is in it once.</summary>
    private static ImmutableArray<string>? Codes(ObjectReader reader, string name, ImmutableArray<Choice> known, List<string> assumed)
    {
        if (reader.Optional(name) is not { } node)
        {
            assumed.Add(name);
            return null;
        }

        string[] codes = [.. known.Select(choice => choice.Code)];
        return [.. node.AsItems(reader.Diagnostics).Select(item => PolicyValues.CodeIn(item, codes, reader.Diagnostics)).Where(position => position is not null).Select(position => codes[position!.Value]).Distinct()];
    }

    private static bool? Assume(List<string> assumed, string name, bool value)
    {
        assumed.Add(name);
        return value;
    }

    private static void Write(Utf8JsonWriter writer, in AccessDecision decision, ImmutableArray<Choice> fields)
    {
        var granted = decision.TryGetGrant(out var grant, out var obligations);
        writer.WriteString("outcome", decision.Outcome.Code());
        writer.WriteStartArray("missing");
        foreach (var set in decision.Missing)
        {
            writer.WriteStartArray();
            foreach (var evidence in set)
                writer.WriteStringValue(evidence.Code);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("obligations");
        foreach (var obligation in obligations)
            Write(writer, obligation);
        writer.WriteEndArray();
        writer.WriteStartObject("fields");
        Answers.WriteList(writer, "plain", granted ? grant!.Plain.Select(field => field.Code) : []);
        Answers.WriteList(writer, "masked", granted ? grant!.Masked.Select(field => field.Code) : []);
        Answers.WriteList(writer, "hidden", (granted ? grant!.Hidden : fields).Select(field => field.Code));
        writer.WriteEndObject();
        if (!decision.Unsupported.IsEmpty)
            Answers.WriteList(writer, "unsupported", decision.Unsupported.Select(duty => duty.Obligation.Code));
        Answers.WriteBecause(writer, decision.Because);
        Answers.WritePolicies(writer, decision.Policies);
    }

    private static void Write(Utf8JsonWriter writer, AccessObligation obligation)
    {
        writer.WriteStartObject();
        writer.WriteString("obligation", obligation.Obligation.Code);
        writer.WriteString("when", obligation.Moment);
        if (obligation.WithinDays is { } days)
            writer.WriteNumber("withinDays", days);
        if (obligation.Persons is { } persons)
            writer.WriteNumber("persons", persons);
        Answers.WriteCites(writer, obligation.Cites);
        writer.WriteEndObject();
    }

    private static void WriteAssumed(Utf8JsonWriter writer, List<string> assumed, AccessPolicy policy)
    {
        if (assumed.Count == 0)
            return;
        writer.WriteStartObject("assumed");
        foreach (var name in assumed)
        {
            if (name == "sealed")
                writer.WriteBoolean(name, false);
            else
                Answers.WriteList(writer, name, name == "evidence" ? [] : policy.Obligations.Select(duty => duty.Code));
        }

        writer.WriteEndObject();
    }

    private static string Assumed(List<string> assumed, Language language)
    {
        if (assumed.Count == 0)
            return "";
        var zh = language == Language.Chinese;
        var words = assumed.Select(name => (name, zh) switch
        {
            ("sealed", true) => "档案未封存",
            ("sealed", false) => "the file is not sealed",
            ("evidence", true) => "没有任何凭据",
            ("evidence", false) => "no evidence at hand",
            (_, true) => "申请人能履行全部义务",
            _ => "the caller can honour every duty",
        });
        return (zh ? "\n未提供，按默认值：" : "\nNot given, assumed: ") + string.Join(zh ? "、" : ", ", words);
    }
}
