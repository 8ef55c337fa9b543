using System.Text.Json;
using System.Text.Json.Serialization;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>Writes a file state as its code and reads nothing else.</summary>
public sealed class FileStateJsonConverter : JsonConverter<FileState>
{
    /// <summary>True: null reaches this converter, and is refused like anything else that is no code.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override FileState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && FileState.TryFromCode(reader.GetString(), out var state)
            ? state
            : throw new JsonException("A file state is active, moved-out, sealed, disposal-proposed, disposal-approved or destroyed.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, FileState value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.Code);
    }
}
