using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Archives.Records;

/// <summary>Moments as 2026-03-01T09:30:00+08:00.</summary>
internal sealed class OffsetDateTimeJsonConverter : JsonConverter<OffsetDateTime>
{
    /// <inheritdoc/>
    public override OffsetDateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && OffsetDateTimePattern.Rfc3339.Parse(reader.GetString()!).TryGetValue(default, out var value)
            ? value
            : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, OffsetDateTime value, JsonSerializerOptions options) => writer.WriteStringValue(OffsetDateTimePattern.Rfc3339.Format(value));
}
