using System.Collections.Immutable;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;

namespace CustomerRules.Archives.Validation;

/// <summary>Two fields whose days are compared.</summary>
/// <param name="Earlier">The day or moment that the other should not be before, or the identifier that has the day of birth.</param>
/// <param name="Later">The field that says so.</param>
/// <param name="IsBirth">Whether both should be the same day of birth.</param>
internal sealed record DayComparison(ArchiveField Earlier, ArchiveField Later, bool IsBirth)
{
    /// <summary>The comparisons of a schema, as far as a name leads to a field that suits. An entry of a list is compared with nothing outside of it.</summary>
    internal static IEnumerable<DayComparison> In(ImmutableArray<ArchiveField> fields) => In(fields, []);

    private static IEnumerable<DayComparison> In(ImmutableArray<ArchiveField> fields, ImmutableArray<ArchiveField> around)
    {
        var nearestFirst = fields.AddRange(around);
        foreach (var field in fields)
        {
            foreach (var name in field.NotBefore)
            {
                if (Find(nearestFirst, name, field) is { Form: FieldForm.Date or FieldForm.Moment } earlier)
                    yield return new DayComparison(earlier, field, IsBirth: false);
            }

            if (field.SameBirthAs is { } number && Find(nearestFirst, number, field) is { Form: FieldForm.Identifier } identifier && identifier.Kinds.Contains(IdentifierKind.ResidentId))
                yield return new DayComparison(identifier, field, IsBirth: true);
            foreach (var inner in In(field.Fields, field.Form == FieldForm.Group ? nearestFirst : []))
                yield return inner;
        }
    }

    private static ArchiveField? Find(ImmutableArray<ArchiveField> fields, string name, ArchiveField besides) =>
        fields.FirstOrDefault(field => field.Name == name && field != besides);
}
