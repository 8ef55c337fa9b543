using CustomerRules.Policies;

namespace CustomerRules.Numbering.Tests.Policies;

/// <summary>Every way in which a numbering policy can be wrong, with everything that is said about it.</summary>
public sealed class MalformedNumberingTests
{
    private const string Folder = "tests/CustomerRules.Numbering.Tests/Policies/Malformed";

    private static readonly (string Name, (string Path, string? Json)[] Changes)[] All =
    [
        ("CR3400-other-policy", [("policy", "\"archives/numbers\"")]),
        ("CR3400-too-deep", [("policy", "\"numbering/archive/number\"")]),
        ("CR3401-stray-brace", [("form.pattern", "\"{community}}{unit}{sequence:3}\"")]),
        ("CR3401-open-brace", [("form.pattern", "\"{community}{unit\"")]),
        ("CR3401-too-long", [("form.pattern", $"\"{new string('A', 129)}\"")]),
        ("CR3402-unknown-segment", [("form.pattern", "\"{estate}{unit}{sequence:3}\"")]),
        ("CR3402-width", [("form.pattern", "\"{community}{year:3}{sequence:19}{sequence:0}{sequence}\"")]),
        ("CR3402-check", [("form.pattern", "\"{unit}{sequence:3}{check:luhn}\"")]),
        ("CR3403-twice", [("form.pattern", "\"{unit}{unit}{sequence:3}\""), ("allocation.scope", "[]")]),
        ("CR3403-check-not-last", [("form.pattern", "\"{community}{unit}{check:mod-97-10}{year}{sequence:3}\"")]),
        ("CR3404-no-field", [("form.pattern", "\"ABC\"")]),
        ("CR3405-literal", [("form.pattern", "\"{community} {unit}{year}{sequence:3}\"")]),
        ("CR3405-abbreviations", [("communities.abbreviations", """["XX小区", "", "A B", "花园１", "\u0007"]""")]),
        ("CR3406-none", [("communities.abbreviations", "[]")]),
        ("CR3406-twice", [("communities.abbreviations", """["XX小区", "XX小区"]"""), ("units.pattern", null), ("units.list", """["A1", "A1"]""")]),
        ("CR3405-composition", [("communities.abbreviations", """["Caf\u00e9", "Cafe\u0301", "XX小区\ufe0f", "\uf90a苑", "\u212a", "\u1100\u1161", "\u3164", "\u2800", "\ud83a\udd2f"]""")]),
        ("CR3405-composition-units", [("units.pattern", null), ("units.list", """["A", "A\ufe0f", "e\u0301"]""")]),
        ("CR3405-composition-literal", [("form.pattern", "\"{community}e\u0301-{unit}\ufe0f{year}{sequence:3}\"")]),
        ("CR3406-alike", [("communities.abbreviations", """["XX小区", "xx小区", "ＸＸ小区"]""")]),
        ("CR3406-no-units", [("units.pattern", null), ("units.list", "[]")]),
        ("CR3407-not-closed", [("units.pattern", "\"[A-Z\"")]),
        ("CR3407-star", [("units.pattern", "\"[0-9]*\"")]),
        ("CR3407-class-escape", [("units.pattern", "\"\\\\d{1,4}\"")]),
        ("CR3407-reversed", [("units.pattern", "\"[Z-A]\"")]),
        ("CR3407-bounds", [("units.pattern", "\"A{3,2}\"")]),
        ("CR3407-repeats-nothing", [("units.pattern", "\"A|?\"")]),
        ("CR3407-nothing", [("units.pattern", "\"A||B\"")]),
        ("CR3407-closes-nothing", [("units.pattern", "\"A)\"")]),
        ("CR3407-character", [("units.pattern", "\"[ -~]\"")]),
        ("CR3407-empty", [("units.pattern", "\"A?\"")]),
        ("CR3407-large", [("units.pattern", "\"((A{99}){99}){99}\"")]),
        ("CR3408-years", [("years.min", "2030"), ("years.max", "2020")]),
        ("CR3408-centuries", [("form.pattern", "\"{community}-{unit}-{year:2}-{sequence:3}\""), ("years.min", "1950")]),
        ("CR3409-long", [("units.pattern", "\"A{128}\"")]),
        ("CR3410-ambiguous", [("form.pattern", "\"{community}{unit}{year}{sequence:3+}\"")]),
        ("CR3410-abbreviations", [("communities.abbreviations", """["XX小区", "XX小区A"]""")]),
        ("CR3414-scope", [("form.pattern", "\"{community}{unit}{sequence:3}\"")]),
        ("CR3415-no-sequence", [("form.pattern", "\"{community}{unit}{year}\"")]),
        ("CR3416-groups", [("uniqueness.lookAlikes", """["0", "11", "O0"]""")]),
        ("members", [("form.cites", null), ("units.pattern", null), ("years.max", "\"2099\""), ("allocation.gaps", "\"none\""), ("allocation.scope", """["community", "flat"]"""), ("labels.boxes", "3"), ("extra", "1")]),
        ("CR3418-look-alikes", [("uniqueness.lookAlikeFree", "true")]),
        ("CR3419-prefixes", [("uniqueness.prefixFree", "true")]),
        ("CR3420-nothing-looks-alike", [("uniqueness.lookAlikes", null), ("uniqueness.ignoreCase", "false"), ("uniqueness.ignoreWidth", "false"), ("uniqueness.lookAlikeFree", "true")]),
        ("CR3417-both", [("units.list", """["A1"]""")]),
    ];

    public static TheoryData<string> Names => [.. All.Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_faulty_policy_is_told_in_full(string name)
    {
        var result = NumberingFile.Load(NumberingFile.With("numbering/archive/2025-01-01.json", All.Single(item => item.Name == name).Changes));

        Assert.False(result.Succeeded);
        if (name.StartsWith("CR", StringComparison.Ordinal))
            Assert.All(result.Diagnostics, item => Assert.Equal(name[..6], item.Code));
        GoldenFile.Expect($"{Folder}/{name}.expected.txt", ExpectDiagnostic.InBothLanguages(result.Diagnostics));
    }

    [Fact]
    public void Mutated_policies_never_throw()
    {
        var random = new Random(3_410);
        var bytes = NumberingFile.Default.Utf8.ToArray();
        var loaded = 0;
        for (var i = 0; i < 8_000; i++)
        {
            var copy = (byte[])bytes.Clone();
            for (var j = random.Next(3); j >= 0; j--)
                copy[random.Next(copy.Length)] = (byte)"{}[]:,\"0129AZ-+|?\\ax"[random.Next(20)];
            var result = NumberingFile.Load(new PolicyFile("numbering/archive/2025-01-01.json", copy.AsMemory(0, i % 5 == 0 ? random.Next(copy.Length) : copy.Length)));
            loaded += result.Succeeded ? 1 : 0;
        }

        Assert.InRange(loaded, 1, 7_999);
    }
}
