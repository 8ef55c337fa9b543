namespace CustomerRules.Tests;

/// <summary>The sample of several processes that give out numbers from one SQLite file, one of them killed on the way.</summary>
public sealed class NumberDeskTests
{
    [Theory]
    [InlineData("en", "4 processes, 25 numbers each; one was killed on the way and came back\nNumbers given out twice: 0\nNumbers lost: 0\nGaps: 0\nFirst number: XX小区A12026001\n")]
    [InlineData("zh", "4 个进程，每个 25 个编号，其中一个中途被终止后重启\n重复的编号：0\n丢失的编号：0\n空号：0\n首个编号：XX小区A12026001\n")]
    public async Task No_number_is_given_out_twice_and_none_is_lost(string language, string expected)
    {
        var (exit, output, error) = await SampleProgram.Run("NumberDesk", "--lang", language);

        Assert.Equal((0, "", expected), (exit, error, output));
    }
}
