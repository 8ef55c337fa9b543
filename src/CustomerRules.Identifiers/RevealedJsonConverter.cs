using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers;

/// <summary>Reads and writes an identifier in clear. For stores and interfaces that may hold personal data; named on the member or in
/// the options, so that a reader of the code sees it.</summary>
/// <typeparam name="T">The identifier's type.</typeparam>
/// <remarks>A <c>JsonException</c> never holds any part of the text.</remarks>
public sealed class RevealedJsonConverter<T> : JsonConverter<T>
    where T : struct, IIdentifier<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => IdentifierJson.Read<T>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => IdentifierJson.Write(writer, value, "R");
}
