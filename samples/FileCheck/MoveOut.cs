using System.Text;
using System.Text.Json;
using CustomerRules.Archives.Lifecycle;
using NodaTime.Text;

namespace FileCheck;

/// <summary>The day of moving out as a file has it, whatever else is wrong with the file.</summary>
internal static class MoveOut
{
    /// <summary>A file without such a day, or with null in its place, is that of a customer who lives here; one with a day that is none, or
    /// that is no JSON, tells nothing. As in validation, the first of two counts.</summary>
    internal static MoveOutDate Of(byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8.AsMemory(utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root)
                return MoveOutDate.Unknown;
            if (First(root, "basic") is not { } basic)
                return MoveOutDate.LivesHere;
            if (basic.ValueKind != JsonValueKind.Object)
                return MoveOutDate.Unknown;
            if (First(basic, "move-out-date") is not { } day)
                return MoveOutDate.LivesHere;
            return day.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(day.GetString()!).TryGetValue(default, out var date) && FileDay.Has(date)
                ? MoveOutDate.On(date)
                : MoveOutDate.Unknown;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return MoveOutDate.Unknown;
        }
    }

    /// <summary>The first member of a name; null when there is none or it is null.</summary>
    private static JsonElement? First(JsonElement parent, string name)
    {
        foreach (var member in parent.EnumerateObject())
        {
            if (member.NameEquals(name))
                return member.Value.ValueKind == JsonValueKind.Null ? null : member.Value;
        }

        return null;
    }
}
