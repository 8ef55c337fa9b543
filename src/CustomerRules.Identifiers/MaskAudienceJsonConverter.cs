using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerRules.Identifiers;

/// <summary>Writes an audience as its code and reads nothing else.</summary>
public sealed class MaskAudienceJsonConverter : JsonConverter<MaskAudience>
{
    /// <summary>True: null reaches this converter, and is refused like anything else that is no code.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override MaskAudience Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && MaskAudience.TryFromCode(reader.GetString(), out var found)
            ? found
            : throw new JsonException("An audience is public, staff or holder.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MaskAudience value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Code);
    }
}
