using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Archives.Validation;

/// <content>Days that contradict each other. No clause forbids them, so they are warnings.</content>
internal ref partial struct DocumentWalk
{
    /// <summary>Keeps a usable day when it is compared with others; always true.</summary>
    private readonly bool Keep(int day, OffsetDateTime moment = default)
    {
        if (place >= 0)
            days[place] = new KeptDay(day, moment);
        return true;
    }

    /// <summary>Keeps the day of birth that a resident ID tells; other kinds tell none, or not its century.</summary>
    private readonly void KeepBirth(IdentifierKind read, scoped ReadOnlySpan<byte> text)
    {
        if (place < 0 || read != IdentifierKind.ResidentId || !ResidentId.Check(text, asOf).TryGetValue(out var number))
            return;
        var birth = number.RevealBirthDate();
        Keep((birth.Year * 10000) + (birth.Month * 100) + birth.Day);
    }

    private readonly void Forget(ObjectShape shape)
    {
        foreach (var comparison in shape.Comparisons)
            days[comparison.Earlier] = days[comparison.Later] = default;
    }

    private void Compare(ObjectShape shape)
    {
        foreach (var comparison in shape.Comparisons)
        {
            if (comparison.Agrees(days[comparison.Earlier], days[comparison.Later]))
                continue;
            var (earlier, later) = (comparison.Fields.Earlier, comparison.Fields.Later);
            foreach (var step in comparison.Way)
                trail[depth++] = step;
            if (comparison.Fields.IsBirth)
                Tell(ArchiveFindingCodes.OtherBirthDate, later, FindingText.OtherBirthDate(later, earlier), Grade.Warning);
            else
                Tell(ArchiveFindingCodes.OutOfOrder, later, FindingText.OutOfOrder(later, earlier), Grade.Warning);
            depth -= comparison.Way.Length;
        }
    }
}
