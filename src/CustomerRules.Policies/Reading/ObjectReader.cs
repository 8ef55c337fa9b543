using CustomerRules.Policies.Diagnostics;

namespace CustomerRules.Policies.Reading;

/// <summary>Takes members out of a JSON object by name; whatever is left over in the end is an unknown member.</summary>
/// <remarks>Lives as long as a load. Not thread-safe.</remarks>
public sealed class ObjectReader
{
    private const int UsualMembers = 8;

    private readonly List<string> known = new(UsualMembers);

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
            Diagnostics.Add(ReadingDiagnostics.MissingMember(Node, name));
        return value;
    }

    /// <summary>The member of a name, which may be left out.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value, or null.</returns>
    public PolicyNode? Optional(string name)
    {
        known.Add(name);
        return Node.Member(name);
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
    public void Close() => Node.ReportUnknown(known, Diagnostics);

    private static BilingualText? Bilingual(PolicyNode node, DiagnosticList diagnostics)
    {
        if (node.AsObject(diagnostics) is not { } reader)
            return null;
        var zh = reader.RequiredText("zh");
        var en = reader.RequiredText("en");
        reader.Close();
        return zh is not null && en is not null ? new BilingualText(zh, en) : null;
    }
}
