namespace CustomerRules.Identifiers.Data;

/// <summary>The forms that numbers of travel documents have: <c>#</c> a digit, <c>@</c> a letter other than I and O.</summary>
internal sealed class DocumentForms
{
    internal static readonly DocumentForms Passport = new(IdentifierKind.Passport);
    internal static readonly DocumentForms HongKongMacaoPermit = new(IdentifierKind.HongKongMacaoPermit);
    internal static readonly DocumentForms TaiwanPermit = new(IdentifierKind.TaiwanPermit);

    private readonly string[] forms;

    private DocumentForms(IdentifierKind kind) => forms =
    [
        .. DataFile.Named("travel-documents")["forms"].Items
            .Where(row => DataFile.Text(row, "kind") == kind.Code)
            .SelectMany(row => DataFile.Texts(row, "forms")),
    ];

    internal bool HasLength(int length)
    {
        foreach (var form in forms)
        {
            if (form.Length == length)
                return true;
        }

        return false;
    }

    internal bool Matches(ReadOnlySpan<char> number)
    {
        foreach (var form in forms)
        {
            if (form.Length == number.Length && Matches(form, number))
                return true;
        }

        return false;
    }

    private static bool Matches(string form, ReadOnlySpan<char> number)
    {
        for (var i = 0; i < form.Length; i++)
        {
            var fits = form[i] switch
            {
                '#' => char.IsAsciiDigit(number[i]),
                '@' => char.IsAsciiLetterUpper(number[i]) && number[i] is not ('I' or 'O'),
                _ => number[i] == form[i],
            };
            if (!fits)
                return false;
        }

        return true;
    }
}
