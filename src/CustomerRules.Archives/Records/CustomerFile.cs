using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace CustomerRules.Archives.Records;

/// <summary>A customer file for C#: the same document that the schemas <c>owner</c>, <c>tenant</c> and <c>customer</c> describe, section by section.</summary>
/// <remarks>Immutable. It is no validation: that is the work of the schema. It shows its type, never what it holds.</remarks>
public sealed record CustomerFile
{
    /// <summary>Who the customer is.</summary>
    public BasicInformation? Basic { get; init; }

    /// <summary>The property.</summary>
    public PropertyInformation? Property { get; init; }

    /// <summary>Payments.</summary>
    public Payments? Payments { get; init; }

    /// <summary>Repairs.</summary>
    public IReadOnlyList<RepairRecord>? Repairs { get; init; }

    /// <summary>Complaints and suggestions.</summary>
    public IReadOnlyList<ComplaintRecord>? Complaints { get; init; }

    /// <summary>Special needs.</summary>
    public IReadOnlyList<SpecialNeed>? SpecialNeeds { get; init; }

    /// <summary>Documents of fit-out and engineering.</summary>
    public IReadOnlyList<FitOutDocument>? FitOut { get; init; }

    /// <summary>Correspondence.</summary>
    public IReadOnlyList<Letter>? Correspondence { get; init; }

    /// <summary>Violations and arrears.</summary>
    public IReadOnlyList<ViolationOrArrears>? ViolationsAndArrears { get; init; }

    /// <summary>Whom to call in an emergency.</summary>
    public EmergencyContact? EmergencyContact { get; init; }

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document as UTF-8 JSON. A valid one always reads.</param>
    /// <param name="file">The file; null when there is none.</param>
    /// <returns>False when it is not JSON, or a member is unknown, given twice or of another type.</returns>
    public static bool TryRead(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out CustomerFile? file)
    {
        try
        {
            file = JsonSerializer.Deserialize(utf8, RecordContext.Default.CustomerFile);
        }
        catch (JsonException)
        {
            file = null;
        }

        return file is not null;
    }

    /// <summary>Writes the document, in clear: it is what is stored.</summary>
    /// <param name="destination">Receives UTF-8 JSON. What is null is left out.</param>
    public void Write(IBufferWriter<byte> destination)
    {
        using var writer = new Utf8JsonWriter(destination);
        JsonSerializer.Serialize(writer, this, RecordContext.Default.CustomerFile);
    }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(CustomerFile);
}
