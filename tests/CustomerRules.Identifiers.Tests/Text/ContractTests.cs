using System.Globalization;
using System.Text;
using System.Text.Json;
using CustomerRules.Identifiers.Tests.Reference;

namespace CustomerRules.Identifiers.Tests.Text;

/// <summary>What every kind promises, kind by kind: identity of parse and format, equality, order, masked by default, JSON.</summary>
public abstract class ContractTests<T>
    where T : struct, IIdentifier<T>
{
    private static readonly Lazy<List<T>> Sample = new(MakeSample);

    [Fact]
    public void Parse_after_format_is_identity()
    {
        foreach (var value in Sample.Value)
        {
            var text = value.Reveal();
            Assert.Equal(value, T.Parse(text, null));
            Assert.Equal(value, T.Parse(text.AsSpan(), new NumberFormatInfo { NativeDigits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"] }));
            Assert.Equal(value, T.Parse(Encoding.UTF8.GetBytes(text), null));
            Assert.Equal(value, T.Parse(string.Create(CultureInfo.InvariantCulture, $"{value:R}"), null));
            Assert.True(T.TryParse(text, null, out var parsed));
            Assert.Equal(text, parsed.Reveal());
            Assert.Equal(text, Wide(text) is var wide && T.TryParse(wide, null, out var folded) ? folded.Reveal() : "");
        }
    }

    [Fact]
    public void Nothing_is_shown_without_an_explicit_word()
    {
        foreach (var value in Sample.Value)
        {
            var hidden = new string('*', value.Reveal().Length);
            Assert.Equal(hidden, value.ToString());
            Assert.Equal(hidden, $"{value}");
            Assert.Equal(hidden, $"{value:M}");
            Assert.Equal(hidden, string.Format(CultureInfo.InvariantCulture, "{0}", value));
            Assert.Equal(hidden, string.Concat(value));
            Assert.Equal(hidden, new StringBuilder().Append(value).ToString());
            Assert.Equal(hidden, value.ToString(null, null));
            Assert.Equal(hidden, value.Mask(MaskAudience.Public));
            var utf8 = new byte[24];
            Assert.True(value.TryFormat(utf8, out var written, default, null));
            Assert.Equal(hidden, Encoding.UTF8.GetString(utf8, 0, written));
            Assert.Equal($"{value:S}", value.Mask(MaskAudience.Staff));
            Assert.Equal($"{value:H}", value.Mask(MaskAudience.Holder));
            var check = T.Check(value.Reveal(), Day.Today);
            Assert.DoesNotContain(value.Reveal(), check.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_type_tells_the_debugger_and_json_to_mask()
    {
        var display = Assert.Single(typeof(T).GetCustomAttributes(typeof(System.Diagnostics.DebuggerDisplayAttribute), false));
        Assert.Equal("{ToString(),nq}", ((System.Diagnostics.DebuggerDisplayAttribute)display).Value);
        Assert.All(
            typeof(T).GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic),
            field => Assert.NotEmpty(field.GetCustomAttributes(typeof(System.Diagnostics.DebuggerBrowsableAttribute), false)));
        // A logger that writes the public properties of a value must not find personal data there, and no text is kept.
        Assert.DoesNotContain(typeof(T).GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic), field => !field.FieldType.IsValueType);
        Assert.All(
            typeof(T).GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public),
            property => Assert.Contains(property.Name, (string[])["IsResidencePermit", "IsShortForm", "Department", "Category"]));
    }

    [Fact]
    public void Equality_and_order_are_total()
    {
        var three = Sample.Value.Distinct().Take(3).Order().ToArray();
        ValueContract.Order([.. three.Select(value => (Func<T>)(() => T.Parse(value.Reveal(), null)))]);
    }

    [Fact]
    public void Json_is_masked_unless_the_revealing_converter_is_named()
    {
        var revealing = new JsonSerializerOptions { Converters = { new RevealedJsonConverter<T>() } };
        foreach (var value in Sample.Value.Take(20))
        {
            Assert.Equal($"\"{new string('*', value.Reveal().Length)}\"", JsonSerializer.Serialize(value));
            var clear = JsonSerializer.Serialize(value, revealing);
            Assert.Equal($"\"{value.Reveal()}\"", clear);
            Assert.Equal(value, JsonSerializer.Deserialize<T>(clear));
            Assert.Equal(value, JsonSerializer.Deserialize<T>(clear, revealing));
            Assert.Equal(value, JsonSerializer.Deserialize<T>("\"" + string.Concat(value.Reveal().Select(c => $"\\u{(int)c:x4}")) + "\""));
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>("\"******************\""));
    }

    [Theory]
    [InlineData("110105194912310021")]
    [InlineData("1380013800a")]
    [InlineData("张三 13800138000 张三")]
    [InlineData("")]
    public void Failures_name_findings_and_never_the_text(string text)
    {
        var thrown = Assert.Throws<FormatException>(() => T.Parse(text + "?", null));
        Assert.StartsWith($"Not a {T.Kind.Code}: ", thrown.Message, StringComparison.Ordinal);
        AssertSilent(thrown.ToString(), text);
        Assert.Throws<FormatException>(() => T.Parse(Encoding.UTF8.GetBytes(text + "?"), null));
        Assert.False(T.TryParse(text + "?", null, out var none));
        Assert.Equal(default, none);
        foreach (var json in new[] { $"\"{text}?\"", "13800138000", "null", "[\"13800138000\"]", "\"\\ud800\"", $"\"{new string('1', 5000)}\"" })
            AssertSilent(Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<T>(json)).ToString(), text);
    }

    [Fact]
    public void A_null_text_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => ParseText<T>(null!));
        Assert.False(T.TryParse((string?)null, null, out _));
        Assert.Throws<ArgumentNullException>(() => default(T).Mask(null!));
    }

    [Fact]
    public void An_unknown_format_is_refused() =>
        Assert.DoesNotContain(Sample.Value[0].Reveal(), Assert.Throws<FormatException>(() => Sample.Value[0].ToString("G", null)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_destination_that_is_too_short_receives_nothing()
    {
        foreach (var value in Sample.Value.Take(5))
        {
            var length = value.Reveal().Length;
            var room = new char[length];
            Assert.True(value.TryReveal(room, out var written));
            Assert.Equal(length, written);
            for (var shorter = 0; shorter < length; shorter++)
            {
                Assert.False(value.TryReveal(room.AsSpan(0, shorter), out written));
                Assert.Equal(0, written);
                Assert.False(value.TryFormat(room.AsSpan(0, shorter), out written, "R", null));
                Assert.Equal(0, written);
                Assert.False(value.TryFormat(new byte[shorter], out written, "R", null));
                Assert.Equal(0, written);
            }
        }
    }

    [Fact]
    public void Default_is_none_and_harmless()
    {
        var none = default(T);
        Assert.Equal(T.Kind == IdentifierKind.Sex ? "0" : "", none.Reveal());
        Assert.Equal(none.GetHashCode(), default(T).GetHashCode());
        Assert.Equal(0, none.CompareTo(default));
        Assert.Equal(T.Kind == IdentifierKind.Sex ? "\"*\"" : "\"\"", JsonSerializer.Serialize(none));
    }

    [Fact]
    public void A_check_allocates_nothing_valid_or_not()
    {
        var texts = Sample.Value.Select(value => value.Reveal()).Append("X").Append("13800138000").Append("1101051949123100２1").ToArray();
        var utf8 = texts.Select(Encoding.UTF8.GetBytes).ToArray();
        var grades = 0;
        void Round()
        {
            for (var i = 0; i < texts.Length; i++)
            {
                grades += T.Check(texts[i], Day.Today).Grade.Value + T.Check(utf8[i], Day.Today).Findings.Count;
                grades += T.TryParse(texts[i], null, out var value) ? value.CompareTo(default) : 0;
            }
        }

        // A collection that another test sets off counts the rest of this thread's buffer as allocated; what the checks themselves
        // allocate shows in every round.
        var least = long.MaxValue;
        for (var round = 0; round < 20 && least > 0; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.NotEqual(0, grades);
    }

    private static void AssertSilent(string shown, string text)
    {
        if (text.Length > 0)
            Assert.DoesNotContain(text, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("1949", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("138001", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("张三", shown, StringComparison.Ordinal);
    }

    /// <summary>By the interface of texts: named through the type, a null would become an empty span.</summary>
    private static TParsed ParseText<TParsed>(string text)
        where TParsed : IParsable<TParsed> => TParsed.Parse(text, null);

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c + 0xFEE0)));

    private static List<T> MakeSample()
    {
        var texts = new RandomTexts(new Random(42));
        var values = new List<T>();
        while (values.Count < 200)
        {
            if (T.TryParse(texts.Of(T.Kind.Code), null, out var value))
                values.Add(value);
        }

        return values;
    }
}
