using System.Globalization;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Validation;

/// <summary>One thing that keeps a document from being valid and complete, and what to do about it.</summary>
/// <param name="Path">The JSON path, as in <see cref="ArchiveFinding.Path"/>.</param>
/// <param name="Field">The field; null for the document as a whole and for members that the schema does not have.</param>
/// <param name="Reason">Why it does not count.</param>
/// <param name="Cites">The clauses of the field, or of the schema.</param>
public sealed record MissingField(string Path, ArchiveField? Field, MissingReason Reason, Citation Cites)
{
    /// <summary>Whether it is one of the fields of which <see cref="Completeness"/> is a fraction: not so in lists and in optional groups, nor
    /// what is there and may not be.</summary>
    public bool IsCounted { get; internal init; }

    /// <summary>The field that settles whether this one must be there, when that is not known: the first of its condition.</summary>
    internal BilingualText? AskFirst { get; init; }

    /// <summary>The entry of a list that it lies in.</summary>
    internal BilingualText? Entry { get; init; }

    /// <summary>The most entries of a list that has too many.</summary>
    internal int Most { get; init; }

    /// <summary>What to do next.</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>One sentence.</returns>
    public string Action(Language language) => language == Language.Chinese
        ? $"{(Entry is null ? "" : Entry.Zh + "：")}{InChinese()}。"
        : $"{InEnglish()}{(Entry is null ? "" : ", in " + Entry.En)}.";

    /// <summary>Path and reason.</summary>
    public override string ToString() => $"{Path}: {Reason}";

    private string InChinese() => Reason switch
    {
        MissingReason.NotReadable => "改正文档，使其可以读取",
        MissingReason.NotUsable => $"更正“{Field!.Label.Zh}”",
        MissingReason.ConditionUnknown => $"填写“{AskFirst!.Zh}”，以确定是否需要“{Field!.Label.Zh}”",
        MissingReason.NotAllowed when Field is null => $"删除或改名：{Path}",
        MissingReason.NotAllowed when Most > 0 => string.Create(CultureInfo.InvariantCulture, $"“{Field.Label.Zh}”只写一次，最多 {Most} 项"),
        MissingReason.NotAllowed => $"“{Field.Label.Zh}”只写一次",
        _ => $"填写{Field!.Wanted.Zh}",
    };

    private string InEnglish() => Reason switch
    {
        MissingReason.NotReadable => "Correct the document, so that it can be read",
        MissingReason.NotUsable => $"Correct “{Field!.Label.En}”",
        MissingReason.ConditionUnknown => $"Fill in “{AskFirst!.En}”, which settles whether “{Field!.Label.En}” is needed",
        MissingReason.NotAllowed when Field is null => $"Take out or rename {Path}",
        MissingReason.NotAllowed when Most > 0 => string.Create(CultureInfo.InvariantCulture, $"Give “{Field.Label.En}” once, with at most {Most} entries"),
        MissingReason.NotAllowed => $"Give “{Field.Label.En}” once",
        _ => $"Fill in {Field!.Wanted.En}",
    };
}
