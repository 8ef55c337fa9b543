using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerRules.Archives.Tests.Specs;

/// <summary>Random schemas and documents; each shrinks to the smallest one that still fails.</summary>
public static class Generators
{
    public static Arbitrary<ArchiveCase> Cases() => Arb.From(Gen.Choose(0, int.MaxValue).Select(Case), Smaller);

    public static Arbitrary<SchemaPair> Pairs() => Arb.From(Gen.Choose(0, int.MaxValue).Select(Pair), Smaller);

    public static Arbitrary<EvolutionSpec> Evolutions() => Arb.From(Gen.Choose(0, int.MaxValue).Select(Evolution), spec => spec.Smaller());

    private static EvolutionSpec Evolution(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var spec = new EvolutionBuilder(random).Build();
            if (spec.TryLoad() is not null)
                return spec;
        }
    }

    private static ArchiveCase Case(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var schema = new SpecBuilder(random).Schema();
            if (schema.TryLoad() is { } loaded)
                return new ArchiveCase(schema, new DocumentBuilder(random, random.Next(4) * 7).Write(loaded), seed);
        }
    }

    private static SchemaPair Pair(int seed)
    {
        var random = new Random(seed);
        while (true)
        {
            var builder = new SpecBuilder(random);
            var before = builder.Schema();
            var after = builder.Edited(before);
            if (before.TryLoad() is not null && after.TryLoad() is not null)
                return new SchemaPair(before, after, seed);
        }
    }

    private static IEnumerable<ArchiveCase> Smaller(ArchiveCase item) =>
        item.Schema.Smaller().Where(schema => schema.TryLoad() is not null).Select(schema => item with { Schema = schema })
            .Concat(SmallerDocuments(item.Document).Select(document => item with { Document = document }));

    private static IEnumerable<SchemaPair> Smaller(SchemaPair pair) =>
        pair.Before.Smaller().Where(schema => schema.TryLoad() is not null).Select(schema => pair with { Before = schema })
            .Concat(pair.After.Smaller().Where(schema => schema.TryLoad() is not null).Select(schema => pair with { After = schema }));

    private static IEnumerable<string> SmallerDocuments(string document)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(document, null, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            yield break;
        }

        if (root is not JsonObject whole)
            yield break;
        foreach (var (name, value) in whole)
        {
            var less = whole.DeepClone().AsObject();
            less.Remove(name);
            yield return less.ToJsonString();
            if (value is not JsonObject inner)
                continue;
            foreach (var (innerName, _) in inner)
            {
                var smaller = whole.DeepClone().AsObject();
                smaller[name]!.AsObject().Remove(innerName);
                yield return smaller.ToJsonString();
            }
        }
    }
}
