using System.Text;

namespace CustomerRules.Policies.Tests;

public sealed class PolicyFileTests
{
    [Fact]
    public void A_file_of_text_is_its_utf_8_without_a_mark()
    {
        var file = PolicyFile.FromText("a/b.json", "{\"名\":1}");

        Assert.Equal(Encoding.UTF8.GetBytes("{\"名\":1}"), file.Utf8.ToArray());
        Assert.Equal(("a/b.json", "a/b.json"), (file.Path, file.ToString()));
    }

    [Fact]
    public void A_file_has_a_path()
    {
        Assert.Throws<ArgumentException>(() => new PolicyFile(" ", default));
        Assert.Throws<ArgumentNullException>(() => PolicyFile.FromText("f", null!));
    }
}
