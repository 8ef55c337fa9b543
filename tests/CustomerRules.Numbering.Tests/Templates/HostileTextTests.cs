namespace CustomerRules.Numbering.Tests.Templates;

/// <summary>Texts that are no numbers, by the ten thousand.</summary>
public sealed class HostileTextTests
{
    private const string Alphabet = "XX小区A1202300199-\u0000\u200B１٣ \uD835\uDFCF\uD800é";

    private static readonly NumberTemplate[] Templates =
    [
        Scheme.Default, Scheme.Of("{community}-{unit}-{year:2}-{sequence:3+}"), Scheme.Of("{community}{unit}{year}{sequence:3+}", communities: ["XX小区", "XX小区A", "X"]),
        Scheme.Of("{sequence:2+}{unit}{community}{check:mod-37-36}"), Scheme.Of("{year}{sequence:3}{check:mod-97-10}"),
    ];

    [Fact]
    public void Random_texts_are_read_or_refused_at_a_place_within_them()
    {
        var random = new Random(13);
        for (var i = 0; i < 60_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 20)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            Check(text);
        }
    }

    [Fact]
    public void Numbers_with_one_character_changed_are_read_or_refused_at_a_place_within_them()
    {
        var random = new Random(17);
        for (var i = 0; i < 60_000; i++)
        {
            var template = Templates[i % Templates.Length];
            Assert.True(template.TryFormat(FieldsFor(template, random), out string? number, out var failure), failure.ToString());
            var at = random.Next(number.Length);
            var changed = (i % 3) switch
            {
                0 => number.Remove(at, 1),
                1 => number.Insert(at, ((char)random.Next(0x10000)).ToString()),
                _ => number[..at] + (char)random.Next(0x10000) + number[(at + 1)..],
            };
            Check(changed);
        }
    }

    [Fact]
    public void A_text_of_any_length_is_refused_at_once() => Assert.All(Templates, template =>
    {
        Assert.False(template.TryParse(new string('1', 1_000_000), out _, out var failure));
        Assert.Equal(NumberFailureReason.TooLong, failure.Reason);
    });

    private static void Check(string text)
    {
        foreach (var template in Templates)
        {
            if (template.TryParse(text, out var fields, out var failure))
            {
                Assert.Equal(text, template.Format(fields.ToReading()));
                Assert.Equal([fields.ToReading()], template.ReadingsOf(text).AsEnumerable());
            }
            else
            {
                Assert.NotEqual(NumberFailureReason.None, failure.Reason);
                Assert.InRange(failure.Position, 0, text.Length);
                Assert.Equal(failure.Reason == NumberFailureReason.Ambiguous, template.ReadingsOf(text).Length > 1);
            }
        }
    }

    private static NumberFields FieldsFor(NumberTemplate template, Random random) => new(
        template.Has(SegmentKind.Community) ? "XX小区" : "",
        template.Has(SegmentKind.Unit) ? "A" + random.Next(1, 9999).ToString(System.Globalization.CultureInfo.InvariantCulture) : "",
        template.Has(SegmentKind.Year) ? random.Next(2000, 2100) : 0,
        random.Next(1, 1000));
}
