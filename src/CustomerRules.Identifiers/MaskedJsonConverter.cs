using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers;

/// <summary>Reads an identifier in clear and writes it with every character hidden: what is serialised by accident tells nothing.</summary>
/// <typeparam name="T">The identifier's type.</typeparam>
/// <remarks>The default of every identifier. What must be read back is written with <see cref="RevealedJsonConverter{T}"/>; a masked
/// text is refused when it is read. A <c>JsonException</c> never holds any part of the text.</remarks>
public sealed class MaskedJsonConverter<T> : JsonConverter<T>
    where T : struct, IIdentifier<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => IdentifierJson.Read<T>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => IdentifierJson.Write(writer, value, "M");
}
