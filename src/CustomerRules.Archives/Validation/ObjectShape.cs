using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Validation;

/// <summary>An object of a schema, made ready for the walk: members by name, what must be there as bit masks.</summary>
internal sealed class ObjectShape
{
    /// <summary>The most members of one object: their presence is a word.</summary>
    internal const int MaxMembers = 64;

    internal ObjectShape(ImmutableArray<ArchiveField> fields, bool oneOf, ComparedDays days)
    {
        Fields = [.. fields];
        OneOf = oneOf;
        Names = new NameTable([.. fields.Select(field => field.Name)]);
        Children = [.. fields.Select(field => field.HoldsFields ? new ObjectShape(field.Fields, field.OneOf, days) : null)];
        Codes = [.. fields.Select(field => field.Choices.Select(choice => Encoding.UTF8.GetBytes(choice.Code)).ToArray())];
        Places = [.. fields.Select(days.PlaceOf)];
        Comparisons = days.Of(fields);
        var tests = new List<ShapeTest>();
        var conditions = new ShapeCondition[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i];
            var bit = 1UL << i;
            if (field.Presence == Presence.Required)
                Required |= bit;
            if (field.Presence == Presence.Conditional)
            {
                Conditional |= bit;
                conditions[i] = Condition(field, tests);
            }

            if (field.Presence == Presence.Optional)
                continue;
            if (field.Form == FieldForm.Group && !field.OneOf)
                Sections |= bit;
            else
                Leaves |= bit;
            Units += (Sections & bit) != 0 ? Children[i]!.Units : 1;
        }

        Conditions = conditions;
        AbsenceTests = tests.Where(test => test.Source.Given == false).Aggregate(0UL, (bits, test) => bits | test.Bit);
        TestsOf = [.. fields.Select(field => tests.Count == 0 ? [] : tests.Where(test => test.Source.Field == field.Name).ToArray())];
    }

    internal ArchiveField[] Fields { get; }

    internal NameTable Names { get; }

    /// <summary>The shapes of groups and of entries of lists; null for other members.</summary>
    internal ObjectShape?[] Children { get; }

    /// <summary>The codes of choices as UTF-8, by member.</summary>
    internal byte[][][] Codes { get; }

    /// <summary>Where the days of members that are compared are kept; -1 for other members.</summary>
    internal int[] Places { get; }

    /// <summary>The comparisons that are settled at the end of the object.</summary>
    internal ShapeComparison[] Comparisons { get; }

    /// <summary>Whether one member must be there, whichever.</summary>
    internal bool OneOf { get; }

    /// <summary>The members that must be there.</summary>
    internal ulong Required { get; }

    /// <summary>The members that must be there under a condition.</summary>
    internal ulong Conditional { get; }

    /// <summary>The members that count one each for completeness.</summary>
    internal ulong Leaves { get; }

    /// <summary>The required groups, which count as much as their members do.</summary>
    internal ulong Sections { get; }

    /// <summary>What completeness is counted out of.</summary>
    internal int Units { get; }

    /// <summary>The conditions by member; default for members without.</summary>
    internal ShapeCondition[] Conditions { get; }

    /// <summary>The tests that hold as long as their member is not given.</summary>
    internal ulong AbsenceTests { get; }

    /// <summary>The tests that look at a member.</summary>
    internal ShapeTest[][] TestsOf { get; }

    /// <summary>Whether an object has all that it needs: one that needs a choice has a whole one; any other all that is required, and all that a
    /// condition asks for unless the condition is known to fail. More data never makes it less whole.</summary>
    /// <param name="present">The members that are there and usable.</param>
    /// <param name="partial">The groups among them that are not whole.</param>
    /// <param name="known">The tests that are decided.</param>
    /// <param name="yes">The tests that hold.</param>
    internal bool IsWhole(ulong present, ulong partial, ulong known, ulong yes)
    {
        if (OneOf)
            return (present & ~partial) != 0;
        if ((Required & ~(present & ~partial)) != 0)
            return false;
        for (var rest = Conditional & ~present; rest != 0; rest &= rest - 1)
        {
            if (!Conditions[BitOperations.TrailingZeroCount(rest)].Fails(known, yes))
                return false;
        }

        return true;
    }

    private ShapeCondition Condition(ArchiveField field, List<ShapeTest> tests)
    {
        ulong bits = 0;
        foreach (var test in field.Condition!.Tests)
        {
            var bit = 1UL << tests.Count;
            var source = Fields.First(other => other.Name == test.Field);
            ulong codes = 0;
            for (var i = 0; i < source.Choices.Length; i++)
                codes |= test.Codes.Contains(source.Choices[i].Code) ? 1UL << i : 0;
            tests.Add(new ShapeTest(test, bit, codes));
            bits |= bit;
        }

        return new ShapeCondition(bits);
    }
}

/// <summary>A condition as the set of tests that must hold.</summary>
internal readonly record struct ShapeCondition(ulong Tests)
{
    /// <summary>Every test is known to hold.</summary>
    internal bool Holds(ulong known, ulong yes) => (known & yes & Tests) == Tests;

    /// <summary>A test is known to fail.</summary>
    internal bool Fails(ulong known, ulong yes) => (known & ~yes & Tests) != 0;

    /// <summary>The position of the first test that is not decided.</summary>
    internal int FirstUnknown(ulong known) => BitOperations.TrailingZeroCount(Tests & ~known) - BitOperations.TrailingZeroCount(Tests);
}

/// <summary>A test with its bit, and the codes it accepts as a set of positions.</summary>
internal sealed record ShapeTest(ConditionTest Source, ulong Bit, ulong Codes)
{
    /// <summary>Settles the test by what is given. A value that cannot be used settles nothing, nor does a group that lacks something of its own settle
    /// that nothing is missing in its place.</summary>
    internal void Ask(bool usable, bool lacking, int value, int asOf, ref ulong known, ref ulong yes)
    {
        known = usable && !(lacking && Source.Given == false) ? known | Bit : known & ~Bit;
        yes = Holds(value, asOf) ? yes | Bit : yes & ~Bit;
    }

    /// <summary>Whether a value passes: a position of a code, 0 or 1 of a flag, a day as yyyymmdd.</summary>
    private bool Holds(int value, int asOf)
    {
        if (Source.YoungerThan is { } years)
            return asOf <= value + (years * 10000);
        if (Source.Flag is { } flag)
            return flag == (value == 1);
        if (Source.Given is { } given)
            return given;
        return value >= 0 && ((Codes >> value) & 1) != 0;
    }
}
