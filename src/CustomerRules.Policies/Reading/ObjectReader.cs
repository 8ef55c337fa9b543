using System.Numerics;
using CustomerRules.Policies.Diagnostics;

namespace CustomerRules.Policies.Reading;

/// <summary>Takes members out of a JSON object by name; whatever is left over in the end is an unknown member.</summary>
/// <remarks>Lives as long as a load. Not thread-safe.</remarks>
public sealed class ObjectReader
{
    private const int UsualMembers = 8;

    private readonly List<string> known = new(UsualMembers);
    private Dictionary<string, Diagnostic>? missing;
    private ulong taken;

    internal ObjectReader(PolicyNode node, DiagnosticList diagnostics)
    {
        Node = node;
        Diagnostics = diagnostics;
    }

    /// <summary>The object itself.</summary>
    public PolicyNode Node { get; }

    /// <summary>Where findings go.</summary>
    public DiagnosticList Diagnostics { get; }

    /// <summary>The member of a name, which must be there.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value, or null (CR1009 is then recorded).</returns>
    public PolicyNode? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
        {
            var diagnostic = ReadingDiagnostics.MissingMember(Node, name);
            Diagnostics.Add(diagnostic);
            missing ??= new Dictionary<string, Diagnostic>(StringComparer.Ordinal);
            missing.TryAdd(name, diagnostic);
        }

        return value;
    }

    /// <summary>The member of a name, which may be left out.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value, or null.</returns>
    public PolicyNode? Optional(string name)
    {
        known.Add(name);
        var value = Node.Member(name, out var position);
        if (position is >= 0 and < 64)
            taken |= 1UL << position;
        return value;
    }

    /// <summary>A required text.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>The text, or null with a finding.</returns>
    public string? RequiredText(string name) => Required(name)?.AsText(Diagnostics);

    /// <summary>A required text in both languages: <c>{ "zh": "…", "en": "…" }</c>.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>The text, or null with a finding.</returns>
    public BilingualText? RequiredBilingual(string name) => Required(name) is { } value ? Bilingual(value, Diagnostics) : null;

    /// <summary>An optional text in both languages.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>The text, or null.</returns>
    public BilingualText? OptionalBilingual(string name) => Optional(name) is { } value ? Bilingual(value, Diagnostics) : null;

    /// <summary>Records every member that nobody asked for (CR1008), with "did you mean".</summary>
    public void Close()
    {
        if (BitOperations.PopCount(taken) != Node.Count)
        {
            foreach (var (place, name) in Node.Others(known))
                ReportUnknown(place, name);
        }
    }

    private void ReportUnknown(SourcePlace place, string name)
    {
        var meant = Spelling.Nearest(name, known);
        var diagnostic = ReadingDiagnostics.UnknownMember(place, name, meant, known);
        if (meant is not null && missing is not null && missing.TryGetValue(meant, out var earlier))
            Diagnostics.AddCause(diagnostic, earlier);
        else
            Diagnostics.Add(diagnostic);
    }

    private static BilingualText? Bilingual(PolicyNode node, DiagnosticList diagnostics)
    {
        // As nearly all of them are; whatever is wrong is found below.
        if (node.Count == 2 && node.Member("zh") is { Kind: PolicyNodeKind.Text } chinese && node.Member("en") is { Kind: PolicyNodeKind.Text } english
            && chinese.Text is var one && english.Text is var other && !string.IsNullOrWhiteSpace(one) && !string.IsNullOrWhiteSpace(other))
            return new BilingualText(one, other);
        if (node.AsObject(diagnostics) is not { } reader)
            return null;
        var zh = reader.RequiredText("zh");
        var en = reader.RequiredText("en");
        reader.Close();
        return zh is not null && en is not null ? new BilingualText(zh, en) : null;
    }
}
