using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>One field of a schema: its type and bounds, whether it must be there, how sensitive it is, what it is for, and its clauses.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ArchiveField
{
    internal ArchiveField(string name, string path, BilingualText label, FieldType type, Citation cites)
    {
        Name = name;
        Path = path;
        Label = label;
        Type = type;
        Form = (FieldForm)type.Value;
        Cites = cites;
    }

    /// <summary>The member's name in a document, kebab-case.</summary>
    public string Name { get; }

    /// <summary>The names from the section on, joined by dots: <c>basic.contact.phone</c>. Lists leave no mark.</summary>
    public string Path { get; }

    /// <summary>What the field is called on a form.</summary>
    public BilingualText Label { get; }

    /// <summary>What its value is.</summary>
    public FieldType Type { get; }

    /// <summary>The clauses that ask for it.</summary>
    public Citation Cites { get; }

    /// <summary>Whether it must be there.</summary>
    public Presence Presence { get; internal init; } = Presence.Optional;

    /// <summary>When it must be there; null unless <see cref="Presence"/> is conditional.</summary>
    public FieldCondition? Condition { get; internal init; }

    /// <summary>How sensitive it is; of a group or a list, the join of its fields.</summary>
    public Sensitivity Sensitivity { get; internal init; } = Sensitivity.None;

    /// <summary>What it is stored for; null when the policy states no purpose, and for groups and lists.</summary>
    public FieldPurpose? Purpose { get; internal init; }

    /// <summary>A remark on how an unclear clause was read.</summary>
    public BilingualText? Note { get; internal init; }

    /// <summary>The longest text, also of a map, in characters (Unicode code points, included).</summary>
    public int MaxLength { get; internal init; }

    /// <summary>The least number (included).</summary>
    public int Min { get; internal init; }

    /// <summary>The greatest number (included).</summary>
    public int Max { get; internal init; }

    /// <summary>The most decimal places.</summary>
    public int Places { get; internal init; }

    /// <summary>Whether a day after that of the validation is refused.</summary>
    public bool Past { get; internal init; }

    /// <summary>The days or moments before which this one should not lie: names of fields beside it or, nearest first, of the objects around it. One that
    /// does is a warning.</summary>
    public ImmutableArray<string> NotBefore { get; internal init; } = [];

    /// <summary>The identifier whose day of birth this one should be: the name of a field beside it or of the objects around it; null for none.</summary>
    public string? SameBirthAs { get; internal init; }

    /// <summary>The fewest entries of a list (included).</summary>
    public int AtLeast { get; internal init; }

    /// <summary>The most entries of a list or a map (included).</summary>
    public int AtMost { get; internal init; }

    /// <summary>Whether a group needs one of its fields, whichever.</summary>
    public bool OneOf { get; internal init; }

    /// <summary>The truth value that a flag must hold, of a conditional one where its condition holds; null when either will do.</summary>
    public bool? MustBe { get; internal init; }

    /// <summary>The codes of a choice.</summary>
    public ImmutableArray<FieldChoice> Choices { get; internal init; } = [];

    /// <summary>Whether a choice takes other texts too, because its clause ends in "and the like".</summary>
    public bool Open { get; internal init; }

    /// <summary>The kinds of identifier that are accepted, the most usual first.</summary>
    public ImmutableArray<IdentifierKind> Kinds { get; internal init; } = [];

    /// <summary>The fields of a group, or of each entry of a list.</summary>
    public ImmutableArray<ArchiveField> Fields { get; internal init; } = [];

    /// <summary>The type as a number to branch on.</summary>
    internal FieldForm Form { get; }

    /// <summary>The position in a walk through the schema, so that what is missing is told in the order of the form.</summary>
    internal int Ordinal { get; init; }

    /// <summary>What to fill in when it must be there and is not: the field, or one of those in whose absence it is asked for.</summary>
    internal BilingualText Wanted
    {
        get
        {
            var labels = (Condition?.Tests ?? []).Where(test => test.Given == false).Select(test => test.Label).Prepend(Label);
            return new BilingualText(string.Join('或', labels.Select(label => $"“{label.Zh}”")), string.Join(" or ", labels.Select(label => $"“{label.En}”")));
        }
    }

    internal bool HoldsFields => Form is FieldForm.Group or FieldForm.List;

    /// <summary>The choice of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="choice">The choice.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetChoice(string code, [NotNullWhen(true)] out FieldChoice? choice)
    {
        choice = Choices.FirstOrDefault(item => item.Code == code);
        return choice is not null;
    }

    /// <summary>The path and the type.</summary>
    public override string ToString() => $"{Path} ({Type.Code})";
}
