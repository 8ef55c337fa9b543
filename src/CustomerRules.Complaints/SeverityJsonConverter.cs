using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerRules.Complaints;

/// <summary>Writes a severity as its code and reads nothing else.</summary>
public sealed class SeverityJsonConverter : JsonConverter<Severity>
{
    /// <summary>True: null reaches this converter, and is refused like anything else that is no code.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override Severity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Severity.TryFromCode(reader.GetString(), out var severity)
            ? severity
            : throw new JsonException("A severity is minor, general, complex or major.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Severity value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Code);
    }
}
