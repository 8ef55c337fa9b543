using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>What was found when a version of a table was proved, each time with other versions of the tables that feed it.</summary>
internal static class JoinFaults
{
    /// <summary>The faults of all proofs of one version: what every proof finds once, as it is; what comes up with some suppliers only where
    /// it begins, with the day and the versions that make the difference.</summary>
    /// <param name="proofs">In the order of their days.</param>
    internal static IEnumerable<Diagnostic> Of(IReadOnlyList<JoinProof> proofs)
    {
        if (proofs.Count == 1)
            return proofs[0].Found;
        var told = new List<Diagnostic>();
        var everywhere = Common(proofs.Select(proof => proof.Found.Select(KeyOf)));
        var common = Common(proofs.Select(proof => proof.Suppliers));
        for (var i = 0; i < proofs.Count; i++)
        {
            foreach (var diagnostic in proofs[i].Found)
            {
                if (i > 0 && proofs[i - 1].Found.Any(earlier => KeyOf(earlier) == KeyOf(diagnostic)))
                    continue;
                // A supplier that is not in force is told with its day already.
                told.Add(everywhere.Contains(KeyOf(diagnostic)) || diagnostic.Code == "CR2004" ? diagnostic : From(diagnostic, proofs[i].Date, proofs[i].Suppliers.Except(common)));
            }
        }

        return told;
    }

    private static HashSet<T> Common<T>(IEnumerable<IEnumerable<T>> lists) => lists.Aggregate((held, others) => held.Intersect(others)).ToHashSet();

    private static (string, SourcePlace, string) KeyOf(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Place, diagnostic.Message.En);

    private static Diagnostic From(Diagnostic diagnostic, LocalDate date, IEnumerable<string> suppliers)
    {
        var (day, names) = (LocalDatePattern.Iso.Format(date), suppliers.ToList());
        var zh = names.Count == 0 ? $"（自 {day} 起）" : $"（自 {day} 起，由 {string.Join("、", names)} 供给）";
        var en = names.Count == 0 ? $" (from {day} on)" : $" (from {day} on, fed by {string.Join(", ", names)})";
        return new Diagnostic(
            diagnostic.Code,
            diagnostic.Level,
            diagnostic.Place,
            new BilingualText(diagnostic.Message.Zh.TrimEnd('。') + zh + "。", diagnostic.Message.En.TrimEnd('.') + en + "."),
            diagnostic.Help);
    }
}
