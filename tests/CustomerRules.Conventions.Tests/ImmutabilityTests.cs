using System.Reflection;
using System.Runtime.CompilerServices;
using CustomerRules.Policies;

namespace CustomerRules.Conventions.Tests;

/// <summary>Domain types are sealed and immutable. The two exemptions live as long as a load and say so.</summary>
public class ImmutabilityTests
{
    private static readonly string[] Mutable = [nameof(DiagnosticList), "ObjectReader"];

    [Fact]
    public void Public_types_are_sealed_or_closed() =>
        Assert.Empty(Packages.PublicTypes.Where(IsOpen).Select(type => type.FullName));

    [Fact]
    public void Public_types_have_no_state_that_can_be_set() =>
        Assert.Empty(Packages.PublicTypes.Where(type => !Mutable.Contains(type.Name)).SelectMany(Settable));

    [Fact]
    public void Private_state_is_read_only() =>
        Assert.Empty(Packages.PublicTypes.Where(type => !Mutable.Contains(type.Name) && !type.IsEnum).SelectMany(Assignable));

    [Fact]
    public void An_open_type_and_a_setter_are_found()
    {
        Assert.True(IsOpen(typeof(OpenFixture)));
        Assert.Equal(["OpenFixture.Value"], Settable(typeof(OpenFixture)));
        Assert.Equal(["OpenFixture.count"], Assignable(typeof(OpenFixture)));
    }

    private static bool IsOpen(Type type) =>
        type.IsClass && !type.IsSealed && !(type.IsAbstract && type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).All(made => made.IsFamilyAndAssembly || made.IsPrivate));

    private static IEnumerable<string> Settable(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        .Select(property => $"{type.Name}.{property.Name}");

    private static IEnumerable<string> Assignable(Type type) => type
        .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(field => !field.IsInitOnly && !field.IsDefined(typeof(CompilerGeneratedAttribute), false))
        .Select(field => $"{type.Name}.{field.Name}");

#pragma warning disable CS0649, IDE0044, CA1852, CA1823, CS0169 // The fixture is wrong on purpose.
    private class OpenFixture
    {
        private int count;

        public int Value { get; set; }
    }
#pragma warning restore CS0649, IDE0044, CA1852, CA1823, CS0169
}
