using System.Text;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Tests.Specs;
using CustomerRules.Archives.Validation;

namespace CustomerRules.Archives.Tests.Validation;

/// <summary>Random bytes, cut and damaged documents: findings, never an exception, never a value repeated.</summary>
public sealed class HostileDocumentTests
{
    private const string Secret = "欧阳秘密";

    [Fact]
    public void Thirty_thousand_random_bytes()
    {
        var random = new Random(1);
        var schema = Documents.Schema("owner");
        for (var i = 0; i < 30_000; i++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            if (bytes.Length > 0 && random.Next(2) == 0)
                bytes[0] = (byte)'{';
            Check(schema.Validate(bytes, Day.Today));
        }
    }

    [Fact]
    public void Thirty_thousand_damaged_documents()
    {
        var random = new Random(2);
        var schemas = ArchiveSchemas.Embedded.All.ToList();
        for (var i = 0; i < 600; i++)
        {
            var schema = schemas[i % schemas.Count];
            var bytes = Encoding.UTF8.GetBytes(new DocumentBuilder(random, 5).Write(schema).Replace("~", Secret, StringComparison.Ordinal));
            for (var j = 0; j < 50; j++)
                Check(schema.Validate(Damaged(bytes, random), Day.Today));
        }
    }

    [Fact]
    public void Every_beginning_of_a_document_is_no_document()
    {
        var bytes = Encoding.UTF8.GetBytes(Documents.Owner);
        var schema = Documents.Schema("owner");
        for (var length = 0; length < bytes.Length; length++)
            Assert.Contains(schema.Validate(bytes.AsSpan(0, length), Day.Today).Findings[0].Code, new[] { "not-json", "not-utf-8" });
    }

    private static byte[] Damaged(byte[] bytes, Random random)
    {
        var copy = bytes.ToList();
        for (var edits = 1 + random.Next(3); edits > 0 && copy.Count > 0; edits--)
        {
            var at = random.Next(copy.Count);
            switch (random.Next(5))
            {
                case 0:
                    copy.RemoveAt(at);
                    break;
                case 1:
                    copy[at] = (byte)random.Next(256);
                    break;
                case 2:
                    copy.Insert(at, (byte)"{}[]\",:\\u0e-"[random.Next(12)]);
                    break;
                case 3:
                    copy.RemoveRange(at, copy.Count - at);
                    break;
                default:
                    var length = random.Next(Math.Min(30, copy.Count - at));
                    copy.InsertRange(random.Next(copy.Count), copy.GetRange(at, length));
                    break;
            }
        }

        return [.. copy];
    }

    private static void Check(ArchiveValidation validation)
    {
        Assert.InRange(validation.Completeness.Met, 0, validation.Completeness.Units);
        Assert.Equal(validation.IsValid, validation.Findings.All(finding => finding.Grade.Code != "invalid"));
        foreach (var finding in validation.Findings)
            Assert.DoesNotContain(Secret[..2], $"{finding} {finding.Message} {finding.Cites}", StringComparison.Ordinal);
        foreach (var missing in validation.Missing)
            Assert.NotEmpty(missing.Action(Policies.Language.Chinese));
    }
}
