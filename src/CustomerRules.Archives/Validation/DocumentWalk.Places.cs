using System.Globalization;
using System.Text;
using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Validation;

/// <content>What is found, and where.</content>
internal ref partial struct DocumentWalk
{
    /// <summary>Records a finding about the value at hand; always false.</summary>
    private bool Refuse(string code, ArchiveField field)
    {
        Tell(code, field, FindingText.Of(code, field));
        return false;
    }

    /// <summary>Records a finding at the place at hand.</summary>
    private void Tell(string code, ArchiveField? field, BilingualText message, Grade? grade = null) =>
        Sink.Add(new ArchiveFinding(code, grade ?? Grade.Invalid, PathOf(), field, field?.Cites ?? schema.Header.Cites, message), EntryOf());

    /// <summary>A member that the schema does not have. A name that could be personal is not repeated: its position tells it apart.</summary>
    private void UnknownMember(ObjectShape shape, int position)
    {
        Span<byte> room = stackalloc byte[CodeText.MaxLength];
        var length = EscapedText.Unescape(reader.ValueSpan, room);
        var name = length < 0 ? "" : Encoding.UTF8.GetString(room[..length]);
        var nearest = name.Length == 0 ? null : Spelling.Nearest(name, shape.Fields.Select(field => field.Name));
        var path = PathOf() + (CodeText.IsPrintable(name) ? Step(name) : string.Create(CultureInfo.InvariantCulture, $".*{position}"));
        var message = CodeText.IsPrintable(name) ? FindingText.Unknown(name, nearest) : FindingText.UnknownAt(position, nearest);
        Sink.Add(new ArchiveFinding(ArchiveFindingCodes.UnknownMember, Grade.Invalid, path, null, schema.Header.Cites, message), EntryOf());
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

    /// <summary>A name of letters, digits and hyphens stands after a dot, any other in brackets.</summary>
    private static string Step(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                return $"['{name}']";
        }

        return "." + name;
    }

    private string PathOf()
    {
        ArchiveField? last = null;
        var path = new StringBuilder("$");
        var shape = schema.Root;
        foreach (var step in trail[..depth])
        {
            if (step < 0)
            {
                if (last!.Form == FieldForm.Map)
                    path.Append(CultureInfo.InvariantCulture, $".*{~step + 1}");
                else
                    path.Append(CultureInfo.InvariantCulture, $"[{~step}]");
                continue;
            }

            last = shape.Fields[step];
            path.Append('.').Append(last.Name);
            shape = shape.Children[step] ?? shape;
        }

        return path.ToString();
    }

    /// <summary>The entry of the innermost list that the place lies in, for people; null outside of lists.</summary>
    private BilingualText? EntryOf()
    {
        ArchiveField? last = null;
        BilingualText? entry = null;
        var shape = schema.Root;
        foreach (var step in trail[..depth])
        {
            if (step < 0)
            {
                entry = FindingText.EntryAt(last!, ~step + 1);
                continue;
            }

            last = shape.Fields[step];
            shape = shape.Children[step] ?? shape;
        }

        return entry;
    }
}
