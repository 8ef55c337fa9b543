using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Ardalis.GuardClauses;
using CustomerRules.Numbering.Automata;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Templates;
using CustomerRules.Policies;

namespace CustomerRules.Numbering;

/// <summary>How archive numbers are written: parsed once, printed back canonically. Formatting and parsing are inverse and allocate nothing.</summary>
/// <remarks>A template may be ambiguous: only <see cref="Prove"/> puts it in service (<see cref="ProvenTemplate"/>). Immutable and thread-safe.</remarks>
public sealed class NumberTemplate
{
    private readonly SegmentAutomaton?[] automata;
    private readonly int[] kinds;

    internal NumberTemplate(ImmutableArray<NumberSegment> segments, NumberVocabulary vocabulary, SegmentAutomaton?[] automata)
    {
        Segments = segments;
        Vocabulary = vocabulary;
        this.automata = automata;
        kinds = [.. segments.Select(segment => segment.Kind.Value)];
        Pattern = string.Concat(segments);
        TailStart = segments.Length;
        while (TailStart > 0 && IsFixed(segments[TailStart - 1]))
        {
            TailStart--;
            TailWidth += segments[TailStart].Width;
        }

        for (var i = 0; i < segments.Length; i++)
        {
            MinLength += automata[i]?.MinLength ?? segments[i].Width;
            MaxLength += automata[i]?.MaxLength ?? segments[i].Width;
            if (segments[i].Grows)
                GrowingSegment = i;
        }
    }

    /// <summary>The pattern in canonical form, such as <c>{community}{unit}{year}{sequence:3}</c>.</summary>
    public string Pattern { get; }

    /// <summary>The parts, in order.</summary>
    public ImmutableArray<NumberSegment> Segments { get; }

    /// <summary>What the fields may say.</summary>
    public NumberVocabulary Vocabulary { get; }

    /// <summary>The length of the shortest number, in characters.</summary>
    public int MinLength { get; }

    /// <summary>The length of the longest number that can be written, in characters.</summary>
    public int MaxLength { get; }

    /// <summary>From which segment on all have a fixed width, so that they are read from the right.</summary>
    internal int TailStart { get; }

    internal int TailWidth { get; }

    /// <summary>The sequence, when it grows; -1 when there is none that does.</summary>
    internal int GrowingSegment { get; } = -1;

    /// <summary>The length beyond which no text is read: a growing sequence is read to its end, even when it is too great to be counted.</summary>
    internal int LongestText => GrowingSegment < 0 ? MaxLength : NumberText.MaxLength;

    /// <summary>The kinds of the segments by rank.</summary>
    internal ReadOnlySpan<int> Kinds => kinds;

    /// <summary>Makes a template, or says everything that is wrong with its description.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="vocabulary">What the fields may say.</param>
    /// <param name="template">The template.</param>
    /// <param name="faults">What is wrong; empty when there is a template.</param>
    /// <returns>Whether there is a template.</returns>
    public static bool TryCreate(string pattern, NumberVocabulary vocabulary, [NotNullWhen(true)] out NumberTemplate? template, out ImmutableArray<TemplateFault> faults)
    {
        var found = new List<TemplateFault>();
        template = new TemplateBuilder(Guard.Against.Null(vocabulary), found).Build(Guard.Against.Null(pattern));
        faults = [.. found];
        return template is not null;
    }

    /// <summary>Makes a template.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="vocabulary">What the fields may say.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentException">The description is wrong; the message says all of it.</exception>
    public static NumberTemplate Create(string pattern, NumberVocabulary vocabulary) => TryCreate(pattern, vocabulary, out var template, out var faults)
        ? template
        : throw new ArgumentException(string.Join('\n', faults.Select(fault => $"{fault.Code}: {fault.Message.En}")), nameof(pattern));

    /// <summary>Whether numbers have a segment of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether there is one.</returns>
    public bool Has(SegmentKind kind) => Array.IndexOf(kinds, Guard.Against.Null(kind).Value) >= 0;

