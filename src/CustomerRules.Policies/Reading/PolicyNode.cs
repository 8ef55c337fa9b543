using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.Policies.Diagnostics;

namespace CustomerRules.Policies.Reading;

/// <summary>A JSON value that knows where it stands in its file.</summary>
/// <remarks>Immutable. Made by <see cref="StrictReader"/> only.</remarks>
public sealed class PolicyNode
{
    private readonly SourceText source;
    private readonly int offset;
    private readonly PathStep path;

    internal PolicyNode(SourceText source, int offset, PathStep path, PolicyNodeKind kind)
    {
        this.source = source;
        this.offset = offset;
        this.path = path;
        Kind = kind;
    }

    /// <summary>What the value is.</summary>
    public PolicyNodeKind Kind { get; }

    /// <summary>The JSON path, such as <c>$.rules[2]</c>.</summary>
    public string Path => path.ToString();

    /// <summary>Where the value begins.</summary>
    public SourcePlace Place => source.PlaceOf(offset, Path);

    /// <summary>The text, or the number as it is written; empty for other kinds.</summary>
    public string Text { get; internal init; } = "";

    /// <summary>The truth value; false for other kinds than <see cref="PolicyNodeKind.Flag"/>.</summary>
    public bool Flag { get; internal init; }

    /// <summary>The items of a list; empty for other kinds.</summary>
    public ImmutableArray<PolicyNode> Items { get; internal init; } = [];

    /// <summary>The members of an object in the order of the file; empty for other kinds.</summary>
    public ImmutableArray<KeyValuePair<string, PolicyNode>> Members { get; internal init; } = [];

    /// <summary>Where the names of <see cref="Members"/> begin.</summary>
    internal ImmutableArray<int> NameOffsets { get; init; } = [];

    /// <summary>The member of a name, or null.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value, or null when there is none.</returns>
    public PolicyNode? Member(string name)
    {
        foreach (var member in Members)
        {
            if (member.Key == name)
                return member.Value;
        }

        return null;
    }

    /// <summary>The text of this value.</summary>
    /// <param name="diagnostics">Receives CR1010 when it is no text, CR1011 when it is blank.</param>
    /// <returns>The text, or null.</returns>
    public string? AsText(DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Kind != PolicyNodeKind.Text)
            return Refuse<string>(diagnostics, ReadingDiagnostics.WrongType(this, PolicyNodeKind.Text));
        return string.IsNullOrWhiteSpace(Text) ? Refuse<string>(diagnostics, ReadingDiagnostics.Blank(this)) : Text;
    }

    /// <summary>The truth value.</summary>
    /// <param name="diagnostics">Receives CR1010 when it is neither true nor false.</param>
    /// <returns>The truth value, or null.</returns>
    public bool? AsFlag(DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Kind == PolicyNodeKind.Flag)
            return Flag;
        diagnostics.Add(ReadingDiagnostics.WrongType(this, PolicyNodeKind.Flag));
        return null;
    }

    /// <summary>The whole number within bounds.</summary>
    /// <param name="min">The least number accepted (included).</param>
    /// <param name="max">The greatest number accepted (included).</param>
    /// <param name="diagnostics">Receives CR1010 when it is no number, CR1014 when it is not whole or out of bounds.</param>
    /// <returns>The number, or null.</returns>
    public int? AsWholeNumber(int min, int max, DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Kind != PolicyNodeKind.Number)
            diagnostics.Add(ReadingDiagnostics.WrongType(this, PolicyNodeKind.Number));
        else if (int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        else
            diagnostics.Add(ReadingDiagnostics.NumberOutOfRange(this, min, max));
        return null;
    }

    /// <summary>The items of a list.</summary>
    /// <param name="diagnostics">Receives CR1010 when it is no list.</param>
    /// <returns>The items; empty when it is no list.</returns>
    public ImmutableArray<PolicyNode> AsItems(DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Kind != PolicyNodeKind.Array)
            diagnostics.Add(ReadingDiagnostics.WrongType(this, PolicyNodeKind.Array));
        return Items;
    }

    /// <summary>A reader over the members of an object.</summary>
    /// <param name="diagnostics">Receives CR1010 when it is no object, and what the reader finds.</param>
    /// <returns>The reader, or null when it is no object.</returns>
    public ObjectReader? AsObject(DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Kind == PolicyNodeKind.Object)
            return new ObjectReader(this, diagnostics);
        return Refuse<ObjectReader>(diagnostics, ReadingDiagnostics.WrongType(this, PolicyNodeKind.Object));
    }

    /// <summary>Where the name of a member begins; its path is that of the member.</summary>
    internal SourcePlace PlaceOfName(int index) => source.PlaceOf(NameOffsets[index], Members[index].Value.Path);

    private static T? Refuse<T>(DiagnosticList diagnostics, Diagnostic diagnostic)
        where T : class
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
