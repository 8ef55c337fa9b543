using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.Numbering.Allocation;
using CustomerRules.Policies;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace NumberDesk;

/// <summary>The events of all scopes in one SQLite file that any number of processes share. The primary key is the compare-and-swap.</summary>
internal sealed class SqliteSequenceStore : ISequenceStore, IDisposable
{
    private const string Scope = "policy = $policy AND community = $community AND unit = $unit AND year = $year";

    private readonly SqliteConnection connection;

    internal SqliteSequenceStore(string path)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 60, Pooling = false }.ToString());
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText =
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE IF NOT EXISTS number_event (
                policy TEXT NOT NULL, community TEXT NOT NULL, unit TEXT NOT NULL, year INTEGER NOT NULL, version INTEGER NOT NULL,
                action TEXT NOT NULL, sequences TEXT NOT NULL, numbers TEXT NOT NULL, token INTEGER NOT NULL,
                actor TEXT NOT NULL, at TEXT NOT NULL, until TEXT, reason TEXT NOT NULL,
                PRIMARY KEY (policy, community, unit, year, version)) WITHOUT ROWID;
            """;
        create.ExecuteNonQuery();
    }

    public IReadOnlyList<SequenceScope> Scopes
    {
        get
        {
            using var select = connection.CreateCommand();
            select.CommandText = "SELECT DISTINCT policy, community, unit, year FROM number_event";
            using var rows = select.ExecuteReader();
            var scopes = new List<SequenceScope>();
            while (rows.Read())
                scopes.Add(new SequenceScope(PolicyId.Parse(rows.GetString(0)), rows.GetString(1), rows.GetString(2), rows.GetInt32(3)));
            return scopes;
        }
    }

    public IReadOnlyList<AllocationEvent> Read(SequenceScope scope, long after)
    {
        using var select = Command(scope, $"SELECT version, action, sequences, numbers, token, actor, at, until, reason FROM number_event WHERE {Scope} AND version > $after ORDER BY version");
        select.Parameters.AddWithValue("$after", after);
        using var rows = select.ExecuteReader();
        var events = new List<AllocationEvent>();
        while (rows.Read())
        {
            events.Add(new AllocationEvent(
                rows.GetInt64(0),
                AllocationAction.All.Single(action => action.Code == rows.GetString(1)),
                [.. rows.GetString(2).Split(',').Select(text => long.Parse(text, CultureInfo.InvariantCulture))],
                [.. rows.GetString(3).Split(' ')], // No number has a space.
                rows.GetInt64(4),
                rows.GetString(5),
                InstantPattern.ExtendedIso.Parse(rows.GetString(6)).Value,
                rows.IsDBNull(7) ? null : InstantPattern.ExtendedIso.Parse(rows.GetString(7)).Value,
                rows.GetString(8)));
        }

        return events;
    }

    public bool TryAppend(SequenceScope scope, AllocationEvent next)
    {
        using var insert = Command(
            scope,
            $"""
            INSERT INTO number_event
            SELECT $policy, $community, $unit, $year, $version, $action, $sequences, $numbers, $token, $actor, $at, $until, $reason
            WHERE (SELECT COALESCE(MAX(version), 0) FROM number_event WHERE {Scope}) = $version - 1
            ON CONFLICT (policy, community, unit, year, version) DO NOTHING
            """);
        insert.Parameters.AddWithValue("$version", next.Version);
        insert.Parameters.AddWithValue("$action", next.Action.Code);
        insert.Parameters.AddWithValue("$sequences", string.Join(',', next.Sequences));
        insert.Parameters.AddWithValue("$numbers", string.Join(' ', next.Numbers));
        insert.Parameters.AddWithValue("$token", next.Token);
        insert.Parameters.AddWithValue("$actor", next.Actor);
        insert.Parameters.AddWithValue("$at", Text(next.At));
        insert.Parameters.AddWithValue("$until", next.Until is { } until ? Text(until) : DBNull.Value);
        insert.Parameters.AddWithValue("$reason", next.Reason);
        return insert.ExecuteNonQuery() == 1;
    }

    public void Dispose() => connection.Dispose();

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);

    private SqliteCommand Command(SequenceScope scope, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("$policy", scope.Policy.ToString());
        command.Parameters.AddWithValue("$community", scope.Community);
        command.Parameters.AddWithValue("$unit", scope.Unit);
        command.Parameters.AddWithValue("$year", scope.Year);
        return command;
    }
}