    /// <summary>Writes the number of some fields. Allocates nothing.</summary>
    /// <param name="fields">The fields; those that the template does not have are empty or 0.</param>
    /// <param name="destination">Receives the number; <see cref="MaxLength"/> characters are always enough.</param>
    /// <param name="written">How many characters were written; 0 after a failure.</param>
    /// <param name="failure">Which field failed, where and why.</param>
    /// <returns>Whether there is such a number.</returns>
    public bool TryFormat(NumberFields fields, Span<char> destination, out int written, out NumberFailure failure) =>
        NumberWriter.TryWrite(this, fields, destination, out written, out failure);

    /// <summary>The number of some fields as a text.</summary>
    /// <param name="fields">The fields; those that the template does not have are empty or 0.</param>
    /// <param name="number">The number.</param>
    /// <param name="failure">Which field failed, where and why.</param>
    /// <returns>Whether there is such a number.</returns>
    public bool TryFormat(NumberFields fields, [NotNullWhen(true)] out string? number, out NumberFailure failure)
    {
        Span<char> buffer = stackalloc char[NumberText.MaxLength];
        number = TryFormat(fields, buffer, out var written, out failure) ? buffer[..written].ToString() : null;
        return number is not null;
    }

    /// <summary>The number of a reading as a text.</summary>
    /// <param name="reading">What the number says.</param>
    /// <param name="number">The number.</param>
    /// <param name="failure">Which field failed, where and why.</param>
    /// <returns>Whether there is such a number.</returns>
    public bool TryFormat(NumberReading reading, [NotNullWhen(true)] out string? number, out NumberFailure failure)
    {
        Guard.Against.Null(reading);
        var counted = BigInteger.Clamp(reading.Sequence, long.MinValue, long.MaxValue);
        if (!TryFormat(new NumberFields(reading.Community, reading.Unit, reading.Year, (long)counted), out number, out failure))
            return false;
        if (counted == reading.Sequence)
            return true;
        (number, failure) = (null, new NumberFailure(NumberFailureReason.SequenceBeyondCount, SegmentKind.Sequence, 0));
        return false;
    }

    /// <summary>The number of a reading.</summary>
    /// <param name="reading">What the number says.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">There is no such number; the message says which field failed.</exception>
    public string Format(NumberReading reading) => TryFormat(reading, out var number, out var failure)
        ? number
        : throw new ArgumentException(failure.Describe(Language.English), nameof(reading));

    /// <summary>Reads a number. Allocates nothing. A number of another shape does not follow the scheme, which the clause lets it.</summary>
    /// <param name="number">The number.</param>
    /// <param name="fields">What it says; texts are parts of <paramref name="number"/>.</param>
    /// <param name="failure">Which segment failed, where and why; <see cref="NumberFailureReason.Ambiguous"/> when there is more than one reading.</param>
    /// <returns>Whether it has exactly one reading.</returns>
    public bool TryParse(ReadOnlySpan<char> number, out NumberFields fields, out NumberFailure failure)
    {
        Span<int> starts = stackalloc int[2 * (Segments.Length + 1)];
        var matcher = new NumberMatcher(this, number, starts);
        var isRead = matcher.TryRead(out failure);
        fields = isRead ? NumberMatcher.FieldsOf(this, number, matcher.Starts, matcher.TailYear, matcher.TailSequence) : default;
        return isRead;
    }

    /// <summary>Every reading of a number, up to 16; more than one where the template is ambiguous.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The readings, those with a shorter first segment first; empty when it does not follow the scheme.</returns>
    public ImmutableArray<NumberReading> ReadingsOf(ReadOnlySpan<char> number)
    {
        Span<int> starts = stackalloc int[2 * (Segments.Length + 1)];
        var readings = new List<NumberReading>();
        new NumberMatcher(this, number, starts).ReadAll(readings);
        return [.. readings];
    }

    /// <summary>Decides exactly whether two archives could share a number.</summary>
    /// <returns>The proof, or the shortest number with two readings and what would help.</returns>
    public UnambiguityProof Prove() => TemplateProver.Prove(this);

    /// <summary>The canonical pattern.</summary>
    public override string ToString() => Pattern;

    /// <summary>The texts of a segment; null for check characters.</summary>
    internal SegmentAutomaton? AutomatonOf(int segment) => automata[segment];

    private static bool IsFixed(NumberSegment segment) => segment.Width > 0 && !segment.Grows;
}
