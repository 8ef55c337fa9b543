namespace CustomerRules.Conventions.Tests;

/// <summary>Small files, one public type each, and names that say something.</summary>
public class SourceFileTests
{
    private const int Ceiling = 300;
    private static readonly string[] EmptyNames = ["Common", "Helpers", "Helper", "Utils", "Utilities", "Misc", "Manager"];

    [Fact]
    public void No_file_is_longer_than_the_ceiling() =>
        Assert.DoesNotContain(Repository.Files("src", "*.cs"), path => File.ReadLines(path).Count() > Ceiling);

    [Fact]
    public void The_median_file_is_small()
    {
        var lengths = Repository.Files("src", "*.cs").Select(path => File.ReadLines(path).Count()).Order().ToList();
        Assert.InRange(lengths[lengths.Count / 2], 1, 70);
    }

    [Fact]
    public void No_file_or_folder_has_a_name_that_says_nothing() =>
        Assert.DoesNotContain(Repository.Files("src", "*.cs"), SaysNothing);

    [Fact]
    public void A_name_that_says_nothing_is_found()
    {
        Assert.True(SaysNothing("/x/src/CustomerRules/Common/Thing.cs"));
        Assert.True(SaysNothing("/x/src/CustomerRules/DateHelper.cs"));
        Assert.False(SaysNothing("/x/src/CustomerRules/CommonDomain.cs"));
    }

    private static bool SaysNothing(string path)
    {
        var parts = path.Split('/');
        var file = Path.GetFileNameWithoutExtension(path);
        return parts[..^1].Any(EmptyNames.Contains) || EmptyNames.Any(name => file.EndsWith(name, StringComparison.Ordinal));
    }
}
