namespace CustomerRules.Archives.Tests.Specs;

/// <summary>Builds random schemas of every type and bound.</summary>
internal sealed class SpecBuilder(Random random)
{
    private static readonly string[] Types =
        ["text", "person-name", "e-mail", "reference", "choice", "choice", "flag", "flag", "whole-number", "decimal", "date", "moment", "month", "identifier", "map", "group", "group", "list"];

    private static readonly string[] Codes = ["red", "green", "blue", "red-green"];
    private static readonly string[] Kinds = ["resident-id", "mobile-number", "landline-number", "unified-social-credit-code", "passport", "taiwan-permit", "sex"];

    internal SchemaSpec Schema() => new(WithComparisons(Fields(1 + random.Next(6), 1), []));

    /// <summary>The same schema after one to three edits.</summary>
    internal SchemaSpec Edited(SchemaSpec schema)
    {
        var fields = schema.Fields;
        for (var edits = 1 + random.Next(3); edits > 0; edits--)
            fields = Edit(fields, 1);
        return new SchemaSpec(fields);
    }

    private FieldSpec[] Fields(int count, int depth)
    {
        var fields = new List<FieldSpec>();
        for (var i = 0; i < count; i++)
            fields.Add(Field($"f{depth}{(char)('a' + i)}", depth));
        return WithConditions(fields);
    }

    private FieldSpec Field(string name, int depth)
    {
        var type = Types[random.Next(depth < 3 ? Types.Length : Types.Length - 3)];
        var inner = type is "group" or "list" ? Fields(1 + random.Next(3), depth + 1) : [];
        var oneOf = type == "group" && random.Next(3) == 0;
        if (oneOf)
            inner = [.. inner.Select(field => field with { Required = false, When = null })];
        var required = random.Next(2) == 0 && type != "map" && (type != "group" || oneOf || inner.Any(field => field.Required));
        return new FieldSpec(name, type, oneOf ? ",\"oneOf\":true" : More(type), required, null, inner);
    }

    private FieldSpec[] WithConditions(List<FieldSpec> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var sources = fields.Where((field, j) => j != i).ToList();
            if (fields[i].Required || fields[i].Type == "map" || (fields[i].Type == "group" && !fields[i].More.Contains("oneOf", StringComparison.Ordinal)) || sources.Count == 0 || random.Next(3) != 0)
                continue;
            var tests = sources.OrderBy(_ => random.Next()).Take(1 + random.Next(2)).Select(source => $"\"{source.Name}\":{Test(source)}");
            fields[i] = fields[i] with { When = $"{{{string.Join(',', tests)}}}" };
        }

        return [.. fields];
    }

    /// <summary>Some days name others beside them or around them, before which they should not lie, or a number that tells a day of birth.</summary>
    private FieldSpec[] WithComparisons(FieldSpec[] fields, FieldSpec[] around)
    {
        FieldSpec[] near = [.. fields, .. around];
        return [.. fields.Select(field => field.Type is "group" or "list"
            ? field with { Fields = WithComparisons(field.Fields, field.Type == "group" ? near : []) }
            : field with { More = field.More + Comparison(field, near) })];
    }

    private string Comparison(FieldSpec field, FieldSpec[] near)
    {
        if (field.Type is not ("date" or "moment"))
            return "";
        var days = near.Where(other => other != field && other.Type is "date" or "moment").Select(other => $"\"{other.Name}\"").Take(2).ToList();
        var number = near.FirstOrDefault(other => other.More.Contains("resident-id", StringComparison.Ordinal));
        return (days.Count == 0 || random.Next(3) == 0 ? "" : $",\"notBefore\":{(days.Count == 1 ? days[0] : $"[{string.Join(',', days)}]")}")
            + (field.Type == "date" && number is not null ? $",\"sameBirthAs\":\"{number.Name}\"" : "");
    }

    private string Test(FieldSpec source)
    {
        if (!source.Required && random.Next(3) == 0)
            return """{"given":false}""";
        return source.Type switch
        {
            "choice" => random.Next(2) == 0 ? "\"red\"" : "[\"red\",\"green\"]",
            "flag" => random.Next(2) == 0 ? "true" : "false",
            "date" => $$"""{"youngerThan":{{1 + random.Next(40)}}}""",
            _ => """{"given":true}""",
        };
    }

    private string More(string type) => type switch
    {
        "map" => $",\"maxLength\":{1 + random.Next(12)},\"atMost\":{1 + random.Next(4)}",
        "text" or "person-name" => $",\"maxLength\":{1 + random.Next(12)}",
        "choice" => $",\"choices\":[{string.Join(',', Codes.Take(2 + random.Next(3)).Select(code => "{\"code\":\"" + code + "\",\"name\":{\"zh\":\"色\",\"en\":\"colour\"}}"))}]" + (random.Next(3) == 0 ? ",\"open\":true" : ""),
        "flag" => random.Next(3) == 0 ? $",\"mustBe\":{(random.Next(3) == 0 ? "false" : "true")}" : "",
        "whole-number" => $",\"min\":{random.Next(-5, 3)},\"max\":{random.Next(3, 9)}",
        "decimal" => $",\"min\":{random.Next(-5, 3)},\"max\":{random.Next(3, 9)},\"places\":{random.Next(4)}",
        "date" or "moment" or "month" => random.Next(2) == 0 ? ",\"past\":true" : "",
        "identifier" => $",\"kinds\":[{string.Join(',', Kinds.OrderBy(_ => random.Next()).Take(1 + random.Next(3)).Select(kind => $"\"{kind}\""))}]",
        "list" => random.Next(2) == 0 ? $",\"atLeast\":{random.Next(3)},\"atMost\":{random.Next(3, 6)}" : "",
        _ => "",
    };

    private FieldSpec[] Edit(FieldSpec[] fields, int depth)
    {
        var at = random.Next(fields.Length);
        var field = fields[at];
        switch (random.Next(7))
        {
            case 0 when fields.Length > 1:
                return [.. fields[..at], .. fields[(at + 1)..]];
            case 1:
                return [.. fields, Field($"g{depth}{(char)('a' + random.Next(20))}", depth)];
            case 2 when field.Type is not ("group" or "map"):
                field = field with { Required = !field.Required, When = null };
                break;
            case 3 when field.Type is not ("group" or "list"):
                field = field with { More = More(field.Type) };
                break;
            case 4 when field.Type is not ("group" or "list"):
                var other = Field(field.Name, 3);
                field = other.Type == "map" ? other : other with { When = field.When, Required = field.Required };
                break;
            case 5:
                return WithConditions([.. fields]);
            default:
                if (field.Fields.Length > 0)
                    field = field with { Fields = Edit(field.Fields, depth + 1) };
                break;
        }

        return [.. fields[..at], field, .. fields[(at + 1)..]];
    }
}
