using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerRules.Identifiers;

/// <summary>Writes a grade as its code and reads nothing else.</summary>
public sealed class GradeJsonConverter : JsonConverter<Grade>
{
    /// <summary>True: null reaches this converter, and is refused like anything else that is no code.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Grade Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Grade.TryFromCode(reader.GetString(), out var found)
            ? found
            : throw new JsonException("A grade is valid, warning or invalid.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Grade value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Code);
    }
}
