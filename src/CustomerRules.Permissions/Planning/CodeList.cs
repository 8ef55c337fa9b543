using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Permissions.Planning;

/// <summary>A list of codes of a policy, and the way from a code to its position.</summary>
internal sealed class CodeList
{
    private readonly string what;
    private readonly CodePositions positions;

    internal CodeList(string what, ImmutableArray<Choice> choices)
    {
        this.what = what;
        Choices = choices;
        Codes = [.. choices.Select(choice => choice.Code)];
        positions = new CodePositions(Codes);
    }

    internal ImmutableArray<Choice> Choices { get; }

    internal ImmutableArray<string> Codes { get; }

    internal int Count => Choices.Length;

    internal ulong All => Count == 64 ? ulong.MaxValue : (1UL << Count) - 1;

    internal Choice this[int position] => Choices[position];

    internal bool Has(string code) => positions.Find(code) >= 0;

    internal int Find(string code) => positions.Find(code ?? "") is var position and >= 0 ? position : throw Unknown(code ?? "");

    internal ulong Mask(ImmutableArray<string> codes)
    {
        var mask = 0UL;
        if (!codes.IsDefault)
        {
            foreach (var code in codes)
                mask |= 1UL << Find(code);
        }

        return mask;
    }

    internal ImmutableArray<Choice> In(ulong mask) => [.. Choices.Where((_, position) => (mask >> position & 1) != 0)];

    /// <summary>The code is repeated in no message: only a code of our own that is near to it.</summary>
    private ArgumentException Unknown(string code)
    {
        var nearest = Spelling.Nearest(code, Codes);
        return new ArgumentException(nearest is null
            ? string.Create(CultureInfo.InvariantCulture, $"The access policy knows no such {what}.")
            : string.Create(CultureInfo.InvariantCulture, $"The access policy knows no such {what}. Did you mean '{nearest}'?"));
    }
}
