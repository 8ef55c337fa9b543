using CustomerRules.Cli.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using NodaTime;

namespace CustomerRules.Cli.Eval;

/// <summary>One case out of a JSON document: its id, its day, and what the question makes of the rest.</summary>
/// <param name="book">The policies.</param>
/// <param name="asOf">The day when the case names none.</param>
internal sealed class CaseReader(RuleBook book, LocalDate asOf)
{
    /// <summary>The id of the case as it was written; null when there is none, or none that can be read.</summary>
    internal CaseId? Id { get; private set; }

    /// <summary>Reads a case and lets the question answer it.</summary>
    /// <typeparam name="T">What the question gives.</typeparam>
    /// <param name="utf8">The document.</param>
    /// <param name="found">Receives everything that is wrong with it.</param>
    /// <param name="ask">Asks the question.</param>
    /// <returns>The answer; null when there is a finding.</returns>
    internal T? Read<T>(ReadOnlyMemory<byte> utf8, DiagnosticList found, Func<ObjectReader, DatedRuleBook, T?> ask)
        where T : class
    {
        var root = StrictReader.ReadCase(new PolicyFile("-", utf8), found, Input.LineReader.MaxLineBytes);
        Id = found.HasErrors ? CaseId.Seek(utf8.Span) : null;
        if (root?.AsObject(found) is not { } reader)
            return null;
        var id = reader.Optional("id");
        if (!found.HasErrors && id is not null)
            Id = IdOf(id, found);
        var date = reader.Optional("asOf") is { } day ? PolicyValues.Date(day, found) : asOf;
        T? answer = null;
        if (date is not null)
        {
            try
            {
                answer = ask(reader, book.AsOf(date.Value));
                reader.Close();
            }
            catch (ArgumentOutOfRangeException problem) when (problem.ParamName == "date")
            {
                found.Add(EvalDiagnostics.NotInForce(root, date.Value));
            }
        }

        return found.HasErrors ? null : answer;
    }

    private static CaseId? IdOf(PolicyNode node, DiagnosticList found)
    {
        var id = CaseId.Of(node);
        if (id is null)
            found.Add(EvalDiagnostics.BadId(node));
        return id;
    }
}
