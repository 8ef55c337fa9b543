using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerRules.Complaints.Repairs;

/// <summary>Writes an urgency as its code and reads nothing else.</summary>
public sealed class RepairUrgencyJsonConverter : JsonConverter<RepairUrgency>
{
    /// <summary>True: null reaches this converter, and is refused like anything else that is no code.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override RepairUrgency Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && RepairUrgency.TryFromCode(reader.GetString(), out var urgency)
            ? urgency
            : throw new JsonException("A repair urgency is general or emergency.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RepairUrgency value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Code);
    }
}
