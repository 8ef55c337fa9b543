using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using CustomerRules.Policies.Diagnostics;

namespace CustomerRules.Policies.Reading;

/// <summary>A JSON value that knows where it stands in its file.</summary>
/// <remarks>Immutable. Made by <see cref="StrictReader"/> only.</remarks>
public sealed class PolicyNode
{
    private readonly DocumentTape tape;
    private readonly int index;

    internal PolicyNode(DocumentTape tape, int index)
    {
        this.tape = tape;
        this.index = index;
    }

    /// <summary>What the value is.</summary>
    public PolicyNodeKind Kind => tape[index].Kind;

    /// <summary>The JSON path, such as <c>$.rules[2]</c>.</summary>
    public string Path => tape.PathOf(index);

    /// <summary>Where the value begins.</summary>
    public SourcePlace Place => tape.PlaceOf(index);

    /// <summary>The text, or the number as it is written; empty for other kinds. Decoded anew each time.</summary>
    public string Text => tape.TextOf(index);

    /// <summary>The truth value; false for other kinds than <see cref="PolicyNodeKind.Flag"/>.</summary>
    public bool Flag => Kind == PolicyNodeKind.Flag && tape[index].Marked;

    /// <summary>The items of a list; empty for other kinds. Made anew each time.</summary>
    public ImmutableArray<PolicyNode> Items => Kind == PolicyNodeKind.Array ? ImmutableCollectionsMarshal.AsImmutableArray(Values()) : [];

    /// <summary>The members of an object in the order of the file; empty for other kinds. Made anew each time.</summary>
    public ImmutableArray<KeyValuePair<string, PolicyNode>> Members => Kind == PolicyNodeKind.Object
        ? [.. Values().Select(value => KeyValuePair.Create(tape.NameOf(value.index), value))]
        : [];

    /// <summary>The member of a name, or null.</summary>
    /// <param name="name">The member's name.</param>
    /// <returns>Its value, or null when there is none.</returns>
    public PolicyNode? Member(string name) => Member(name, out _);

    /// <summary>The text of this value.</summary>
    /// <param name="diagnostics">Receives CR1010 when it is no text, CR1011 when it is blank.</param>
    /// <returns>The text; null also when it holds half of a character, which was told when the document was read.</returns>
    public string? AsText(DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (Kind != PolicyNodeKind.Text)
            return Refuse<string>(diagnostics, ReadingDiagnostics.WrongType(this, PolicyNodeKind.Text));
        if (tape.IsHalf(index))
            return null;
        var text = Text;
        return string.IsNullOrWhiteSpace(text) ? Refuse<string>(diagnostics, ReadingDiagnostics.Blank(this)) : text;
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

    /// <summary>How many items or members there are.</summary>
    internal int Count => Kind is PolicyNodeKind.Object or PolicyNodeKind.Array ? tape[index].Length : 0;

    /// <summary>The member of a name and its position; null and -1 when there is none.</summary>
    internal PolicyNode? Member(string name, out int position)
    {
        var member = Kind == PolicyNodeKind.Object ? tape.Find(index, name) : -1;
        position = member < 0 ? -1 : tape[member].Position;
        return member < 0 ? null : new PolicyNode(tape, member);
    }

    /// <summary>Whether this is a text, and which, without making a text of it.</summary>
    internal bool Is(string text) => Kind == PolicyNodeKind.Text && tape.HasText(index, text);

    /// <summary>Copies a text of ASCII without escapes, as codes are, without making a text of it.</summary>
    internal bool TryCopyText(Span<char> destination, out int length)
    {
        length = 0;
        return Kind == PolicyNodeKind.Text && tape.TryCopy(index, destination, out length);
    }

    /// <summary>Writes the canonical form, which the fingerprint hashes.</summary>
    internal ReadOnlySpan<byte> Canonical() => new CanonicalForm(tape).Write(index);

    /// <summary>Every member whose name is not among those that are known, with its place.</summary>
    internal IEnumerable<(SourcePlace Place, string Name)> Others(List<string> known)
    {
        for (var (value, end) = (index + 1, tape[index].End); value < end; value = tape[value].End)
        {
            if (!IsAmong(known, value) && !tape.HasHalfName(value))
                yield return (tape.PlaceOfName(value), tape.NameOf(value));
        }
    }

    private bool IsAmong(List<string> known, int value)
    {
        foreach (var name in known)
        {
            if (tape.HasName(value, name))
                return true;
        }

        return false;
    }

    private PolicyNode[] Values()
    {
        var values = new PolicyNode[tape[index].Length];
        for (var (i, value) = (0, index + 1); i < values.Length; i++, value = tape[value].End)
            values[i] = new PolicyNode(tape, value);
        return values;
    }

    private static T? Refuse<T>(DiagnosticList diagnostics, Diagnostic diagnostic)
        where T : class
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
