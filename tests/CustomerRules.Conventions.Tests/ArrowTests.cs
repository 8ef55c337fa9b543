using System.Reflection;

namespace CustomerRules.Conventions.Tests;

/// <summary>Policies &lt;- DecisionTables &lt;- domain packages &lt;- CustomerRules &lt;- Cli, and no other arrow.</summary>
public class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CustomerRules.Policies"] = [],
        ["CustomerRules.DecisionTables"] = ["CustomerRules.Policies"],
        ["CustomerRules.Identifiers"] = ["CustomerRules.Policies"],
        ["CustomerRules.Archives"] = ["CustomerRules.Policies", "CustomerRules.DecisionTables", "CustomerRules.Identifiers"],
        ["CustomerRules.Complaints"] = ["CustomerRules.Policies", "CustomerRules.DecisionTables"],
        ["CustomerRules.Permissions"] = ["CustomerRules.Policies", "CustomerRules.DecisionTables"],
        ["CustomerRules.ServiceLevels"] = ["CustomerRules.Policies", "CustomerRules.DecisionTables"],
        ["CustomerRules.Numbering"] = ["CustomerRules.Policies"],
        ["CustomerRules"] = ["CustomerRules.Policies", "CustomerRules.DecisionTables", "CustomerRules.Archives", "CustomerRules.Complaints", "CustomerRules.Numbering", "CustomerRules.Permissions", "CustomerRules.ServiceLevels"],
    };

    private static readonly string[] Libraries = ["NodaTime", "Ardalis.SmartEnum", "Ardalis.GuardClauses"];

    [Fact]
    public void Packages_refer_to_nothing_else() =>
        Assert.Empty(Packages.Domain.SelectMany(assembly => Wrong(assembly.GetName().Name!, Names(assembly))));

    [Fact]
    public void A_wrong_arrow_is_found()
    {
        Assert.Equal(["CustomerRules.Policies -> CustomerRules.Complaints"], Wrong("CustomerRules.Policies", ["System.Runtime", "CustomerRules.Complaints"]));
        Assert.Equal(["CustomerRules.Complaints -> Newtonsoft.Json"], Wrong("CustomerRules.Complaints", ["NodaTime", "Newtonsoft.Json"]));
    }

    [Fact]
    public void Every_project_under_src_is_looked_at()
    {
        var projects = Repository.Files("src", "*.csproj").Select(Path.GetFileNameWithoutExtension).Where(name => name != "CustomerRules.Cli");
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static IEnumerable<string> Wrong(string package, IEnumerable<string> references) => references
        .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !Libraries.Contains(name) && !Allowed[package].Contains(name))
        .Select(name => $"{package} -> {name}");
}
