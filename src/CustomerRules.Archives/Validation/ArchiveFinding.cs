using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Validation;

/// <summary>One thing that speaks against a document: where, what, how bad, and the clauses behind it. It holds no value of the document.</summary>
/// <remarks>Immutable. Compared by reference.</remarks>
public sealed class ArchiveFinding
{
    internal ArchiveFinding(string code, Grade grade, string path, ArchiveField? field, Citation cites, BilingualText message)
    {
        Code = code;
        Grade = grade;
        Path = path;
        Field = field;
        Cites = cites;
        Message = message;
    }

    /// <summary>The code, one of <see cref="ArchiveFindingCodes"/> or of <see cref="FindingCodes"/>.</summary>
    public string Code { get; }

    /// <summary>How bad it is: invalid, or a warning that somebody should look at.</summary>
    public Grade Grade { get; }

    /// <summary>The JSON path: <c>$.repairs[2].date</c>, <c>$['a.b']</c>. An unknown member whose name could be personal is told by its position in its
    /// object, from 1: <c>$.basic.*7</c>.</summary>
    public string Path { get; }

    /// <summary>The field concerned; null when it is the document as a whole or an unknown member.</summary>
    public ArchiveField? Field { get; }

    /// <summary>The clauses of the field, or of the schema.</summary>
    public Citation Cites { get; }

    /// <summary>What is wrong, a whole sentence in both languages.</summary>
    public BilingualText Message { get; }

    /// <summary>Path and code: <c>$.basic.name: required</c>.</summary>
    public override string ToString() => $"{Path}: {Code}";
}
