using System.Text;

namespace CustomerRules.Cli.Tests;

/// <summary>A line holds at most 1 MiB; what is longer is refused, and what follows is answered all the same.</summary>
public sealed class LongLineTests
{
    private const int Limit = 1024 * 1024;
    private const string TooLarge = "CR1003 $: The document is larger than 1048576 bytes. Give one case at a time, with the facts that are asked for.";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_of_exactly_one_mebibyte_is_answered(string end)
    {
        var run = Run(Padded(Limit), end, "{\"id\":2,\"incident\":\"fire\"}", end);

        Assert.Equal(0, run.Exit);
        Assert.Equal(["1", "2"], run.Lines.Select(line => Cli.Member(line, "id")));
    }

    [Theory]
    [InlineData("\n", 1)]
    [InlineData("\r\n", 1)]
    [InlineData("\n", 2)]
    [InlineData("\n", 3)]
    [InlineData("\r\n", 5_000_000)]
    public void One_byte_more_is_refused_and_the_next_line_answered(string end, int more)
    {
        var run = Run(Padded(Limit + more), end, "{\"id\":2,\"incident\":\"fire\"}", end);

        Assert.Equal(1, run.Exit);
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(TooLarge, Cli.RefusalIn(run.Lines[0]));
        Assert.Equal("2", Cli.Member(run.Lines[1], "id"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3_000_000, 1)]
    public void The_last_line_without_a_line_feed_has_the_same_limit(int more, int exit)
    {
        var run = Run("{\"id\":0,\"incident\":\"fire\"}\n", Padded(Limit + more));

        Assert.Equal(exit, run.Exit);
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(exit == 1, Cli.Has(run.Lines[1], "error"));
    }

    [Fact]
    public void Lines_of_every_length_around_the_buffer_are_cut_where_they_end()
    {
        var lengths = Enumerable.Range(65_536 - 40, 80).Concat([1_048_575, 131_072, 30, 262_144]).ToArray();

        var run = Run([.. lengths.Select(length => Padded(length) + "\n")]);

        Assert.Equal(0, run.Exit);
        Assert.Equal(lengths.Length, run.Lines.Length);
    }

    private static CliRun Run(params string[] parts) => Cli.Run(Encoding.UTF8.GetBytes(string.Concat(parts)), "eval", "repair", "--as-of", "2026-03-02");

    /// <summary>A case that has a length in bytes.</summary>
    private static string Padded(int length)
    {
        const string Case = "{\"id\":1,\"incident\":\"fire\"";
        return Case + new string(' ', length - Case.Length - 1) + "}";
    }
}
