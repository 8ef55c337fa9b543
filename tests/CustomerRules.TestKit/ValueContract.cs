using System.Reflection;

namespace CustomerRules.TestKit;

/// <summary>The contract of a value type in one call: equality, hash code, order and every operator that the type declares.</summary>
public static class ValueContract
{
    /// <summary>Equal when made the same way, different otherwise, and never equal to null or another type.</summary>
    /// <param name="different">Ways to make values, no two of them equal; each is called twice.</param>
    public static void Equality<T>(params Func<T>[] different)
        where T : IEquatable<T>
    {
        for (var i = 0; i < different.Length; i++)
        {
            for (var j = 0; j < different.Length; j++)
            {
                var (left, right, same) = (different[i](), different[j](), i == j);
                var pair = $"{left} and {right}";
                Assert.True(same == left.Equals(right), $"Equals({typeof(T).Name}) of {pair}");
                Assert.True(same == left.Equals((object)right), $"Equals(object) of {pair}");
                Assert.True(!same || left.GetHashCode() == right.GetHashCode(), $"GetHashCode of {pair}");
                Operator("op_Equality", left, right, same);
                Operator("op_Inequality", left, right, !same);
            }

            var value = different[i]();
            Assert.False(value.Equals((object?)null), $"{value} equals null");
            Assert.False(value.Equals(new object()), $"{value} equals another type");
            if (typeof(T).IsValueType)
                continue;
            Assert.False(value.Equals((T)(object)null!), $"{value} equals null");
            Operator("op_Equality", value, default, false);
            Operator("op_Equality", default, value, false);
            Operator<T>("op_Equality", default, default, true);
            Operator("op_Inequality", value, default, true);
        }
    }

    /// <summary>A total order that agrees with equality; null comes first.</summary>
    /// <param name="ascending">Ways to make values, each greater than the one before; each is called twice.</param>
    public static void Order<T>(params Func<T>[] ascending)
        where T : IEquatable<T>, IComparable<T>
    {
        Equality(ascending);
        for (var i = 0; i < ascending.Length; i++)
        {
            for (var j = 0; j < ascending.Length; j++)
                Ordered(ascending[i](), ascending[j](), i.CompareTo(j));
            if (typeof(T).IsValueType)
                continue;
            Ordered(ascending[i](), default!, 1);
            Operator("op_LessThan", default, ascending[i](), true);
            Operator("op_GreaterThan", default, ascending[i](), false);
        }
    }

    private static void Ordered<T>(T left, T right, int sign)
        where T : IComparable<T>
    {
        Assert.True(sign == Math.Sign(left.CompareTo(right)), $"CompareTo of {left} and {right}");
        Operator("op_LessThan", left, right, sign < 0);
        Operator("op_LessThanOrEqual", left, right, sign <= 0);
        Operator("op_GreaterThan", left, right, sign > 0);
        Operator("op_GreaterThanOrEqual", left, right, sign >= 0);
    }

    private static void Operator<T>(string name, T? left, T? right, bool expected)
    {
        var method = typeof(T).GetMethod(name, BindingFlags.Public | BindingFlags.Static, [typeof(T), typeof(T)]);
        if (method is not null)
            Assert.True(expected == (bool)method.Invoke(null, [left, right])!, $"{name} of {left} and {right}");
    }
}
