using System.Text.Json;

namespace CustomerRules.Identifiers.Tests.Data;

/// <summary>The data files: every value names its source, every code is there once, and the words agree with the C#.</summary>
public sealed class SeedTests
{
    public static TheoryData<string> Files() => [.. Repository.Files("seeds/identifiers", "*.json").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_value_cites_a_source_of_its_file(string file)
    {
        var root = Seed(file);
        var sources = root.GetProperty("sources").EnumerateObject().Select(source => source.Name).ToHashSet();
        var cited = new HashSet<string>();
        foreach (var row in Rows(root))
        {
            var cites = row.GetProperty("cites").EnumerateArray().Select(cite => cite.GetString()!).ToList();
            Assert.NotEmpty(cites);
            Assert.Subset(sources, cites.ToHashSet());
            cited.UnionWith(cites);
        }

        Assert.Equal(sources.Order(StringComparer.Ordinal), cited.Order(StringComparer.Ordinal));
        Assert.Equal($"identifiers/{Path.GetFileNameWithoutExtension(file)}", root.GetProperty("data").GetString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_code_is_listed_twice(string file)
    {
        if (file == "masks.json")
            return;
        var codes = Rows(Seed(file)).SelectMany(row => new[] { "codes", "prefixes", "areas", "forms", "surnames" }
            .Where(name => row.TryGetProperty(name, out _)).SelectMany(name => row.GetProperty(name).EnumerateArray().Select(code => Kind(row) + code.GetString()))
            .Concat(row.TryGetProperty("code", out var code) ? [code.GetString()!] : [])).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void There_are_34_provinces_58_groups_and_4_sexes()
    {
        Assert.Equal(34, Seed("provinces.json").GetProperty("provinces").GetArrayLength());
        Assert.Equal(58, Seed("ethnicities.json").GetProperty("ethnicities").GetArrayLength());
        Assert.Equal(4, Seed("sexes.json").GetProperty("sexes").GetArrayLength());
        foreach (var row in Seed("ethnicities.json").GetProperty("ethnicities").EnumerateArray())
        {
            var group = Ethnicity.Parse(row.GetProperty("name").GetProperty("zh").GetString()!);
            Assert.Equal(row.GetProperty("code").GetString(), group.Reveal());
            Assert.Equal(group, Ethnicity.Parse(row.GetProperty("short").GetString()!));
        }
    }

    [Fact]
    public void There_is_a_mask_for_every_kind_and_audience() =>
        Assert.All(IdentifierKind.All, kind => Assert.All(MaskAudience.All, audience =>
            Assert.Equal((kind, audience), (IdentifierMask.Of(kind, audience).Kind, IdentifierMask.Of(kind, audience).Audience))));

    [Fact]
    public void Every_file_is_carried_by_the_package() => Assert.Equal(
        Repository.Files("seeds/identifiers", "*.json").Select(path => "identifiers/" + Path.GetFileName(path)),
        Policies.EmbeddedFiles.Of(typeof(ResidentId).Assembly).Select(file => file.Path));

    private static string Kind(JsonElement row) => row.TryGetProperty("kind", out var kind) ? kind.GetString() + " " : "";

    private static IEnumerable<JsonElement> Rows(JsonElement root) => root.EnumerateObject()
        .Where(member => member.Name is not ("sources" or "title" or "notation"))
        .SelectMany(member => member.Value.ValueKind switch
        {
            JsonValueKind.Array => member.Value.EnumerateArray().ToArray(),
            JsonValueKind.Object => [member.Value],
            _ => [],
        });

    private static JsonElement Seed(string file) => JsonDocument.Parse(Repository.Read($"seeds/identifiers/{file}")).RootElement;
}
