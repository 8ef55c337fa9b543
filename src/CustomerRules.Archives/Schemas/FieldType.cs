using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>What the value of a field is. The list is closed.</summary>
/// <remarks>Ordered as listed (<c>Value</c>, from 1).</remarks>
public sealed class FieldType : SmartEnum<FieldType>
{
    /// <summary>A text that is not blank, up to a length in characters.</summary>
    public static readonly FieldType Text = new("text", 1, new BilingualText("文本", "text"));

    /// <summary>The name of a person: a text that is masked as names are.</summary>
    public static readonly FieldType PersonName = new("person-name", 2, new BilingualText("姓名", "name of a person"));

    /// <summary>An e-mail address: something on either side of one @, no white space.</summary>
    public static readonly FieldType EMail = new("e-mail", 3, new BilingualText("电子邮箱", "e-mail address"));

    /// <summary>The number of another file or case: a text without white space.</summary>
    public static readonly FieldType Reference = new("reference", 4, new BilingualText("编号引用", "reference"));

    /// <summary>A code out of a list; an open list takes other texts too.</summary>
    public static readonly FieldType Choice = new("choice", 5, new BilingualText("选项", "code of the list"));

    /// <summary>True or false.</summary>
    public static readonly FieldType Flag = new("flag", 6, new BilingualText("true 或 false", "true or false"));

    /// <summary>A whole number within bounds (both included).</summary>
    public static readonly FieldType WholeNumber = new("whole-number", 7, new BilingualText("整数", "whole number"));

    /// <summary>A number within bounds (both included) with at most so many decimal places; amounts and areas.</summary>
    public static readonly FieldType Decimal = new("decimal", 8, new BilingualText("数字", "number"));

    /// <summary>A day, written as 2026-03-01.</summary>
    public static readonly FieldType Date = new("date", 9, new BilingualText("日期", "date"));

    /// <summary>A date and a time with its offset, written as 2026-03-01T09:30:00+08:00.</summary>
    public static readonly FieldType Moment = new("moment", 10, new BilingualText("带时差的时刻", "moment with its offset"));

    /// <summary>A calendar month, written as 2026-03.</summary>
    public static readonly FieldType Month = new("month", 11, new BilingualText("月份", "month"));

    /// <summary>An identifier of one of several kinds, checked as of the day of validation.</summary>
    public static readonly FieldType Identifier = new("identifier", 12, new BilingualText("证件或号码", "identifier"));

    /// <summary>Fields that belong together; a section of a file is one.</summary>
    public static readonly FieldType Group = new("group", 13, new BilingualText("对象", "object"));

    /// <summary>Any number of entries, each with the same fields.</summary>
    public static readonly FieldType Entries = new("list", 14, new BilingualText("列表", "list"));

    /// <summary>Further facts, each a text under a name of its own, where a list of the regulations ends in "and the like".</summary>
    public static readonly FieldType Map = new("map", 15, new BilingualText("按名称填写的其他内容", "further facts by name"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(FieldType))]
    static FieldType()
    {
    }

    private FieldType(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<FieldType> All { get; } =
    [
        Text, PersonName, EMail, Reference, Choice, Flag, WholeNumber, Decimal, Date, Moment, Month, Identifier, Group, Entries, Map,
    ];

    /// <summary>The code, such as <c>text</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>The one of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">What has the code.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out FieldType? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
