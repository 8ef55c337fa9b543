using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Analysis;

/// <summary>Bit sets and tables of them do what lists of truth values and dictionaries do.</summary>
public sealed class BitsTests
{
    private static Arbitrary<Random> Randoms => Arbitraries.Of(random => random, _ => []);

    [Law(300)]
    public Property Extracted_bits_are_those_of_the_whole_from_the_first_on() => Prop.ForAll(Randoms, random =>
    {
        var (first, count) = (random.Next(200), random.Next(1, 200));
        var words = new ulong[(first + count + random.Next(70) + 63) / 64];
        for (var i = 0; i < words.Length; i++)
            words[i] = (ulong)random.NextInt64() << 1 ^ (ulong)random.NextInt64();
        var target = new ulong[(count + 63) / 64];

        Bits.Extract(words, first, count, target);

        for (var bit = 0; bit < 64 * target.Length; bit++)
            Assert.Equal(bit < count && Bits.Has(words, first + bit), Bits.Has(target, bit));
    });

    [Fact]
    public void A_bit_is_set_or_not_whatever_its_neighbours_are()
    {
        ulong[] words = [1UL << 63, 0, 1];

        Assert.Equal([63, 128], Enumerable.Range(0, 192).Where(bit => Bits.Has(words, bit)));
    }

    [Law(100)]
    public Property A_word_table_finds_what_was_added_and_nothing_else() => Prop.ForAll(Randoms, random =>
    {
        var width = random.Next(1, 4);
        var (table, known) = (new WordTable(width), new Dictionary<string, int>());
        for (var n = 0; n < 150; n++)
        {
            ulong[] key = [.. Enumerable.Range(0, width).Select(_ => (ulong)random.Next(8))];
            var name = string.Join(' ', key);
            Assert.Equal(known.TryGetValue(name, out var expected), table.TryGet(key, out var value));
            Assert.Equal(expected, value);
            if (!known.TryAdd(name, n))
                continue;
            table.Add(key, n);
            Assert.Equal(known.Count, table.Count);
            Assert.Equal(key, table.Key(table.Count - 1).ToArray());
        }
    });
}
