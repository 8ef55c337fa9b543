using System.Buffers;
using System.Globalization;
using System.Text;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using NodaTime.Text;

namespace CustomerRules.Archives.Disposal;

/// <summary>The one form in which an entry is written: a JSON object on a line, members in fixed order, nothing that needs an escape.</summary>
/// <remarks>Written by hand, so that a hash does not change with what the platform's writer escapes. A line is only accepted when writing
/// what was read gives the same bytes; so every byte counts, white space and the order of members included.</remarks>
internal static class RegisterLine
{
    internal const int MaxBytes = 16 * 1024;
    internal const int MostPersons = 64;

    private static readonly LocalDateTimePattern Second = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");
    private static readonly SearchValues<char> Forbidden = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\', '\x7F']);

    /// <summary>What is hashed: the line without the hash and the closing brace.</summary>
    internal static byte[] Body(RegisterEntry entry)
    {
        var record = entry.Record;
        var text = new StringBuilder(640);
        text.Append(CultureInfo.InvariantCulture, $"{{\"position\":{entry.Position},\"previous\":\"{entry.Previous}\",\"at\":\"{Second.Format(record.At)}\"");
        text.Append(CultureInfo.InvariantCulture, $",\"name\":\"{record.Name}\",\"number\":\"{record.Number}\",\"quantity\":{record.Quantity},\"left\":{record.Left}");
        if (record.Failure is not null)
            text.Append(CultureInfo.InvariantCulture, $",\"failure\":\"{record.Failure}\"");
        text.Append(CultureInfo.InvariantCulture, $",\"ground\":\"{record.Ground}\",\"requester\":\"{record.Requester}\",\"approver\":\"{record.Approver}\",\"operator\":\"{record.Operator}\"");
        text.Append(CultureInfo.InvariantCulture, $",\"witnesses\":[{string.Join(',', record.Witnesses.Select(number => $"\"{number}\""))}],\"policy\":\"{record.Policy}\"");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    internal static byte[] Write(RegisterEntry entry) => [.. Body(entry), .. Encoding.ASCII.GetBytes($",\"hash\":\"{entry.Hash}\"}}")];

    /// <summary>Reads a line. The entry has the hash that it should have; the one that is written there is given beside it.</summary>
    internal static (RegisterEntry Entry, RegisterHash Written)? Read(ReadOnlyMemory<byte> line)
    {
        var found = new DiagnosticList();
        if (StrictReader.Read(new PolicyFile("-", line), found, MaxBytes)?.AsObject(found) is not { } reader)
            return null;
        var position = reader.Required("position")?.AsWholeNumber(1, int.MaxValue, found);
        var previous = Hash(reader.Required("previous"), found);
        var record = Record(reader, found);
        var written = Hash(reader.Required("hash"), found);
        reader.Close();
        if (found.HasErrors || position is null || previous is null || record is null || written is null)
            return null;
        var entry = new RegisterEntry(position.Value, previous.Value, record);
        byte[] again = [.. Body(entry), .. Encoding.ASCII.GetBytes($",\"hash\":\"{written}\"}}")];
        return line.Span.SequenceEqual(again) ? (entry, written.Value) : null;
    }

    private static DestructionRecord? Record(ObjectReader reader, DiagnosticList found)
    {
        var at = reader.RequiredText("at") is { } moment && Second.Parse(moment).TryGetValue(default, out var time) ? time : (NodaTime.LocalDateTime?)null;
        var (name, ground, policy) = (Plain(reader.RequiredText("name")), Plain(reader.RequiredText("ground")), Plain(reader.RequiredText("policy")));
        var (quantity, left) = (reader.Required("quantity")?.AsWholeNumber(0, int.MaxValue, found), reader.Required("left")?.AsWholeNumber(0, int.MaxValue, found));
        var failure = reader.Optional("failure")?.AsText(found);
        var (requester, approver, carriedOut) = (Staff(reader.RequiredText("requester")), Staff(reader.RequiredText("approver")), Staff(reader.RequiredText("operator")));
        var number = FileNumber.TryParse(reader.RequiredText("number"), out var file) ? file : null;
        var witnesses = reader.Required("witnesses") is { Items.Length: <= MostPersons } list ? list.AsItems(found).Select(item => Staff(item.Text)).ToList() : [null];
        if (at is null || name is null || ground is null || policy is null || quantity is null || left is null || number is null)
            return null;
        if (requester is null || approver is null || carriedOut is null || witnesses.Contains(null) || (failure is not null && !CodeText.IsCode(failure)))
            return null;
        return new DestructionRecord
        {
            At = at.Value,
            Name = name,
            Number = number,
            Quantity = quantity.Value,
            Left = left.Value,
            Failure = failure,
            Ground = ground,
            Requester = requester,
            Approver = approver,
            Operator = carriedOut,
            Witnesses = [.. witnesses.Select(witness => witness!)],
            Policy = policy,
        };
    }

    private static RegisterHash? Hash(PolicyNode? node, DiagnosticList found) => RegisterHash.TryParse(node?.AsText(found), out var hash) ? hash : null;

    private static StaffNumber? Staff(string? text) => StaffNumber.TryParse(text, out var number) ? number : null;

    private static string? Plain(string? text) => text is null || text.AsSpan().ContainsAny(Forbidden) ? null : text;
}
