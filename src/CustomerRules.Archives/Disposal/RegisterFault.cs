using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.Archives.Disposal;

/// <summary>What is wrong with a destruction register that is not intact.</summary>
/// <remarks>Ordered by the order of checking (<c>Value</c>).</remarks>
public sealed class RegisterFault : SmartEnum<RegisterFault>
{
    /// <summary>The line is no entry in the one form that entries are written in.</summary>
    public static readonly RegisterFault Unreadable = new("unreadable", 1);

    /// <summary>The entry does not carry the number of its place: something was dropped, inserted or moved.</summary>
    public static readonly RegisterFault WrongPosition = new("wrong-position", 2);

    /// <summary>The entry does not follow the one before it: something before it was changed, or it was moved.</summary>
    public static readonly RegisterFault WrongPrevious = new("wrong-previous", 3);

    /// <summary>The entry is not what it was when its hash was taken.</summary>
    public static readonly RegisterFault WrongHash = new("wrong-hash", 4);

    /// <summary>The file of the entry was destroyed completely by an earlier entry.</summary>
    public static readonly RegisterFault DestroyedTwice = new("destroyed-twice", 5);

    /// <summary>The register ends before the published head.</summary>
    public static readonly RegisterFault Truncated = new("truncated", 6);

    /// <summary>The chain holds in itself, but it is not the chain whose head was published.</summary>
    public static readonly RegisterFault OtherThanPublished = new("other-than-published", 7);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(RegisterFault))]
    static RegisterFault()
    {
    }

    private RegisterFault(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<RegisterFault> All { get; } = [Unreadable, WrongPosition, WrongPrevious, WrongHash, DestroyedTwice, Truncated, OtherThanPublished];

    /// <summary>The code, such as <c>unreadable</c>.</summary>
    public string Code => Name;

    /// <summary>The fault of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentException">There is no such fault.</exception>
    public static RegisterFault FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: unreadable, wrong-position, wrong-previous, wrong-hash, destroyed-twice, truncated, other-than-published.", nameof(code));

    /// <summary>The fault of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The fault.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out RegisterFault? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
