using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;

namespace CustomerRules.Archives.Validation;

/// <content>What each type of field takes.</content>
internal ref partial struct DocumentWalk
{
    // Longer than any text of a bounded form, in bytes.
    private const int Room = 1024;

    /// <summary>Checks a value.</summary>
    /// <param name="shape">The object that it is a member of.</param>
    /// <param name="member">Which member.</param>
    /// <param name="counted">Whether the members of a group count for completeness.</param>
    /// <param name="value">What conditions look at: the position of a code (-1 for another text), 0 or 1 of a flag, a day as yyyymmdd.</param>
    /// <returns>Whether the value can be used.</returns>
    private bool Value(ObjectShape shape, int member, bool counted, out int value)
    {
        var field = shape.Fields[member];
        value = 0;
        switch (field.Form)
        {
            case FieldForm.Group:
                return Group(field, shape.Children[member]!, counted);
            case FieldForm.List:
                return List(field, shape.Children[member]!);
            case FieldForm.Map:
                return Map(field);
            case FieldForm.Flag:
                value = reader.TokenType == JsonTokenType.True ? 1 : 0;
                return reader.TokenType is JsonTokenType.True or JsonTokenType.False || WrongType(field);
            case FieldForm.WholeNumber or FieldForm.Decimal:
                return Number(field);
            default:
                if (reader.TokenType != JsonTokenType.String)
                    return WrongType(field);
                if (field.Form is FieldForm.Text or FieldForm.PersonName)
                    return FreeText(field);
                return reader.ValueIsEscaped ? Unescaped(field, shape.Codes[member], out value) : Form(field, shape.Codes[member], reader.ValueSpan, out value);
        }
    }

    private bool Group(ArchiveField field, ObjectShape shape, bool counted)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return WrongType(field);
        // A group of one that lacks what it needs itself is told there: the outer group then has nothing usable either.
        if (Object(shape, counted) == 0 && shape.OneOf && !tooDeep)
            return Refuse(ArchiveFindingCodes.OneOf, field);
        return whole || !shape.OneOf;
    }

    /// <summary>Entries too many or faulty speak against the document, but a list that is there is there: more data never makes it less complete.</summary>
    private bool List(ArchiveField field, ObjectShape shape)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return WrongType(field);
        var count = 0;
        for (; Next() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            trail[depth++] = ~count;
            if (count < field.AtMost && reader.TokenType == JsonTokenType.StartObject)
            {
                Object(shape, counted: false);
            }
            else
            {
                if (count < field.AtMost)
                    Tell(ArchiveFindingCodes.WrongType, field, FindingText.Entry(field));
                Skip();
            }

            depth--;
        }

        if (count > field.AtMost)
            Refuse(ArchiveFindingCodes.TooMany, field);
        return count >= field.AtLeast || tooDeep || Refuse(ArchiveFindingCodes.TooFew, field);
    }

    private bool Number(ArchiveField field)
    {
        if (reader.TokenType != JsonTokenType.Number)
            return WrongType(field);
        if (field.Form == FieldForm.WholeNumber && reader.TryGetInt64(out var whole))
            return (whole >= field.Min && whole <= field.Max) || Refuse(ArchiveFindingCodes.OutOfRange, field);
        if (!reader.TryGetDecimal(out var number) || number < field.Min || number > field.Max)
            return Refuse(ArchiveFindingCodes.OutOfRange, field);
        if (decimal.Round(number, field.Places) == number)
            return true;
        return Refuse(field.Form == FieldForm.WholeNumber ? ArchiveFindingCodes.OutOfRange : ArchiveFindingCodes.Precision, field);
    }

    private bool FreeText(ArchiveField field)
    {
        var length = EscapedText.Measure(reader.ValueSpan, reader.ValueIsEscaped, out var blank);
        if (length < 0)
            return Refuse(ArchiveFindingCodes.NotUtf8, field);
        if (blank)
            return Refuse(ArchiveFindingCodes.Blank, field);
        return length <= field.MaxLength || Refuse(ArchiveFindingCodes.TooLong, field);
    }

    private bool Unescaped(ArchiveField field, byte[][] codes, out int value)
    {
        Span<byte> text = stackalloc byte[Room];
        var length = EscapedText.Unescape(reader.ValueSpan, text);
        value = 0;
        return length < 0 ? Refuse(ArchiveFindingCodes.Malformed, field) : Form(field, codes, text[..length], out value);
    }

    /// <summary>Checks a text, free of escapes, that has a form.</summary>
    private bool Form(ArchiveField field, byte[][] codes, scoped ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        switch (field.Form)
        {
            case FieldForm.Choice:
                return Choice(field, codes, text, out value);
            case FieldForm.Identifier:
                return Identifier(field, text);
            case FieldForm.Date:
                return TextForms.TryDate(text, out value) ? NotAhead(field, value, today) && Keep(value) : Refuse(ArchiveFindingCodes.Malformed, field);
            case FieldForm.Moment:
                return TextForms.TryMoment(text, out value) ? NotAhead(field, value, today) && (place < 0 || Keep(value, TextForms.Moment(text))) : Refuse(ArchiveFindingCodes.Malformed, field);
            case FieldForm.Month:
                return TextForms.TryMonth(text, out var month) ? NotAhead(field, month, today / 100) : Refuse(ArchiveFindingCodes.Malformed, field);
            case FieldForm.EMail:
                return TextForms.IsEMail(text) || Refuse(ArchiveFindingCodes.Malformed, field);
            default:
                return TextForms.IsReference(text, TextForms.MaxReference) ? NobodysNumber(field, text) : Refuse(ArchiveFindingCodes.Malformed, field);
        }
    }

    private bool Choice(ArchiveField field, byte[][] codes, scoped ReadOnlySpan<byte> text, out int value)
    {
        for (value = 0; value < codes.Length; value++)
        {
            if (text.SequenceEqual(codes[value]))
                return true;
        }

        value = -1;
        if (!field.Open)
            return Refuse(ArchiveFindingCodes.UnlistedCode, field);
        var length = EscapedText.Measure(text, escaped: false, out var blank);
        if (blank)
            return Refuse(ArchiveFindingCodes.Blank, field);
        return length <= TextForms.MaxOpenChoice || Refuse(ArchiveFindingCodes.TooLong, field);
    }

    private bool Identifier(ArchiveField field, scoped ReadOnlySpan<byte> text)
    {
        var findings = IdentifierChecks.Check(field, text, asOf, out var read);
        if (findings.IsEmpty)
        {
            if (IdentifierChecks.IsCutResidentId(field, read, text, asOf))
                Tell(ArchiveFindingCodes.ReadAs, field, FindingText.ReadAs(field, read), Grade.Warning);
            KeepBirth(read, text);
            return true;
        }

        foreach (var finding in findings)
            Tell(finding.Code, field, FindingText.Of(finding, field), finding.Grade);
        if (findings.Worst == Grade.Invalid)
            return false;
        KeepBirth(read, text);
        return true;
    }

    /// <summary>References stay in registers for good: the identity number of a person among them is worth a word.</summary>
    private bool NobodysNumber(ArchiveField field, scoped ReadOnlySpan<byte> text)
    {
        if (ResidentId.Check(text, asOf).Grade != Grade.Invalid)
            Tell(ArchiveFindingCodes.PersonalNumber, field, FindingText.PersonalNumber(field), Grade.Warning);
        return true;
    }

    private bool NotAhead(ArchiveField field, int value, int now) => !field.Past || value <= now || Refuse(ArchiveFindingCodes.Future, field);

    private bool WrongType(ArchiveField field)
    {
        Refuse(ArchiveFindingCodes.WrongType, field);
        Skip();
        return false;
    }
}
