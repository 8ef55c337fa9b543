namespace CustomerRules.Tests;

/// <summary>The sample of several processes that give out numbers from one SQLite file, one of them killed on the way.</summary>
public sealed class NumberDeskTests
{
    [Theory]
    [InlineData("en", "Look alike: XX小区002000001 and XX小区O02000001\nXX小区02020001 begins XX小区0202000100\nYY花园 may be registered\nXX小区A may not be registered: XX小区A02000001 would have two readings\nAt 360 numbers a quarter the unit's numbers will do until 2026-09-07\nOld numbers: next sequence 4; Segment sequence, character 13: the number ends too early.\n4 processes, 25 numbers each; one was killed on the way and came back\nNumbers given out twice: 0\nNumbers lost: 0\nGaps: 0\nFirst number: XX小区A12026001\n")]
    [InlineData("zh", "形近的编号：XX小区002000001 与 XX小区O02000001\nXX小区02020001 是 XX小区0202000100 的开头\n可以登记简称 YY花园\n不可登记简称 XX小区A：XX小区A02000001 会有两种读法\n按一季度用去 360 个推算，该房号的编号将于 2026-09-07 用完\n旧编号：下一顺序号 4；顺序号段，第 13 个字符：编号在此处过早结束。\n4 个进程，每个 25 个编号，其中一个中途被终止后重启\n重复的编号：0\n丢失的编号：0\n空号：0\n首个编号：XX小区A12026001\n")]
    public async Task No_number_is_given_out_twice_and_none_is_lost(string language, string expected)
    {
        var (exit, output, error) = await SampleProgram.Run("NumberDesk", "--lang", language);

        Assert.Equal((0, "", expected), (exit, error, output));
    }
}
