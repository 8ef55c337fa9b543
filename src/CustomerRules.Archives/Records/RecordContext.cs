using System.Text.Json.Serialization;

namespace CustomerRules.Archives.Records;

/// <summary>How records are read and written: names as in the schemas, nothing that the records do not know.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    Converters = [typeof(LocalDateJsonConverter), typeof(OffsetDateTimeJsonConverter), typeof(YearMonthJsonConverter)])]
[JsonSerializable(typeof(CustomerFile))]
internal sealed partial class RecordContext : JsonSerializerContext;
