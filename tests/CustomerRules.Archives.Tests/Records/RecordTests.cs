using System.Buffers;
using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Records;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Tests.Specs;
using NodaTime;

namespace CustomerRules.Archives.Tests.Records;

/// <summary>Typed records are the same documents.</summary>
public sealed class RecordTests
{
    [Fact]
    public void Records_have_exactly_the_fields_of_the_merged_schemas()
    {
        var fields = new[] { "owner", "tenant", "customer" }.SelectMany(name => Documents.Schema(name).AllFields).Select(field => $"{field.Path} {NameOf(field)}").Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(fields, Members(typeof(CustomerFile), "").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Valid_documents_come_back_as_they_were()
    {
        var random = new Random(7);
        var valid = 0;
        foreach (var schema in new[] { "owner", "tenant", "customer" }.Select(Documents.Schema))
        {
            for (var i = 0; i < 400; i++)
            {
                var text = new DocumentBuilder(random, 0).Write(schema);
                if (!schema.Validate(Encoding.UTF8.GetBytes(text), Day.Today).IsValid)
                    continue;
                valid++;
                Assert.True(CustomerFile.TryRead(Encoding.UTF8.GetBytes(text), out var file), text);
                var written = Write(file);
                Assert.True(JsonNode.DeepEquals(WithoutNulls(JsonNode.Parse(text)), JsonNode.Parse(written)), $"{text}\n{Encoding.UTF8.GetString(written)}");
                Assert.True(schema.Validate(written, Day.Today).IsValid);
            }
        }

        Assert.InRange(valid, 300, 1200);
    }

    [Fact]
    public void A_file_made_in_csharp_is_a_valid_document()
    {
        var file = new CustomerFile
        {
            Basic = new BasicInformation { Party = Party.Resident, Name = "张三丰", IdentityNumber = "11010519491231002X", Contact = new ContactDetails { Phone = "13800138000" }, Unit = "A1", MoveInDate = new LocalDate(2023, 5, 1) },
            Property = new PropertyInformation { Layout = "three-bedroom", FloorArea = 98.5m, Use = "residential", Decoration = new Decoration { Degree = "full", Style = "中式" } },
            Payments = new Payments { UtilityFees = [new UtilityPayment { Month = new YearMonth(2026, 1), Water = 1, Electricity = 2.5m, Amount = 3 }] },
            Repairs = [new RepairRecord { Date = new LocalDate(2026, 1, 1), Problem = "p", Handling = "h", Repairer = "r", AcceptedAt = new LocalDateTime(2026, 1, 1, 8, 0).WithOffset(Offset.FromHours(8)) }],
        };

        var validation = Documents.Schema("owner").Validate(Write(file), Day.Today);

        Assert.Equal("valid 12/12", validation.ToString());
        Assert.DoesNotContain("张", $"{file}{file.Basic}{file.Repairs[0]}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"basic\":{\"hobby\":1}}")]
    [InlineData("{\"basic\":{\"party\":\"company\"}}")]
    [InlineData("{\"basic\":{\"move-in-date\":\"2026-02-30\"}}")]
    [InlineData("{\"basic\":{\"name\":\"a\",\"name\":\"b\"}}")]
    public void What_is_no_file_is_not_read(string text)
    {
        Assert.False(CustomerFile.TryRead(Encoding.UTF8.GetBytes(text), out var file));
        Assert.Null(file);
    }

    [Fact]
    public void No_record_shows_what_it_holds() =>
        Assert.All(typeof(CustomerFile).Assembly.GetExportedTypes().Where(type => type.Namespace == typeof(CustomerFile).Namespace && !type.IsAbstract), type => Assert.Equal(type.Name, Activator.CreateInstance(type)!.ToString()));

    private static byte[] Write(CustomerFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        file.Write(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static JsonNode? WithoutNulls(JsonNode? node)
    {
        if (node is JsonObject holder)
            return new JsonObject(holder.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Key, WithoutNulls(member.Value))));
        return node is JsonArray list ? new JsonArray([.. list.Select(WithoutNulls)]) : node?.DeepClone();
    }

    private static string NameOf(ArchiveField field) => field.Type.Code switch
    {
        "group" => "object",
        "list" => "list",
        "map" => "map",
        "flag" => "Boolean",
        "decimal" => "Decimal",
        "date" => "LocalDate",
        "moment" => "OffsetDateTime",
        "month" => "YearMonth",
        _ => "String",
    };

    private static IEnumerable<string> Members(Type type, string prefix)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var path = prefix + JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name);
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            if (inner == typeof(Party))
                yield return path + " String";
            else if (inner == typeof(IReadOnlyDictionary<string, string?>))
                yield return path + " map";
            else if (inner.IsGenericType && typeof(IEnumerable).IsAssignableFrom(inner))
                foreach (var member in Members(inner.GetGenericArguments()[0], path + ".").Prepend(path + " list"))
                    yield return member;
            else if (inner.Namespace == typeof(CustomerFile).Namespace)
                foreach (var member in Members(inner, path + ".").Prepend(path + " object"))
                    yield return member;
            else
                yield return $"{path} {inner.Name}";
        }
    }
}
