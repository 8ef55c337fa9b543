using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>A property of random tables. A mutation run tries each of more than a thousand broken engines: there a tenth of the tables
/// must do, and no smaller table that fails too is looked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : PropertyAttribute
{
    public LawAttribute(int tables)
    {
        Tables = tables;
        MaxTest = IsMutationRun ? Math.Max(10, tables / 10) : tables;
    }

    public int Tables { get; }

    internal static bool IsMutationRun { get; } = Environment.GetEnvironmentVariable("CUSTOMERRULES_MUTATION") == "1";
}
