using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;

namespace CustomerRules.Identifiers;

/// <summary>Who is going to see a masked identifier. What each of them sees of each kind is data: <see cref="IdentifierMask"/>.</summary>
/// <remarks>Ordered by how much may be shown (<c>Value</c>).</remarks>
[JsonConverter(typeof(MaskAudienceJsonConverter))]
public sealed class MaskAudience : SmartEnum<MaskAudience>
{
    /// <summary>Anybody: notices, logs, exports, error messages. Nothing is shown but the length. The default everywhere.</summary>
    public static readonly MaskAudience Public = new("public", 1);

    /// <summary>Employees who work with the file: enough to tell two people apart.</summary>
    public static readonly MaskAudience Staff = new("staff", 2);

    /// <summary>The person or organisation itself: enough to recognise the own number.</summary>
    public static readonly MaskAudience Holder = new("holder", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(MaskAudience))]
    static MaskAudience()
    {
    }

    private MaskAudience(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All audiences, the one that sees least first.</summary>
    public static ImmutableArray<MaskAudience> All { get; } = [Public, Staff, Holder];

    /// <summary>The code, such as <c>staff</c>.</summary>
    public string Code => Name;

    /// <summary>The audience of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The audience.</returns>
    /// <exception cref="ArgumentException">There is no such audience.</exception>
    public static MaskAudience FromCode(string code) => TryFromCode(code, out var audience)
        ? audience
        : throw new ArgumentException("An audience is public, staff or holder.", nameof(code));

    /// <summary>The audience of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="audience">The audience.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out MaskAudience? audience)
    {
        audience = All.FirstOrDefault(item => item.Name == code);
        return audience is not null;
    }
}
