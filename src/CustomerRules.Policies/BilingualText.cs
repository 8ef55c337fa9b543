using Ardalis.GuardClauses;

namespace CustomerRules.Policies;

/// <summary>One text in Simplified Chinese and in English: a name, a message, what a clause requires.</summary>
/// <remarks>Equality is by content of both languages. Immutable and thread-safe.</remarks>
public sealed class BilingualText : IEquatable<BilingualText>
{
    /// <summary>Pairs the two wordings.</summary>
    /// <param name="zh">The Simplified Chinese wording.</param>
    /// <param name="en">The English wording.</param>
    /// <exception cref="ArgumentException">One of them is null, empty or blank.</exception>
    public BilingualText(string zh, string en)
    {
        Zh = Guard.Against.NullOrWhiteSpace(zh);
        En = Guard.Against.NullOrWhiteSpace(en);
    }

    /// <summary>The Simplified Chinese wording.</summary>
    public string Zh { get; }

    /// <summary>The English wording.</summary>
    public string En { get; }

    /// <summary>The wording in <paramref name="language"/>.</summary>
    /// <param name="language">The language that the reader wants.</param>
    /// <returns><see cref="Zh"/> for Chinese, otherwise <see cref="En"/>.</returns>
    public string In(Language language) => language == Language.Chinese ? Zh : En;

    /// <inheritdoc/>
    public bool Equals(BilingualText? other) => other is not null && Zh == other.Zh && En == other.En;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BilingualText);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zh, En);

    /// <summary>Both wordings, Chinese first.</summary>
    public override string ToString() => $"{Zh} / {En}";
}
