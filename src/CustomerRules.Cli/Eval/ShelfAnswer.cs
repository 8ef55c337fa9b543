using System.Text.Json;
using CustomerRules.Numbering.Labels;

namespace CustomerRules.Cli.Eval;

/// <summary>The labels of a set of numbers; gaps, boxes and misplaced files where there are any.</summary>
internal static class ShelfAnswer
{
    internal static void Write(Utf8JsonWriter writer, IReadOnlyList<string> numbers, Shelf shelf, int? capacity)
    {
        WriteLabels(writer, "labels", shelf.Labels);
        if (!shelf.Gaps.IsEmpty)
            WriteLabels(writer, "gaps", shelf.Gaps);
        if (capacity is { } room)
        {
            writer.WriteStartArray("boxes");
            foreach (var box in shelf.Boxes(room))
            {
                writer.WriteStartObject();
                WriteLabels(writer, "labels", box.Ranges);
                writer.WriteNumber("count", box.Count);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        var misplaced = shelf.Misplaced();
        if (misplaced.IsEmpty)
            return;
        writer.WriteStartArray("misplaced");
        foreach (var file in misplaced)
        {
            // After no file: at the beginning of the shelf.
            writer.WriteStartObject();
            writer.WriteString("number", numbers[file.Position]);
            if (file.BelongsAfterPosition is { } after)
                writer.WriteString("belongsAfter", numbers[after]);
            else
                writer.WriteNull("belongsAfter");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLabels(Utf8JsonWriter writer, string name, IEnumerable<ShelfLabel> labels)
    {
        writer.WriteStartArray(name);
        foreach (var label in labels)
        {
            writer.WriteStartObject();
            writer.WriteString("from", label.From);
            writer.WriteString("to", label.To);
            writer.WriteNumber("count", label.Count);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
