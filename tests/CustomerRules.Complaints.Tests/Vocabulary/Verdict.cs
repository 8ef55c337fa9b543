using System.Text.Json.Serialization;
using CustomerRules.Complaints.Repairs;

namespace CustomerRules.Complaints.Tests.Vocabulary;

/// <summary>What a caller stores: both closed vocabularies as members of a document of his own.</summary>
internal sealed record Verdict(Severity Severity, RepairUrgency Urgency);

[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(Severity))]
[JsonSerializable(typeof(RepairUrgency))]
internal sealed partial class VerdictJson : JsonSerializerContext;
