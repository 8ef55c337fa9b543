using System.Text;
using System.Text.Json;
using CustomerRules.Archives.Lifecycle;
using NodaTime.Text;

namespace FileCheck;

/// <summary>The day of moving out as a file has it, whatever else is wrong with the file.</summary>
internal static class MoveOut
{
    /// <summary>A file without such a day is that of a customer who lives here; one with a day that is none, or that is no JSON, tells nothing.</summary>
    internal static MoveOutDate Of(byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8.AsMemory(utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
            if (document.RootElement is not { ValueKind: JsonValueKind.Object } root)
                return MoveOutDate.Unknown;
            if (!root.TryGetProperty("basic", out var basic) || basic.ValueKind != JsonValueKind.Object || !basic.TryGetProperty("move-out-date", out var day))
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
}
