using System.Globalization;

namespace CustomerRules.Archives.Disposal;

/// <summary>How far a register has come: the number of its entries and the hash of the last. Published where the keeper of the register cannot
/// change it, it proves later that nothing up to there was changed or cut off.</summary>
/// <param name="Count">How many entries.</param>
/// <param name="Hash">The hash of the last one.</param>
public readonly record struct RegisterHead(int Count, RegisterHash Hash)
{
    /// <summary>Reads a published head.</summary>
    /// <param name="text">Such as <c>12:9f2c…</c>, as <see cref="ToString"/> writes it.</param>
    /// <param name="head">The head.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string? text, out RegisterHead head)
    {
        head = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon < 1 || !int.TryParse(text.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || !RegisterHash.TryParse(text.AsSpan(colon + 1), out var hash))
            return false;
        head = new RegisterHead(count, hash);
        return true;
    }

    /// <summary>Count and hash, joined by a colon.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count}:{Hash}");
}
