using System.Collections.Immutable;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Dossiers;

/// <summary>One thing that is wrong with the files of a unit, or worth a look.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Numbers">The numbers of the files concerned.</param>
/// <param name="Message">What is wrong, in both languages.</param>
/// <param name="Cites">The clauses behind it.</param>
public sealed record DossierFinding(DossierFindingKind Kind, ImmutableArray<string> Numbers, BilingualText Message, Citation Cites);
