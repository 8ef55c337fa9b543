using System.Collections.Immutable;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;

namespace CustomerRules.Archives.Reading;

/// <summary>What a field says beyond its name, gathered by its type.</summary>
internal sealed class TypedMembers
{
    internal Sensitivity Sensitivity { get; set; } = Sensitivity.None;

    internal FieldPurpose? Purpose { get; set; }

    internal int MaxLength { get; set; }

    internal int Min { get; set; }

    internal int Max { get; set; }

    internal int Places { get; set; }

    internal bool Past { get; set; }

    internal ImmutableArray<string> NotBefore { get; set; } = [];

    internal string? SameBirthAs { get; set; }

    internal int AtLeast { get; set; }

    internal int AtMost { get; set; }

    internal bool OneOf { get; set; }

    internal bool? MustBe { get; set; }

    internal bool Open { get; set; }

    internal ImmutableArray<FieldChoice> Choices { get; set; } = [];

    internal ImmutableArray<IdentifierKind> Kinds { get; set; } = [];

    internal ImmutableArray<ArchiveField> Fields { get; set; } = [];
}
