
namespace CustomerRules.Policies.Tests;

public sealed class EmbeddedFilesTests
{
    [Fact]
    public void The_package_carries_the_regulations_as_they_are_committed()
    {
        var files = EmbeddedFiles.Of(typeof(ClauseCatalogue).Assembly);
        var committed = Directory.GetFiles(Repository.PathOf("seeds/regulations"), "*.json").Order(StringComparer.Ordinal).ToList();

        Assert.Equal(committed.Select(file => "regulations/" + Path.GetFileName(file)), files.Select(file => file.Path));
        Assert.All(committed.Zip(files), pair => Assert.Equal(File.ReadAllBytes(pair.First), pair.Second.Utf8.ToArray()));
    }

    [Fact]
    public void An_assembly_without_policies_carries_none() => Assert.Empty(EmbeddedFiles.Of(typeof(EmbeddedFilesTests).Assembly));

    [Fact]
    public void No_assembly_is_refused() => Assert.Throws<ArgumentNullException>(() => EmbeddedFiles.Of(null!));
}
