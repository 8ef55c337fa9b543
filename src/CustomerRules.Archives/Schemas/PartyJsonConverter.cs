using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerRules.Archives.Schemas;

/// <summary>Writes a party as its code and reads nothing else.</summary>
public sealed class PartyJsonConverter : JsonConverter<Party>
{
    /// <inheritdoc/>
    public override Party Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Party.TryFromCode(reader.GetString(), out var found)
            ? found
            : throw new JsonException("Known codes: resident, merchant, organisation.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Party value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Code);
    }
}
