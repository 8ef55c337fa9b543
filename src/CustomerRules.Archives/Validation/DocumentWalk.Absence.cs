using System.Numerics;
using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Validation;

/// <content>What is absent at the end of an object.</content>
internal ref partial struct DocumentWalk
{
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
                    MissUnknown(shape, member, counted, known);
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
                    Sink.Miss(PathOf(), field, refused ? MissingReason.NotUsable : MissingReason.NotGiven);
            }

            depth--;
        }
    }

    /// <summary>A flag that holds what it may not hold. Under a condition that fails it may; while that is unknown, it settles nothing.</summary>
    private void Deny(ObjectShape shape, int member, ref ulong present, ref ulong unusable, ulong known, ulong yes)
    {
        var bit = 1UL << member;
        var conditional = (shape.Conditional & bit) != 0;
        if (conditional && shape.Conditions[member].Fails(known, yes))
            return;
        present &= ~bit;
        unusable |= bit;
        if (conditional && !shape.Conditions[member].Holds(known, yes))
            return;
        trail[depth++] = member;
        Refuse(ArchiveFindingCodes.MustBe, shape.Fields[member]);
        depth--;
    }

    /// <summary>What a required group that is not there, or cannot be used, leaves missing.</summary>
    private void AbsentSection(ObjectShape shape, bool counted, MissingReason reason, bool report)
    {
        for (var rest = shape.Required | shape.Conditional; rest != 0; rest &= rest - 1)
        {
            var member = BitOperations.TrailingZeroCount(rest);
            var field = shape.Fields[member];
            if (field.Presence == Presence.Conditional && reason == MissingReason.NotGiven && !shape.Conditions[member].Holds(shape.AbsenceTests, shape.AbsenceTests))
            {
                MissUnknown(shape, member, counted, shape.AbsenceTests);
                continue;
            }

            trail[depth++] = member;
            if ((shape.Sections & (1UL << member)) != 0)
            {
                AbsentSection(shape.Children[member]!, counted, reason, report);
            }
            else
            {
                if (report)
                    Refuse(ArchiveFindingCodes.Required, field);
                if (counted)
                    Sink.Miss(PathOf(), field, reason);
            }

            depth--;
        }
    }

    /// <summary>A field of which it is not known whether it must be there: the first test that is not decided is to be settled.</summary>
    private void MissUnknown(ObjectShape shape, int member, bool counted, ulong known)
    {
        if (!counted)
            return;
        trail[depth++] = member;
        var field = shape.Fields[member];
        Sink.Miss(PathOf(), field, MissingReason.ConditionUnknown, field.Condition!.Tests[shape.Conditions[member].FirstUnknown(known)].Label);
        depth--;
    }
}
