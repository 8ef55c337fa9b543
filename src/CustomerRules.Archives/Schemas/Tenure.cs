using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>How a customer holds the unit (K01): as owner, as tenant, or not said.</summary>
/// <remarks>Ordered as the contract lists them (<c>Value</c>, from 1). Independent of <see cref="Party"/>.</remarks>
[JsonConverter(typeof(TenureJsonConverter))]
public sealed class Tenure : SmartEnum<Tenure>
{
    /// <summary>The customer owns the unit.</summary>
    public static readonly Tenure Owner = new("owner", 1, new BilingualText("业主", "owner"));

    /// <summary>The customer leases the unit.</summary>
    public static readonly Tenure Tenant = new("tenant", 2, new BilingualText("租户", "tenant"));

    /// <summary>The regulation does not say.</summary>
    public static readonly Tenure Unspecified = new("unspecified", 3, new BilingualText("未区分", "unspecified"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Tenure))]
    static Tenure()
    {
    }

    private Tenure(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<Tenure> All { get; } = [Owner, Tenant, Unspecified];

    /// <summary>The code, such as <c>owner</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>The one of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">What has the code.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out Tenure? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
