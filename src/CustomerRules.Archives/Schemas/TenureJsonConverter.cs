using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerRules.Archives.Schemas;

/// <summary>Writes a tenure as its code and reads nothing else.</summary>
public sealed class TenureJsonConverter : JsonConverter<Tenure>
{
    /// <inheritdoc/>
    public override Tenure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Tenure.TryFromCode(reader.GetString(), out var found)
            ? found
            : throw new JsonException("Known codes: owner, tenant, unspecified.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Tenure value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Code);
    }
}
