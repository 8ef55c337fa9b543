using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle;

namespace CustomerRules.Archives.Disposal;

/// <summary>The register of destructions. It is kept for ever: entries are added, none is ever changed or removed, and each carries the hash of
/// the one before it, so that a change is seen.</summary>
/// <remarks>Without a published head the chain shows changes within the register, but not that its last entries were cut off or that all of
/// it was written anew; with one it shows both. Immutable and thread-safe. Compared by reference.</remarks>
public sealed class DestructionRegister
{
    private readonly ImmutableList<RegisterEntry> entries;
    private readonly ImmutableHashSet<FileNumber> destroyed;

    internal DestructionRegister(ImmutableList<RegisterEntry> entries, ImmutableHashSet<FileNumber> destroyed)
    {
        this.entries = entries;
        this.destroyed = destroyed;
    }

    /// <summary>A register without entries.</summary>
    public static DestructionRegister Empty { get; } = new([], []);

    /// <summary>The entries, first one first.</summary>
    public IReadOnlyList<RegisterEntry> Entries => entries;

    /// <summary>How far it has come: what to publish.</summary>
    public RegisterHead Head => new(entries.Count, entries.Count == 0 ? Origin : entries[^1].Hash);

    /// <summary>What the first entry carries as the hash before it.</summary>
    internal static RegisterHash Origin { get; } = RegisterHash.Of("destruction-register/1"u8);

    /// <summary>Whether a file was destroyed completely. Its number is not used again (archives/4.2.01a).</summary>
    /// <param name="number">The number.</param>
    /// <returns>Whether it was.</returns>
    public bool IsDestroyed(FileNumber number) => destroyed.Contains(Guard.Against.Null(number));

    /// <summary>Adds an entry.</summary>
    /// <param name="record">What is recorded.</param>
    /// <returns>The register with the entry.</returns>
    /// <exception cref="ArgumentException">The file was destroyed completely by an earlier entry.</exception>
    public DestructionRegister Append(DestructionRecord record)
    {
        if (IsDestroyed(Guard.Against.Null(record).Number))
            throw new ArgumentException("The file of this number was destroyed before.", nameof(record));
        var head = Head;
        return With(new RegisterEntry(head.Count + 1, head.Hash, record));
    }

    /// <summary>Writes the register: UTF-8, one entry a line, each line ended by a line feed.</summary>
    /// <returns>The bytes, which <see cref="Verify"/> reads.</returns>
    public byte[] ToUtf8()
    {
        using var bytes = new MemoryStream();
        foreach (var entry in entries)
        {
            bytes.Write(RegisterLine.Write(entry));
            bytes.WriteByte((byte)'\n');
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a register and checks every link of its chain.</summary>
    /// <param name="utf8">The register as <see cref="ToUtf8"/> wrote it.</param>
    /// <param name="published">A head that was published earlier; null for none, and then entries that were cut off at the end are not noticed.</param>
    /// <returns>The register, or the first place at which it is broken, and why.</returns>
    public static RegisterCheck Verify(ReadOnlyMemory<byte> utf8, RegisterHead? published = null)
    {
        var register = Empty;
        while (!utf8.IsEmpty)
        {
            var head = register.Head;
            var end = utf8.Span.IndexOf((byte)'\n');
            if (end < 0 || RegisterLine.Read(utf8[..end]) is not var (entry, written))
                return RegisterCheck.Broken(head.Count + 1, RegisterFault.Unreadable);
            if (entry.Position != head.Count + 1)
                return RegisterCheck.Broken(head.Count + 1, RegisterFault.WrongPosition);
            if (entry.Previous != head.Hash)
                return RegisterCheck.Broken(head.Count + 1, RegisterFault.WrongPrevious);
            if (entry.Hash != written)
                return RegisterCheck.Broken(head.Count + 1, RegisterFault.WrongHash);
            if (register.IsDestroyed(entry.Record.Number))
                return RegisterCheck.Broken(head.Count + 1, RegisterFault.DestroyedTwice);
            register = register.With(entry);
            utf8 = utf8[(end + 1)..];
        }

        return register.Against(published);
    }

    private RegisterCheck Against(RegisterHead? published)
    {
        if (published is not { } head)
            return RegisterCheck.Intact(this);
        if (head.Count > entries.Count)
            return RegisterCheck.Broken(entries.Count + 1, RegisterFault.Truncated);
        var hash = head.Count <= 0 ? Origin : entries[head.Count - 1].Hash;
        return hash == head.Hash && head.Count >= 0 ? RegisterCheck.Intact(this) : RegisterCheck.Broken(Math.Max(head.Count, 1), RegisterFault.OtherThanPublished);
    }

    private DestructionRegister With(RegisterEntry entry) =>
        new(entries.Add(entry), entry.Record.IsComplete ? destroyed.Add(entry.Record.Number) : destroyed);
}
