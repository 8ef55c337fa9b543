using System.Text.Json.Nodes;

namespace CustomerRules.Archives.Evolution;

/// <summary>Goes to the objects at the end of a path, through every entry of the lists on the way.</summary>
internal static class DocumentPath
{
    /// <summary>Visits the objects that a path leads to.</summary>
    /// <param name="node">Where to begin.</param>
    /// <param name="path">The names.</param>
    /// <param name="create">Whether an object that is not there is made on the way.</param>
    /// <param name="visit">What to do with each.</param>
    internal static void Visit(JsonNode? node, ReadOnlySpan<string> path, bool create, Action<JsonObject> visit)
    {
        if (node is JsonArray entries)
        {
            foreach (var entry in entries)
                Visit(entry, path, create, visit);
        }
        else if (node is JsonObject holder)
        {
            if (path.IsEmpty)
            {
                visit(holder);
                return;
            }

            if (holder[path[0]] is null && create)
                holder[path[0]] = new JsonObject();
            Visit(holder[path[0]], path[1..], create, visit);
        }
    }
}
