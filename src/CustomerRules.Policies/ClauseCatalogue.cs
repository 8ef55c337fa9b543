using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies;

/// <summary>Every clause that a policy may cite. A citation of anything else does not load.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ClauseCatalogue
{
    private readonly Dictionary<string, Clause> clauses;

    /// <summary>Puts regulations together.</summary>
    /// <param name="regulations">The documents in any order; no clause may stand in two.</param>
    /// <exception cref="ArgumentException">Two clauses have the same id.</exception>
    public ClauseCatalogue(IEnumerable<Regulation> regulations)
    {
        Regulations = [.. Guard.Against.Null(regulations).OrderBy(regulation => regulation.Code, StringComparer.Ordinal)];
        clauses = Regulations.SelectMany(regulation => regulation.Clauses).ToDictionary(clause => clause.Id.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The catalogue of the five regulations that this package carries.</summary>
    public static ClauseCatalogue Embedded => EmbeddedHolder.Value;

    /// <summary>The documents, in ordinal order of their codes.</summary>
    public ImmutableArray<Regulation> Regulations { get; }

    /// <summary>How many clauses there are.</summary>
    public int Count => clauses.Count;

    /// <summary>The ids of all clauses, in no particular order.</summary>
    public ImmutableArray<ClauseId> Ids => [.. clauses.Values.Select(clause => clause.Id)];

    /// <summary>Whether a clause exists.</summary>
    /// <param name="id">The clause's name.</param>
    /// <returns>True when it may be cited.</returns>
    public bool Contains(ClauseId id) => clauses.ContainsKey(Guard.Against.Null(id).ToString());

    /// <summary>The clause of a name, if it exists.</summary>
    /// <param name="id">The clause's name.</param>
    /// <param name="clause">The clause.</param>
    /// <returns>Whether it exists.</returns>
    public bool TryGet(ClauseId id, [NotNullWhen(true)] out Clause? clause) =>
        clauses.TryGetValue(Guard.Against.Null(id).ToString(), out clause);

    /// <summary>What a clause requires; a mirror has its twin's wording.</summary>
    /// <param name="id">The clause's name.</param>
    /// <returns>The requirement in both languages.</returns>
    /// <exception cref="KeyNotFoundException">There is no such clause.</exception>
    public BilingualText Requirement(ClauseId id) => clauses[Guard.Against.Null(id).ToString()].Requires;

    /// <summary>Reads a catalogue from its files.</summary>
    /// <param name="files">One file a document, as under <c>seeds/regulations/</c>.</param>
    /// <returns>The catalogue, or everything that is wrong with the files.</returns>
    public static PolicyReadResult<ClauseCatalogue> Read(IEnumerable<PolicyFile> files) => RegulationReader.ReadAll(files);

    /// <summary>The clause that a text names, without making a text of it.</summary>
    internal ClauseId? Find(ReadOnlySpan<char> text) =>
        clauses.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var clause) ? clause.Id : null;

    private static class EmbeddedHolder
    {
        internal static readonly ClauseCatalogue Value = Load();

        private static ClauseCatalogue Load() =>
            Read(EmbeddedFiles.Of(typeof(ClauseCatalogue).Assembly)).GetValueOrThrow();
    }
}
