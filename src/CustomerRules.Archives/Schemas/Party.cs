using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>What a customer is (K01): resident, merchant, or another organisation.</summary>
/// <remarks>Ordered as the contract lists them (<c>Value</c>, from 1). Independent of <see cref="Tenure"/>.</remarks>
[JsonConverter(typeof(PartyJsonConverter))]
public sealed class Party : SmartEnum<Party>
{
    /// <summary>A person who lives in the unit.</summary>
    public static readonly Party Resident = new("resident", 1, new BilingualText("居民", "resident"));

    /// <summary>A trader with a business licence.</summary>
    public static readonly Party Merchant = new("merchant", 2, new BilingualText("商户", "merchant"));

    /// <summary>An enterprise or a public institution.</summary>
    public static readonly Party Organisation = new("organisation", 3, new BilingualText("企事业单位", "organisation"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Party))]
    static Party()
    {
    }

    private Party(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<Party> All { get; } = [Resident, Merchant, Organisation];

    /// <summary>The code, such as <c>resident</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>The one of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">What has the code.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out Party? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
