using System.Runtime.CompilerServices;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Complaints;

/// <summary>The incidents that a policy knows, and the way from a code to its position.</summary>
internal sealed class IncidentVocabulary
{
    private readonly string policy;
    private readonly CodePositions positions;

    internal IncidentVocabulary(DecisionTable table)
    {
        policy = table.Header.Name;
        Input = table.Facts[table.FactIndex("incident")];
        positions = new CodePositions([.. Input.Choices.Select(choice => choice.Code)]);
    }

    internal TableInput Input { get; }

    internal Incident Resolve(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return new Incident(code, Find(code), this);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int PositionOf(in Incident incident) => ReferenceEquals(incident.Vocabulary, this) ? incident.Index : Find(incident.Code);

    private int Find(string code) => positions.Find(code) is var position and >= 0 ? position : throw Unknown(code);

    /// <summary>The code is repeated in no message: only a code of our own that is near to it.</summary>
    private ArgumentException Unknown(string code)
    {
        var nearest = Spelling.Nearest(code, Input.Choices.Select(choice => choice.Code).Order(StringComparer.Ordinal));
        return new ArgumentException(nearest is null
            ? $"{policy} knows no such incident."
            : $"{policy} knows no such incident. Did you mean '{nearest}'?");
    }
}
