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

    // The days that are compared, by their places.
    private readonly Span<KeptDay> days;
    private Utf8JsonReader reader;
    private FindingSink? sink;
    private int depth;
    private int met;
    private bool tooDeep;

    // Where the day of the value at hand is kept; -1 when it is not compared.
    private int place;

    // Whether the object read last holds all that it needs.
    private bool whole;

    private DocumentWalk(ArchiveSchema schema, ReadOnlySpan<byte> utf8, LocalDate asOf, Span<int> trail, Span<KeptDay> days)
    {
        this.schema = schema;
        this.asOf = asOf;
        this.trail = trail;
        this.days = days;
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
        Span<KeptDay> days = stackalloc KeptDay[schema.Days.Count];
        var walk = new DocumentWalk(schema, utf8, asOf, trail, days);
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
        var walk = new DocumentWalk(schema, default, asOf, stackalloc int[MaxDepth], []);
        walk.Tell(code, null, message);
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
            Tell(ArchiveFindingCodes.WrongType, null, FindingText.NoObject);
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
        ulong seen = 0, present = 0, partial = 0, denied = 0, unusable = 0, known = shape.AbsenceTests, yes = shape.AbsenceTests;
        var expected = 0;
        Forget(shape);
        for (var position = 1; Next() && reader.TokenType != JsonTokenType.EndObject; position++)
        {
            var member = Find(shape, expected);
            if (member < 0)
            {
                UnknownMember(shape, position);
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
            place = shape.Places[member];
            var usable = Value(shape, member, counted && (shape.Sections & bit) != 0, out var value);
            depth--;
            var lacking = shape.Fields[member].Form == FieldForm.Group && !whole;
            foreach (var test in shape.TestsOf[member])
                test.Ask(usable, lacking, value, today, ref known, ref yes);
            if (!usable)
            {
                unusable |= bit;
                continue;
            }

            present |= bit;
            if (lacking)
                partial |= bit;
            if (shape.Fields[member].MustBe is { } must && must != (value == 1))
                denied |= bit;
        }

        for (var rest = denied; rest != 0; rest &= rest - 1)
            Deny(shape, BitOperations.TrailingZeroCount(rest), ref present, ref unusable, known, yes);
        if (counted)
            met += BitOperations.PopCount(present & shape.Leaves);
        if (((shape.Required | shape.Conditional) & ~present) != 0 && !tooDeep)
            Settle(shape, counted, present, unusable, known, yes);
        Compare(shape);
        whole = shape.IsWhole(present, partial, known, yes);
        return present;
    }

    private int Find(ObjectShape shape, int expected)
    {
        if (!reader.ValueIsEscaped)
            return shape.Names.Find(reader.ValueSpan, expected);
        Span<byte> name = stackalloc byte[CodeText.MaxLength];
        var length = EscapedText.Unescape(reader.ValueSpan, name);
        return length < 0 ? -1 : shape.Names.Find(name[..length], expected);
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
}
