using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies.Reading;
using NodaTime;

namespace CustomerRules.Archives.Validation;

/// <summary>One pass over the bytes of a document, beside its schema. Nothing is kept but bits, until something is found.</summary>
internal ref partial struct DocumentWalk
{
    /// <summary>The deepest nesting that is looked at; no schema goes half as deep.</summary>
    internal const int MaxDepth = 32;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth * 2 };

    private readonly ArchiveSchema schema;
    private readonly LocalDate asOf;
    private readonly int today;

    // The way from the root to the value: positions of members, and complements of positions in lists.
    private readonly Span<int> trail;
    private Utf8JsonReader reader;
    private FindingSink? sink;
    private int depth;
    private int met;
    private bool tooDeep;

    private DocumentWalk(ArchiveSchema schema, ReadOnlySpan<byte> utf8, LocalDate asOf, Span<int> trail)
    {
        this.schema = schema;
        this.asOf = asOf;
        this.trail = trail;
        today = (asOf.Year * 10000) + (asOf.Month * 100) + asOf.Day;
        reader = new Utf8JsonReader(utf8, Options);
    }

    internal static ArchiveValidation Validate(ArchiveSchema schema, ReadOnlySpan<byte> utf8, LocalDate asOf)
    {
        if (utf8.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (utf8.Length > ArchiveValidation.MaxDocumentBytes)
            return Unreadable(schema, asOf, ArchiveFindingCodes.TooLarge, FindingText.TooLarge);
        if (!Utf8.IsValid(utf8))
            return Unreadable(schema, asOf, ArchiveFindingCodes.NotUtf8, FindingText.NotUtf8);
        Span<int> trail = stackalloc int[MaxDepth];
        var walk = new DocumentWalk(schema, utf8, asOf, trail);
        try
        {
            walk.Document();
        }
        catch (JsonException exception)
        {
            return Unreadable(schema, asOf, ArchiveFindingCodes.NotJson, FindingText.NotJson(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0));
        }

        return walk.tooDeep
            ? Unreadable(schema, asOf, ArchiveFindingCodes.TooDeep, FindingText.TooDeep(MaxDepth))
            : new ArchiveValidation(schema, asOf, walk.met, walk.sink?.ToFound());
    }

    private static ArchiveValidation Unreadable(ArchiveSchema schema, LocalDate asOf, string code, Policies.BilingualText message)
    {
        var walk = new DocumentWalk(schema, default, asOf, stackalloc int[MaxDepth]);
        walk.Sink.Add(code, "$", null, message);
        walk.AbsentSection(schema.Root, counted: true, MissingReason.NotUsable, report: false);
        return new ArchiveValidation(schema, asOf, 0, walk.sink!.ToFound());
    }

    private FindingSink Sink => sink ??= new FindingSink(schema);

    private void Document()
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            Object(schema.Root, counted: true);
        }
        else
        {
            Skip();
            Sink.Add(ArchiveFindingCodes.WrongType, "$", null, FindingText.NoObject);
            AbsentSection(schema.Root, counted: true, MissingReason.NotUsable, report: false);
        }

        while (Next())
        {
        }
    }

    /// <summary>Reads an object to its end, and settles what is absent.</summary>
    /// <param name="shape">What it should be.</param>
    /// <param name="counted">Whether its members count for completeness.</param>
    /// <returns>The members that are there and usable.</returns>
    private ulong Object(ObjectShape shape, bool counted)
    {
        ulong seen = 0, present = 0, unusable = 0, known = 0, yes = 0;
        var expected = 0;
        while (Next() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = Find(shape, expected);
            if (member < 0)
            {
                UnknownMember(shape);
                continue;
            }

            expected = member + 1;
            var bit = 1UL << member;
            if ((seen & bit) != 0)
            {
                DuplicateMember(member, shape.Fields[member]);
                continue;
            }

            seen |= bit;
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            trail[depth++] = member;
            var usable = Value(shape, member, counted && (shape.Sections & bit) != 0, out var value);
            depth--;
            if (!usable)
            {
                unusable |= bit;
                continue;
            }

            present |= bit;
            foreach (var test in shape.TestsOf[member])
            {
                known |= test.Bit;
                yes |= test.Holds(value, today) ? test.Bit : 0;
            }
        }

        if (counted)
            met += BitOperations.PopCount(present & shape.Leaves);
        if (((shape.Required | shape.Conditional) & ~present) != 0 && !tooDeep)
            Settle(shape, counted, present, unusable, known, yes);
        return present;
    }

    private void Settle(ObjectShape shape, bool counted, ulong present, ulong unusable, ulong known, ulong yes)
    {
        for (var rest = (shape.Required | shape.Conditional) & ~present; rest != 0; rest &= rest - 1)
        {
            var member = BitOperations.TrailingZeroCount(rest);
            var bit = 1UL << member;
            var field = shape.Fields[member];
            var refused = (unusable & bit) != 0;
            if ((shape.Conditional & bit) != 0)
            {
                var condition = shape.Conditions[member];
                if (condition.Fails(known, yes))
                {
                    met += counted ? 1 : 0;
                    continue;
                }

                if (!refused && !condition.Holds(known, yes))
                {
                    MissUnknown(shape, field, counted);
                    continue;
                }
            }

            trail[depth++] = member;
            if ((shape.Sections & bit) != 0)
            {
                AbsentSection(shape.Children[member]!, counted, refused ? MissingReason.NotUsable : MissingReason.NotGiven, report: !refused);
            }
            else
            {
                if (!refused)
                    Refuse(ArchiveFindingCodes.Required, field);
                if (counted)
                    Sink.Miss(field, refused ? MissingReason.NotUsable : MissingReason.NotGiven);
            }

            depth--;
        }
    }

    /// <summary>What a required group that is not there, or cannot be used, leaves missing.</summary>
    private void AbsentSection(ObjectShape shape, bool counted, MissingReason reason, bool report)
    {
        for (var rest = shape.Required | shape.Conditional; rest != 0; rest &= rest - 1)
        {
            var member = BitOperations.TrailingZeroCount(rest);
            var field = shape.Fields[member];
            trail[depth++] = member;
            if ((shape.Sections & (1UL << member)) != 0)
            {
                AbsentSection(shape.Children[member]!, counted, reason, report);
            }
            else if (field.Presence == Schemas.Presence.Conditional && reason == MissingReason.NotGiven)
            {
                MissUnknown(shape, field, counted);
            }
            else
            {
                if (report)
                    Refuse(ArchiveFindingCodes.Required, field);
                if (counted)
                    Sink.Miss(field, reason);
            }

            depth--;
        }
    }

    private void MissUnknown(ObjectShape shape, ArchiveField field, bool counted)
    {
        if (!counted)
            return;
        var asked = shape.Fields[shape.Names.Find(Encoding.UTF8.GetBytes(field.Condition!.Tests[0].Field), 0)];
        Sink.Miss(field, MissingReason.ConditionUnknown, asked.Label);
    }

    private int Find(ObjectShape shape, int expected)
    {
        if (!reader.ValueIsEscaped)
            return shape.Names.Find(reader.ValueSpan, expected);
        Span<byte> name = stackalloc byte[CodeText.MaxLength];
        var length = EscapedText.Unescape(reader.ValueSpan, name);
        return length < 0 ? -1 : shape.Names.Find(name[..length], expected);
    }

    private void UnknownMember(ObjectShape shape)
    {
        Span<byte> room = stackalloc byte[CodeText.MaxLength];
        var length = EscapedText.Unescape(reader.ValueSpan, room);
        var name = length < 0 ? "" : Encoding.UTF8.GetString(room[..length]);
        var shown = CodeText.IsPrintable(name) ? name : "*";
        var nearest = name.Length == 0 ? null : Spelling.Nearest(name, shape.Fields.Select(field => field.Name));
        Sink.Add(ArchiveFindingCodes.UnknownMember, PathOf() + "." + shown, null, FindingText.Unknown(shown, nearest));
        reader.Read();
        Skip();
    }

    private void DuplicateMember(int member, ArchiveField field)
    {
        trail[depth++] = member;
        Refuse(ArchiveFindingCodes.DuplicateMember, field);
        depth--;
        reader.Read();
        Skip();
    }

    /// <summary>Moves on, but no further once the nesting is too deep.</summary>
    private bool Next() => !tooDeep && reader.Read();

    /// <summary>Passes over a value with all that is in it.</summary>
    private void Skip()
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return;
        var outer = reader.CurrentDepth;
        do
        {
            tooDeep |= reader.CurrentDepth >= MaxDepth;
        }
        while (Next() && !(reader.CurrentDepth == outer && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray));
    }

    private string PathOf()
    {
        var path = new StringBuilder("$");
        var shape = schema.Root;
        foreach (var step in trail[..depth])
        {
            if (step < 0)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{~step}]");
                continue;
            }

            path.Append('.').Append(shape.Fields[step].Name);
            shape = shape.Children[step] ?? shape;
        }

        return path.ToString();
    }
}
