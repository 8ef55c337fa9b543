namespace CustomerRules.Archives.Tests.Specs;

/// <summary>A field of a random schema, as it stands in the file.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Type">The type's code.</param>
/// <param name="More">Further members as JSON, each preceded by a comma.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="When">The condition as JSON, or null.</param>
/// <param name="Fields">The fields inside a group or a list.</param>
public sealed record FieldSpec(string Name, string Type, string More, bool Required, string? When, FieldSpec[] Fields)
{
    internal string ToJson() =>
        $$"""{"field":"{{Name}}","name":{"zh":"字段{{Name}}","en":"field {{Name}}"},"type":"{{Type}}"{{More}}"""
        + (Required ? ",\"required\":true" : "") + (When is null ? "" : $",\"requiredWhen\":{When}")
        + ",\"cites\":[\"archives/2.1\"]" + (Type is "group" or "list" ? $",\"fields\":[{string.Join(',', Fields.Select(field => field.ToJson()))}]" : "") + "}";

    /// <summary>The same field with less in it.</summary>
    internal IEnumerable<FieldSpec> Smaller()
    {
        if (Required)
            yield return this with { Required = false };
        if (When is not null)
            yield return this with { When = null };
        foreach (var fields in SchemaSpec.Smaller(Fields))
            yield return this with { Fields = fields };
    }

    public override string ToString() => ToJson();
}
