using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Dossiers;

/// <summary>"One household, one file" (measures/3.04a): all files of one unit. Owner and tenant keep files of their own, so that neither reads the other's.</summary>
/// <remarks>Immutable.</remarks>
public sealed class HouseholdDossier
{
    private static readonly Citation OneFile = new([ClauseId.Parse("measures/3.04a"), ClauseId.Parse("archives/4.2.01a")]);
    private static readonly Citation UniqueNumber = new([ClauseId.Parse("archives/4.2.01a")]);

    private HouseholdDossier(string unit, ImmutableArray<ArchiveFileEntry> files, ImmutableArray<DossierFinding> findings)
    {
        Unit = unit;
        Files = files;
        Findings = findings;
    }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>Its files by their first day, then by number.</summary>
    public ImmutableArray<ArchiveFileEntry> Files { get; }

    /// <summary>What is wrong with them.</summary>
    public ImmutableArray<DossierFinding> Findings { get; }

    /// <summary>Puts an index in order: exactly one dossier for each unit, and what is wrong in it.</summary>
    /// <param name="files">The files, in any order.</param>
    /// <returns>The dossiers, in ordinal order of their units.</returns>
    public static ImmutableArray<HouseholdDossier> Group(IEnumerable<ArchiveFileEntry> files)
    {
        var all = Guard.Against.Null(files).ToList();
        var shared = all.GroupBy(file => file.Number, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. all.GroupBy(file => file.Unit, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of(group.Key, [.. group.OrderBy(file => file.From).ThenBy(file => file.Number, StringComparer.Ordinal)], shared)),
        ];
    }

    /// <summary>The unit.</summary>
    public override string ToString() => Unit;

    private static HouseholdDossier Of(string unit, ImmutableArray<ArchiveFileEntry> files, HashSet<string> shared)
    {
        var findings = ImmutableArray.CreateBuilder<DossierFinding>();
        foreach (var number in files.Select(file => file.Number).Where(shared.Contains).Distinct(StringComparer.Ordinal))
            findings.Add(new(DossierFindingKind.NumberUsedTwice, [number], new($"编号 {number} 用于多份档案。", $"Several files have the number {number}."), UniqueNumber));
        for (var i = 0; i < files.Length; i++)
        {
            var file = files[i];
            if (file.Until < file.From)
                findings.Add(new(DossierFindingKind.Reversed, [file.Number], new($"档案 {file.Number} 的结束日期早于开始日期。", $"The file {file.Number} ends before it begins."), OneFile));
            foreach (var other in files.Skip(i + 1).Where(other => other.Holder == file.Holder && other.Tenure == file.Tenure && other.Overlaps(file)))
                findings.Add(new(DossierFindingKind.HolderTwice, [file.Number, other.Number], new($"同一客户同时有两份档案：{file.Number}、{other.Number}。", $"One customer has two files at the same time: {file.Number}, {other.Number}."), OneFile));
            if (file.Tenure == Tenure.Tenant && !files.Any(other => other.Tenure == Tenure.Owner && other.Overlaps(file)))
                findings.Add(new(DossierFindingKind.TenantWithoutOwner, [file.Number], new($"租户档案 {file.Number} 期间没有业主档案。", $"No owner has a file while the tenant's file {file.Number} runs."), OneFile));
        }

        return new HouseholdDossier(unit, files, findings.DrainToImmutable());
    }
}
