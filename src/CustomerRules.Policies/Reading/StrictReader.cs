using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CustomerRules.Policies.Diagnostics;

namespace CustomerRules.Policies.Reading;

/// <summary>Reads a JSON document strictly and to the end: whatever is wrong is gathered, with its place, in one go.</summary>
/// <remarks>Refused: comments, duplicate members, trailing text, invalid UTF-8, more than <see cref="MaxDepth"/> levels, more
/// than the given size. A syntax error ends the reading; what was found before it is kept. No exception escapes for bad input.</remarks>
public sealed class StrictReader
{
    /// <summary>The deepest nesting that is accepted.</summary>
    public const int MaxDepth = 32;

    /// <summary>The largest policy file that is accepted, in bytes.</summary>
    public const int MaxPolicyFileBytes = 16 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Allow, MaxDepth = MaxDepth + 1 };

    private readonly SourceText source;
    private readonly DiagnosticList diagnostics;
    private readonly TapeWriter tape;

    private readonly bool isCase;

    private StrictReader(SourceText source, TapeWriter tape, DiagnosticList diagnostics, bool isCase)
    {
        this.isCase = isCase;
        this.source = source;
        this.diagnostics = diagnostics;
        this.tape = tape;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="file">The file's name for messages, and its bytes.</param>
    /// <param name="diagnostics">Receives everything that is wrong.</param>
    /// <param name="maxBytes">The largest document accepted, in bytes.</param>
    /// <returns>The root, or null when the document cannot be read to its end.</returns>
    public static PolicyNode? Read(PolicyFile file, DiagnosticList diagnostics, int maxBytes = MaxPolicyFileBytes) =>
        Read(file, diagnostics, maxBytes, isCase: false);

    /// <summary>Reads a case, as <see cref="Read(PolicyFile, DiagnosticList, int)"/> reads a policy file; the help is for whoever asks, not for an author of policies.</summary>
    /// <param name="file">The name of the case for messages, and its bytes.</param>
    /// <param name="diagnostics">Receives everything that is wrong.</param>
    /// <param name="maxBytes">The largest case accepted, in bytes.</param>
    /// <returns>The root, or null when the case cannot be read to its end.</returns>
    public static PolicyNode? ReadCase(PolicyFile file, DiagnosticList diagnostics, int maxBytes) => Read(file, diagnostics, maxBytes, isCase: true);

    private static PolicyNode? Read(PolicyFile file, DiagnosticList diagnostics, int maxBytes, bool isCase)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var bytes = file.Utf8;
        if (bytes.Length > maxBytes)
        {
            diagnostics.Add(ReadingDiagnostics.TooLarge(file.Path, maxBytes, isCase));
            return null;
        }

        var source = new SourceText(file.Path, bytes);
        if (!Utf8.IsValid(bytes.Span))
        {
            var (offset, isCut) = FirstInvalid(bytes.Span);
            var place = source.PlaceOf(offset, "$");
            diagnostics.Add(isCut ? ReadingDiagnostics.NotJson(place, null) : ReadingDiagnostics.InvalidUtf8(place, isCase));
            return null;
        }

        using var tape = new TapeWriter(source);
        return new StrictReader(source, tape, diagnostics, isCase).ReadDocument(bytes.Span);
    }

    /// <summary>Where the first bytes are that are no character, and whether they are one that the end cuts off.</summary>
    private static (int Offset, bool IsCut) FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (true)
        {
            var status = Rune.DecodeFromUtf8(bytes[offset..], out _, out var length);
            if (status != OperationStatus.Done)
                return (offset, status == OperationStatus.NeedMoreData);
            offset += length;
        }
    }

    private PolicyNode? ReadDocument(ReadOnlySpan<byte> bytes)
    {
        var skipped = source.Start;
        var reader = new Utf8JsonReader(bytes[skipped..], Options);
        var root = -1;
        try
        {
            if (Next(ref reader, skipped))
                root = ReadValue(ref reader, skipped, new TapeToken { Parent = -1 });
            while (root >= 0 && Next(ref reader, skipped))
            {
            }
        }
        catch (JsonException) when (root >= 0)
        {
            diagnostics.Add(ReadingDiagnostics.TrailingText(source.PlaceOf(skipped + (int)reader.BytesConsumed, "$"), isCase));
            return null;
        }
        catch (JsonException exception)
        {
            var truncated = IsBeginning(bytes[skipped..]);
            var offset = truncated ? bytes.Length : source.OffsetOf(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            var place = source.PlaceOf(offset, "$");
            // The platform's reader takes comments everywhere but between a name and its colon.
            diagnostics.Add(bytes[offset..] is [(byte)'/', (byte)'/' or (byte)'*', ..]
                ? ReadingDiagnostics.Comment(place, isCase)
                : ReadingDiagnostics.NotJson(place, offset < bytes.Length ? bytes[offset] : null));
            return null;
        }
        catch (NestingException)
        {
            diagnostics.Add(ReadingDiagnostics.TooDeep(source.PlaceOf(skipped + (int)reader.TokenStartIndex, "$"), MaxDepth));
            return null;
        }

        return root < 0 ? null : new PolicyNode(tape.Finish(), root);
    }

    /// <summary>Whether more text could still make a document of it: nothing is wrong but that it ends.</summary>
    private static bool IsBeginning(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(Options));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Moves to the next token that is no comment; each comment is a finding.</summary>
    private bool Next(ref Utf8JsonReader reader, int skipped)
    {
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.Comment)
                return true;
            diagnostics.Add(ReadingDiagnostics.Comment(source.PlaceOf(skipped + (int)reader.TokenStartIndex, "$"), isCase));
        }

        return false;
    }

    /// <summary>Reads a value, and what it holds, into the place that its parent prepared.</summary>
    private int ReadValue(ref Utf8JsonReader reader, int skipped, TapeToken token)
    {
        token.Kind = KindOf(reader.TokenType);
        token.Offset = skipped + (int)reader.TokenStartIndex;
        if (token.Kind is PolicyNodeKind.Object or PolicyNodeKind.Array)
        {
            if (reader.CurrentDepth >= MaxDepth)
                throw new NestingException();
            var index = tape.Begin(token);
            tape.End(index, token.Kind == PolicyNodeKind.Object ? ReadMembers(ref reader, skipped, index) : ReadItems(ref reader, skipped, index));
            return index;
        }

        token.Length = reader.ValueSpan.Length;
        token.Marked = token.Kind == PolicyNodeKind.Flag ? reader.TokenType == JsonTokenType.True : reader.ValueIsEscaped;
        var scalar = tape.Begin(token);
        if (reader.ValueIsEscaped && DocumentTape.Unescaped(ref reader) is null)
            diagnostics.Add(ReadingDiagnostics.HalfCharacter(tape.Tape.PlaceOf(scalar)));
        return scalar;
    }

    private int ReadMembers(ref Utf8JsonReader reader, int skipped, int parent)
    {
        HashSet<string>? names = null;
        var members = 0;
        while (Next(ref reader, skipped) && reader.TokenType != JsonTokenType.EndObject)
        {
            var token = new TapeToken
            {
                Parent = parent,
                Position = members,
                NameOffset = skipped + (int)reader.TokenStartIndex,
                NameLength = reader.ValueSpan.Length,
                NameEscaped = reader.ValueIsEscaped,
            };
            if (reader.ValueIsEscaped && DocumentTape.Unescaped(ref reader) is null)
                diagnostics.Add(ReadingDiagnostics.HalfCharacter(source.PlaceOf(token.NameOffset, tape.Tape.PathOf(parent))));
            Next(ref reader, skipped);
            var index = ReadValue(ref reader, skipped, token);
            if (tape.IsNew(index, ref names))
            {
                members++;
                continue;
            }

            diagnostics.Add(ReadingDiagnostics.DuplicateMember(tape.Tape.PlaceOfName(index), tape.Tape.NameOf(index)));
            tape.Drop(index);
        }

        return members;
    }

    private int ReadItems(ref Utf8JsonReader reader, int skipped, int parent)
    {
        var items = 0;
        while (Next(ref reader, skipped) && reader.TokenType != JsonTokenType.EndArray)
            ReadValue(ref reader, skipped, new TapeToken { Parent = parent, Position = items++ });
        return items;
    }

    private static PolicyNodeKind KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => PolicyNodeKind.Object,
        JsonTokenType.StartArray => PolicyNodeKind.Array,
        JsonTokenType.String => PolicyNodeKind.Text,
        JsonTokenType.Number => PolicyNodeKind.Number,
        JsonTokenType.True or JsonTokenType.False => PolicyNodeKind.Flag,
        _ => PolicyNodeKind.Null,
    };

    private sealed class NestingException : Exception;
}
