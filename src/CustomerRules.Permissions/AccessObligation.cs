using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.Permissions;

/// <summary>A duty that comes with a grant. What several rules ask of one duty is merged to the stricter.</summary>
/// <param name="Obligation">The duty's code with its name.</param>
/// <param name="When">The moment; of several the earliest.</param>
/// <param name="WithinDays">Within how many calendar days after the access, that day not counted; of several the least; null when no
/// rule gives a number.</param>
/// <param name="Persons">By how many persons at least; of several the most; null when no rule gives a number.</param>
/// <param name="Cites">The clauses that impose it.</param>
public sealed record AccessObligation(Choice Obligation, DutyMoment When, int? WithinDays, int? Persons, Citation Cites)
{
    /// <summary>The code of the moment: <c>before</c>, <c>during</c> or <c>after</c>.</summary>
    public string Moment => When switch
    {
        DutyMoment.Before => "before",
        DutyMoment.During => "during",
        _ => "after",
    };

    /// <summary>The duty in words: what, when, within how many days, by how many, and the clauses.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>One line.</returns>
    public string In(Language language) => AccessWording.Duty(this, language);

    /// <summary>The duty's code.</summary>
    public override string ToString() => Obligation.Code;
}
