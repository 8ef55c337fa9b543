using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Tests.Lifecycle;

namespace CustomerRules.Archives.Tests.Disposal;

/// <summary>Registers of made-up destructions.</summary>
internal static class Registers
{
    internal static DestructionRegister Of(int count, int from = 1) => Enumerable.Range(from, count).Aggregate(DestructionRegister.Empty, (sum, i) => sum.Append(Record(i)));

    internal static DestructionRecord Record(int number)
    {
        var file = Lives.Registered($"XX小区A{number}2023001", pieces: 1 + number % 4);
        return number % 3 == 0 && file.Pieces > 1
            ? Lives.Destroyed(file, file.Pieces - 1, "shredder-jammed").Record!
            : Lives.Destroyed(file).Record!;
    }

    internal static List<byte[]> Lines(DestructionRegister register)
    {
        var lines = new List<byte[]>();
        ReadOnlySpan<byte> rest = register.ToUtf8();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n') + 1;
            lines.Add(rest[..end].ToArray());
            rest = rest[end..];
        }

        return lines;
    }

    internal static byte[] Join(IEnumerable<byte[]> lines) => [.. lines.SelectMany(line => line)];
}
