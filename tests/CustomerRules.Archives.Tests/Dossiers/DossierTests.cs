using CustomerRules.Archives.Dossiers;
using CustomerRules.Archives.Schemas;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.Archives.Tests.Dossiers;

/// <summary>K05: a file for each holder and unit, one dossier for each unit.</summary>
public sealed class DossierTests
{
    [Fact]
    public void Owner_and_tenant_have_files_of_their_own_in_one_dossier()
    {
        var dossiers = HouseholdDossier.Group([File("3", "B2", "c", Tenure.Owner, 2020), File("2", "A1", "b", Tenure.Tenant, 2023), File("1", "A1", "a", Tenure.Owner, 2020)]);

        Assert.Equal(["A1: 1 2", "B2: 3"], dossiers.Select(dossier => $"{dossier}: {string.Join(' ', dossier.Files)}"));
        Assert.All(dossiers, dossier => Assert.Empty(dossier.Findings));
    }

    [Fact]
    public void What_is_wrong_is_told()
    {
        var dossiers = HouseholdDossier.Group(
        [
            File("1", "A1", "a", Tenure.Owner, 2020), File("1", "B2", "b", Tenure.Owner, 2020), File("4", "A1", "a", Tenure.Owner, 2024), File("5", "C3", "c", Tenure.Tenant, 2020),
            File("6", "D4", "d", Tenure.Owner, 2020, 2019),
        ]);

        Assert.Equal(
            [
                "A1 NumberUsedTwice 1 archives/4.2.01a Several files have the number 1.", "A1 HolderTwice 1,4 measures/3.04a, archives/4.2.01a One customer has two files at the same time: 1, 4.",
                "B2 NumberUsedTwice 1 archives/4.2.01a Several files have the number 1.", "C3 TenantWithoutOwner 5 measures/3.04a, archives/4.2.01a No owner has a file while the tenant's file 5 runs.",
                "D4 Reversed 6 measures/3.04a, archives/4.2.01a The file 6 ends before it begins.",
            ],
            dossiers.SelectMany(dossier => dossier.Findings.Select(finding => $"{dossier} {finding.Kind} {string.Join(',', finding.Numbers)} {finding.Cites} {finding.Message.En}")));
    }

    [Fact]
    public void A_customer_who_returns_has_a_second_file_and_nothing_is_wrong()
    {
        var returned = HouseholdDossier.Group([File("1", "A1", "a", Tenure.Owner, 2020, 2022), File("2", "A1", "a", Tenure.Owner, 2022)]);

        Assert.Empty(Assert.Single(returned).Findings);
        Assert.True(returned[0].Files[0].CoversDay(new LocalDate(2021, 12, 31)));
        Assert.False(returned[0].Files[0].CoversDay(new LocalDate(2022, 1, 1)));
        Assert.True(returned[0].Files[1].CoversDay(new LocalDate(2022, 1, 1)));
        Assert.False(returned[0].Files[1].CoversDay(new LocalDate(2021, 12, 31)));
    }

    [Property]
    public void Every_file_lies_in_exactly_one_dossier_that_of_its_unit(byte[] units)
    {
        var files = units.Select((unit, i) => File($"{i}", $"U{unit % 7}", $"h{i % 3}", i % 2 == 0 ? Tenure.Owner : Tenure.Tenant, 2000 + (unit % 20))).ToList();
        var dossiers = HouseholdDossier.Group(files);

        Assert.Equal(dossiers.Select(dossier => dossier.Unit).Distinct().Count(), dossiers.Length);
        Assert.Equal(files.Select(file => file.Number).Order(), dossiers.SelectMany(dossier => dossier.Files).Select(file => file.Number).Order());
        Assert.All(dossiers, dossier => Assert.All(dossier.Files, file => Assert.Equal(dossier.Unit, file.Unit)));
    }

    private static ArchiveFileEntry File(string number, string unit, string holder, Tenure tenure, int from, int? until = null) =>
        new(number, unit, holder, tenure, new LocalDate(from, 1, 1), until is null ? null : new LocalDate(until.Value, 1, 1));
}
