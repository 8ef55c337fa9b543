using System.Security.Cryptography;
using System.Text;
using CustomerRules.Policies.Reading;
using CustomerRules.Policies.Tests.Reading;
using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests;

public sealed class PolicyFingerprintTests
{
    [Fact]
    public void Two_fingerprints_are_equal_when_their_documents_are() => ValueContract.Equality(
        () => default(PolicyFingerprint),
        () => Of("{}"),
        () => Of("[]"),
        () => Of("{\"a\":1}"),
        () => Of("{\"a\":\"1\"}"));

    [Fact]
    public void A_fingerprint_is_the_sha_256_of_the_canonical_form()
    {
        const string canonical = """{"B":[1.50,true,null],"a":{"b":"中文😀\"\\/\n\u0001"},"é":false}""";
        var fingerprint = Of("""
            { "a" : { "b" : "\u4e2d\u6587\ud83d\ude00\u0022\u005c\/\u000a\u0001" },
              "\u00e9" : false, "B" : [ 1.50, true, null ] }
            """);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical))), fingerprint.ToString());
        Assert.Equal(fingerprint.ToString()[..12], fingerprint.Short);
    }

    [Fact]
    public void The_default_fingerprint_is_zeros() => Assert.Equal(new string('0', 64), default(PolicyFingerprint).ToString());

    [Theory]
    [InlineData("\u007f")]
    [InlineData("\u00a0")]
    [InlineData("\u0378")]
    [InlineData("\u2028")]
    [InlineData("\u3000")]
    [InlineData("\ue000")]
    [InlineData("\uffff")]
    [InlineData("😀")]
    [InlineData("<>&'+/")]
    [InlineData("a b")]
    public void What_json_does_not_demand_is_not_escaped(string text) => Assert.Equal($"\"{text}\"", Canonical($"\"{text}\""));

    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":2}")]
    [InlineData("{\"a\":1}", "{\"a\":1.0}")]
    [InlineData("{\"a\":1}", "{\"b\":1}")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":null}")]
    [InlineData("{\"a\":true}", "{\"a\":false}")]
    [InlineData("{\"a\":null}", "{}")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[1,2]", "[[1],2]")]
    [InlineData("[\"a,b\"]", "[\"a\",\"b\"]")]
    [InlineData("\"投诉\"", "\"投訴\"")]
    [InlineData("\"a\"", "\"a \"")]
    public void Content_counts(string left, string right) => Assert.NotEqual(Of(left), Of(right));

    [Property]
    public bool The_order_of_members_and_white_space_do_not_count(NonEmptyArray<byte> seed, byte by, bool windows)
    {
        var members = seed.Get.Distinct().Select(b => $"\"m{b}\":{{\"x\":{b},\"y\":[{b}]}}").ToList();
        var rotated = members.Skip(by % members.Count).Concat(members.Take(by % members.Count)).Reverse();
        var spaced = "\t{" + string.Join(windows ? " ,\r\n" : "\n, ", rotated) + " }\n";

        return Of("{" + string.Join(',', members) + "}") == Of(spaced);
    }

    [Property(MaxTest = 1000)]
    public bool The_canonical_form_of_any_text_is_json_for_that_text(string? text)
    {
        var clean = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
        var node = StrictReader.Read(new PolicyFile("f", Node(System.Text.Json.JsonSerializer.Serialize(clean)).Canonical().ToArray()), new DiagnosticList());

        return node!.Text == clean;
    }

    [Property(MaxTest = 2000)]
    public bool Members_stand_in_the_ordinal_order_of_their_names(ushort[] seed)
    {
        // Letters that begin alike, ASCII and Chinese, private use, and characters beyond the basic plane.
        string[] letters = ["a", "b", "\u00e9", "\u4e2d", "\u4e34", "\ud7ff", "\ue000", "\uf8ff", "\uffee", "\U0001F600", "\U0002A6D6", "\U0010FFFD"];
        var names = seed.Select(n => letters[n % 12] + letters[n / 12 % 12] + letters[n / 144 % 12]).Distinct().ToList();

        var canonical = Canonical($"{{{string.Join(',', names.Select(name => $"\"{name}\":1"))}}}");

        return canonical == $"{{{string.Join(',', names.Order(StringComparer.Ordinal).Select(name => $"\"{name}\":1"))}}}";
    }

    [Property(MaxTest = 1000)]
    public bool The_canonical_form_is_its_own_canonical_form_and_the_same_document(byte[] seed)
    {
        var bytes = JsonSeeds.Scrapped(seed.Take(24));
        var found = new DiagnosticList();
        if (StrictReader.Read(new PolicyFile("f", bytes), found) is not { } node || found.HasErrors)
            return true;
        var canonical = node.Canonical();

        return Canonical(Encoding.UTF8.GetString(canonical)) == Encoding.UTF8.GetString(canonical);
    }

    private static PolicyFingerprint Of(string json) => PolicyFingerprint.Of(Node(json));

    private static string Canonical(string json) => Encoding.UTF8.GetString(Node(json).Canonical());

    private static PolicyNode Node(string json)
    {
        var found = new DiagnosticList();
        var node = StrictReader.Read(PolicyFile.FromText("f", json), found);
        ExpectDiagnostic.None(found);
        return node!;
    }
}
