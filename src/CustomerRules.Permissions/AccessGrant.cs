using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.Permissions;

/// <summary>What a grant opens: which fields show, and how much of each. Reached only together with the duties that come with it.</summary>
/// <remarks>Requests that the policy treats alike share one grant. Immutable and thread-safe. Compared by reference.</remarks>
public sealed class AccessGrant
{
    internal AccessGrant(ImmutableArray<VisibleField> fields)
    {
        Fields = fields;
        Plain = [.. fields.Where(field => field.Visibility == FieldVisibility.Plain).Select(field => field.Field)];
        Masked = [.. fields.Where(field => field.Visibility == FieldVisibility.Masked).Select(field => field.Field)];
        Hidden = [.. fields.Where(field => field.Visibility == FieldVisibility.Hidden).Select(field => field.Field)];
    }

    /// <summary>Every field of the section.</summary>
    public ImmutableArray<VisibleField> Fields { get; }

    /// <summary>The fields that show as they are.</summary>
    public ImmutableArray<Choice> Plain { get; }

    /// <summary>The fields that show masked.</summary>
    public ImmutableArray<Choice> Masked { get; }

    /// <summary>The fields that do not show.</summary>
    public ImmutableArray<Choice> Hidden { get; }

    /// <summary>How much of a field shows; a field that the section does not have is hidden. Allocates nothing.</summary>
    /// <param name="field">The field's code.</param>
    /// <returns>How much of it shows.</returns>
    public FieldVisibility VisibilityOf(string field)
    {
        foreach (var item in Fields)
        {
            if (item.Field.Code == field)
                return item.Visibility;
        }

        return FieldVisibility.Hidden;
    }
}
