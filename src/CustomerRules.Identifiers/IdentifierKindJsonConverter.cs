using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerRules.Identifiers;

/// <summary>Writes a kind of identifier as its code and reads nothing else.</summary>
public sealed class IdentifierKindJsonConverter : JsonConverter<IdentifierKind>
{
    /// <summary>True: null reaches this converter, and is refused like anything else that is no code.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override IdentifierKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && IdentifierKind.TryFromCode(reader.GetString(), out var found)
            ? found
            : throw new JsonException("This is no kind of identifier.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IdentifierKind value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Code);
    }
}
