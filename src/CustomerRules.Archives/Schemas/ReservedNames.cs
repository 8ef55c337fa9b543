using System.Collections.Immutable;

namespace CustomerRules.Archives.Schemas;

/// <summary>What earlier versions of a schema used and no later one may use again, since old documents still hold it.</summary>
/// <remarks>Immutable. A reservation is for ever: every later version repeats it.</remarks>
public sealed class ReservedNames
{
    internal ReservedNames(ImmutableArray<string> fields, ImmutableArray<string> codes)
    {
        Fields = fields;
        Codes = codes;
    }

    /// <summary>Paths of fields, such as <c>basic.age</c>.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Codes of choices with the path of their field: <c>basic.party=company</c>.</summary>
    public ImmutableArray<string> Codes { get; }
}
