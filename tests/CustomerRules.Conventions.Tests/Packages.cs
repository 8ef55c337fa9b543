using System.Reflection;
using CustomerRules.Archives;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables;
using CustomerRules.Identifiers;
using CustomerRules.Numbering;
using CustomerRules.Permissions;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels;

namespace CustomerRules.Conventions.Tests;

/// <summary>The assemblies that are shipped.</summary>
internal static class Packages
{
    internal static readonly Assembly[] Domain =
    [
        typeof(PolicyId).Assembly, typeof(DecisionTable).Assembly, typeof(ResidentId).Assembly, typeof(FileLifecycle).Assembly, typeof(Severity).Assembly, typeof(AccessPolicy).Assembly, typeof(ServiceLevelPolicies).Assembly,
        typeof(NumberTemplate).Assembly, typeof(RuleBook).Assembly,
    ];

    internal static IEnumerable<Type> PublicTypes => Domain.SelectMany(assembly => assembly.GetExportedTypes());
}
