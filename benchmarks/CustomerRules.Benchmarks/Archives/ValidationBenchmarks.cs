using System.Buffers;
using System.Text;
using BenchmarkDotNet.Attributes;
using CustomerRules.Archives;
using CustomerRules.Archives.JsonSchemas;
using CustomerRules.Archives.Records;
using CustomerRules.Archives.Schemas;
using NJsonSchema;

namespace CustomerRules.Benchmarks.Archives;

/// <summary>One owner's file of 25 fields at a time, from its bytes. Identifiers are checked by all but the JSON Schema, which cannot.</summary>
public class ValidationBenchmarks
{
    private readonly OwnerSample sample = new();
    private readonly ArchiveSchema schema = ArchiveSchemas.Embedded.AsOf("owner", OwnerSample.AsOf);
    private readonly CustomerFileRules fluent = new();
    private JsonSchema json = null!;

    [GlobalSetup]
    public void Agree()
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonSchemaExport.Write(schema, buffer);
        json = JsonSchema.FromJsonAsync(Encoding.UTF8.GetString(buffer.WrittenSpan)).GetAwaiter().GetResult();
        if (Valid() != OwnerSample.Count || Fluent() != OwnerSample.Count || NJson() != OwnerSample.Count || Faulty() != 6 * OwnerSample.Count)
            throw new InvalidOperationException("The validators disagree.");
    }

    [Benchmark(Baseline = true, Description = "ArchiveSchema.Validate, valid", OperationsPerInvoke = OwnerSample.Count)]
    public int Valid()
    {
        var valid = 0;
        foreach (var utf8 in sample.Valid)
            valid += schema.Validate(utf8, OwnerSample.AsOf).IsValid ? 1 : 0;
        return valid;
    }

    [Benchmark(Description = "ArchiveSchema.Validate, six findings", OperationsPerInvoke = OwnerSample.Count)]
    public int Faulty()
    {
        var findings = 0;
        foreach (var utf8 in sample.Faulty)
            findings += schema.Validate(utf8, OwnerSample.AsOf).Findings.Length;
        return findings;
    }

    [Benchmark(Description = "read into records, FluentValidation", OperationsPerInvoke = OwnerSample.Count)]
    public int Fluent()
    {
        var valid = 0;
        foreach (var utf8 in sample.Valid)
            valid += CustomerFile.TryRead(utf8, out var file) && fluent.Validate(file).IsValid ? 1 : 0;
        return valid;
    }

    [Benchmark(Description = "NJsonSchema", OperationsPerInvoke = OwnerSample.Count)]
    public int NJson()
    {
        var valid = 0;
        foreach (var text in sample.ValidTexts)
            valid += json.Validate(text).Count == 0 ? 1 : 0;
        return valid;
    }
}
