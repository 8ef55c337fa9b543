using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Validation;

/// <summary>A field that keeps a document from being complete, and what to do about it.</summary>
/// <param name="Field">The field.</param>
/// <param name="Reason">Why it does not count.</param>
public sealed record MissingField(ArchiveField Field, MissingReason Reason)
{
    /// <summary>The JSON path of the field.</summary>
    public string Path => "$." + Field.Path;

    /// <summary>The field that settles whether this one must be there, when that is not known: the first of its condition.</summary>
    internal BilingualText? AskFirst { get; init; }

    /// <summary>What to do next.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>One sentence.</returns>
    public string Action(Language language)
    {
        var (zh, en) = (Field.Label.Zh, Field.Label.En);
        return (Reason, language) switch
        {
            (MissingReason.NotUsable, Language.Chinese) => $"更正“{zh}”。",
            (MissingReason.NotUsable, _) => $"Correct “{en}”.",
            (MissingReason.ConditionUnknown, Language.Chinese) => $"填写“{AskFirst?.Zh}”，以确定是否需要“{zh}”。",
            (MissingReason.ConditionUnknown, _) => $"Fill in “{AskFirst?.En}”, which settles whether “{en}” is needed.",
            (_, Language.Chinese) => $"填写“{zh}”。",
            _ => $"Fill in “{en}”.",
        };
    }

    /// <summary>Path and reason.</summary>
    public override string ToString() => $"{Path}: {Reason}";
}
