using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.Policies;

namespace CustomerRules.Complaints.Tests.Explaining;

public sealed class GoldenTests
{
    private static readonly Dictionary<string, Complaint> Cases = new()
    {
        ["general-one-household-short-of-a-group"] = new("water-leak", Households: 2),
        ["major-for-two-reasons"] = new("fire", Households: 3, Departments: 2, Written: true, NeedsExtension: true),
        ["minor"] = new("greenery", SelfResolvable: true),
        ["complex-and-written"] = new("public-facility-fault", Departments: 2, Written: true, NeedsExtension: true),
        ["major-whatever-changes-but-the-incident"] = new("lift-entrapment"),
        ["largest-group"] = new("other", Households: 10000, Departments: 100),
    };

    public static TheoryData<string, Language> Explanations
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var name in Cases.Keys)
            {
                data.Add(name, Language.Chinese);
                data.Add(name, Language.English);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Explanations))]
    public void An_explanation_reads_as_expected(string name, Language language) =>
        GoldenFile.Expect($"tests/CustomerRules.Complaints.Tests/Explaining/{name}.{(language == Language.Chinese ? "zh" : "en")}.expected.txt", Book.Policy.Explain(Cases[name].Facts, language));

    [Fact]
    public void An_explanation_has_no_empty_line_and_no_space_at_a_line_end()
    {
        foreach (var complaint in Book.EveryCase().Where(complaint => complaint.Households is 2 or 3 && complaint.Departments < 100))
        {
            foreach (var language in new[] { Language.Chinese, Language.English })
                Assert.All(Book.Policy.Explain(complaint.Facts, language).Split('\n'), line =>
                {
                    Assert.NotEqual("", line);
                    Assert.Equal(line.TrimEnd(), line);
                });
        }
    }
}
