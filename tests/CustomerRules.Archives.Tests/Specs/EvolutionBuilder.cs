namespace CustomerRules.Archives.Tests.Specs;

/// <summary>Builds pairs of schemas so small that all their documents can be gone through, and steps that collide as often as they fit.</summary>
internal sealed class EvolutionBuilder(Random random)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];
    private static readonly string[] Codes = ["red", "green", "blue"];

    internal EvolutionSpec Build()
    {
        var before = Fields(Names, 2 + random.Next(3), 1);
        var after = random.Next(3) == 0 ? Fields(Names, 2 + random.Next(3), 1) : Changed(before);
        List<string> oldPaths = [.. Paths(before, "")], newPaths = [.. Paths(after, "")];
        var steps = new List<string>();
        for (var count = random.Next(5); count > 0; count--)
            steps.Add(Step(oldPaths, newPaths));
        return new EvolutionSpec(new SchemaSpec(before), new SchemaSpec(after), [.. steps]);
    }

    private static IEnumerable<string> Paths(FieldSpec[] fields, string prefix) => fields.SelectMany(field => Paths(field.Fields, prefix + field.Name + ".").Prepend(prefix + field.Name));

    private string Step(List<string> oldPaths, List<string> newPaths)
    {
        var (from, to) = (oldPaths[random.Next(oldPaths.Count)], newPaths[random.Next(newPaths.Count)]);
        const string Cites = "\"cites\":[\"archives/2.1\"]}";
        return random.Next(6) switch
        {
            0 => $$"""{"step":"default","field":"{{to}}","value":{{(random.Next(2) == 0 ? "true" : "\"red\"")}},{{Cites}}""",
            1 => $$"""{"step":"remove","field":"{{from}}",{{Cites}}""",
            2 => $$"""{"step":"recode","field":"{{to}}","codes":{"{{Codes[random.Next(3)]}}":"{{Codes[random.Next(3)]}}"},{{Cites}}""",
            _ => $$"""{"step":"move","field":"{{from}}","to":"{{to}}",{{Cites}}""",
        };
    }

    private FieldSpec[] Changed(FieldSpec[] fields)
    {
        var changed = fields.Where(_ => random.Next(5) > 0).Select(field => random.Next(4) == 0 ? Field(field.Name, 2) : field with { Required = field.Required && random.Next(4) > 0 }).ToList();
        if (changed.Count == 0 || random.Next(2) == 0)
            changed.Add(Field("e", 1));
        return WithConditions(changed);
    }

    private FieldSpec[] Fields(string[] names, int count, int depth) => WithConditions([.. names.Take(count).Select(name => Field(name, depth))]);

    private FieldSpec Field(string name, int depth)
    {
        var type = random.Next(depth == 1 ? 7 : 4) switch { 0 or 1 => "flag", 2 => "choice", 3 => "text", 4 or 5 => "group", _ => "list" };
        var oneOf = type == "group" && random.Next(3) == 0;
        FieldSpec[] inner = type is "group" or "list" ? Fields(["x", "y"], 1 + random.Next(2), 2) : [];
        if (oneOf)
            inner = [.. inner.Select(field => field with { Required = false, When = null })];
        var more = type switch
        {
            "choice" => $",\"choices\":[{string.Join(',', Codes.Take(1 + random.Next(3)).Select(code => "{\"code\":\"" + code + "\",\"name\":{\"zh\":\"色\",\"en\":\"colour\"}}"))}]" + (random.Next(3) == 0 ? ",\"open\":true" : ""),
            "text" => $",\"maxLength\":{(random.Next(2) == 0 ? 4 : 9)}",
            "list" => $",\"atLeast\":{random.Next(2)},\"atMost\":{1 + random.Next(2)}",
            _ => oneOf ? ",\"oneOf\":true" : "",
        };
        var required = random.Next(2) == 0 && (type != "group" || oneOf || inner.Any(field => field.Required));
        return new FieldSpec(name, type, more, required, null, inner);
    }

    private FieldSpec[] WithConditions(List<FieldSpec> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            fields[i] = fields[i] with { When = null };
            var sources = fields.Where((_, j) => j != i).ToList();
            if (fields[i].Required || (fields[i].Type == "group" && !fields[i].More.Contains("oneOf", StringComparison.Ordinal)) || sources.Count == 0 || random.Next(2) != 0)
                continue;
            var tests = sources.OrderBy(_ => random.Next()).Take(1 + (random.Next(3) / 2)).Select(source => $"\"{source.Name}\":{Test(source)}");
            fields[i] = fields[i] with { When = $"{{{string.Join(',', tests)}}}" };
        }

        return [.. fields];
    }

    private string Test(FieldSpec source) => !source.Required && random.Next(3) == 0
        ? """{"given":false}"""
        : source.Type switch { "choice" => "\"red\"", "flag" => random.Next(2) == 0 ? "true" : "false", _ => """{"given":true}""" };
}
