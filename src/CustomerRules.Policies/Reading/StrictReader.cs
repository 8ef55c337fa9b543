using System.Collections.Immutable;
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

    private const int FewMembers = 16;

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Allow, MaxDepth = MaxDepth + 1 };

    private readonly SourceText source;
    private readonly DiagnosticList diagnostics;

    private StrictReader(SourceText source, DiagnosticList diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="file">The file's name for messages, and its bytes.</param>
    /// <param name="diagnostics">Receives everything that is wrong.</param>
    /// <param name="maxBytes">The largest document accepted, in bytes.</param>
    /// <returns>The root, or null when the document cannot be read to its end.</returns>
    public static PolicyNode? Read(PolicyFile file, DiagnosticList diagnostics, int maxBytes = MaxPolicyFileBytes)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var bytes = file.Utf8;
        if (bytes.Length > maxBytes)
        {
            diagnostics.Add(ReadingDiagnostics.TooLarge(file.Path, maxBytes));
            return null;
        }

        var source = new SourceText(file.Path, bytes);
        if (!Utf8.IsValid(bytes.Span))
        {
            diagnostics.Add(ReadingDiagnostics.InvalidUtf8(source.PlaceOf(FirstInvalid(bytes.Span), "$")));
            return null;
        }

        return new StrictReader(source, diagnostics).ReadDocument(bytes.Span);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        return offset;
    }

    private PolicyNode? ReadDocument(ReadOnlySpan<byte> bytes)
    {
        var skipped = source.Start;
        var reader = new Utf8JsonReader(bytes[skipped..], Options);
        PolicyNode? root = null;
        try
        {
            if (Next(ref reader, skipped))
                root = ReadValue(ref reader, skipped, PathStep.Root);
            while (root is not null && Next(ref reader, skipped))
            {
            }
        }
        catch (JsonException) when (root is not null)
        {
            diagnostics.Add(ReadingDiagnostics.TrailingText(source.PlaceOf(skipped + (int)reader.BytesConsumed, "$")));
            return null;
        }
        catch (JsonException exception)
        {
            var truncated = IsBeginning(bytes[skipped..]);
            var offset = truncated ? bytes.Length : source.OffsetOf(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            diagnostics.Add(ReadingDiagnostics.NotJson(source.PlaceOf(offset, "$"), offset < bytes.Length ? bytes[offset] : null));
            return null;
        }
        catch (NestingException)
        {
            diagnostics.Add(ReadingDiagnostics.TooDeep(source.PlaceOf(skipped + (int)reader.TokenStartIndex, "$"), MaxDepth));
            return null;
        }

        return root;
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
            diagnostics.Add(ReadingDiagnostics.Comment(source.PlaceOf(skipped + (int)reader.TokenStartIndex, "$")));
        }

        return false;
    }

    private PolicyNode ReadValue(ref Utf8JsonReader reader, int skipped, PathStep path)
    {
        var offset = skipped + (int)reader.TokenStartIndex;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= MaxDepth)
            throw new NestingException();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, skipped, offset, path),
            JsonTokenType.StartArray => ReadArray(ref reader, skipped, offset, path),
            JsonTokenType.String => new PolicyNode(source, offset, path, PolicyNodeKind.Text) { Text = Unescape(ref reader, offset, path) },
            JsonTokenType.Number => new PolicyNode(source, offset, path, PolicyNodeKind.Number) { Text = Encoding.ASCII.GetString(reader.ValueSpan) },
            JsonTokenType.True => new PolicyNode(source, offset, path, PolicyNodeKind.Flag) { Flag = true },
            JsonTokenType.False => new PolicyNode(source, offset, path, PolicyNodeKind.Flag),
            _ => new PolicyNode(source, offset, path, PolicyNodeKind.Null),
        };
    }

    private PolicyNode ReadObject(ref Utf8JsonReader reader, int skipped, int offset, PathStep path)
    {
        var members = ImmutableArray.CreateBuilder<KeyValuePair<string, PolicyNode>>();
        var nameOffsets = ImmutableArray.CreateBuilder<int>();
        HashSet<string>? names = null;
        while (Next(ref reader, skipped) && reader.TokenType != JsonTokenType.EndObject)
        {
            var nameOffset = skipped + (int)reader.TokenStartIndex;
            var name = Unescape(ref reader, nameOffset, path);
            var memberPath = path.Member(name);
            Next(ref reader, skipped);
            var value = ReadValue(ref reader, skipped, memberPath);
            if (members.Count == FewMembers)
                names = members.Select(member => member.Key).ToHashSet(StringComparer.Ordinal);
            if (names?.Add(name) ?? IsNew(members, name))
            {
                members.Add(new(name, value));
                nameOffsets.Add(nameOffset);
            }
            else
            {
                diagnostics.Add(ReadingDiagnostics.DuplicateMember(source.PlaceOf(nameOffset, memberPath.ToString()), name));
            }
        }

        return new PolicyNode(source, offset, path, PolicyNodeKind.Object)
        {
            Members = members.DrainToImmutable(),
            NameOffsets = nameOffsets.DrainToImmutable(),
        };
    }

    /// <summary>A few names are sooner compared than hashed.</summary>
    private static bool IsNew(ImmutableArray<KeyValuePair<string, PolicyNode>>.Builder members, string name)
    {
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Key == name)
                return false;
        }

        return true;
    }

    private PolicyNode ReadArray(ref Utf8JsonReader reader, int skipped, int offset, PathStep path)
    {
        var items = ImmutableArray.CreateBuilder<PolicyNode>();
        while (Next(ref reader, skipped) && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue(ref reader, skipped, path.Item(items.Count)));
        return new PolicyNode(source, offset, path, PolicyNodeKind.Array) { Items = items.DrainToImmutable() };
    }

    private string Unescape(ref Utf8JsonReader reader, int offset, PathStep path)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The only cause left after the UTF-8 check.
            diagnostics.Add(ReadingDiagnostics.HalfCharacter(source.PlaceOf(offset, path.ToString())));
            return "\uFFFD";
        }
    }

    private sealed class NestingException : Exception;
}
