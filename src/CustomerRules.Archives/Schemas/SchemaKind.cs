using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>What documents of a schema are.</summary>
/// <remarks>Ordered as listed (<c>Value</c>, from 1).</remarks>
public sealed class SchemaKind : SmartEnum<SchemaKind>
{
    /// <summary>A customer file of the merged default.</summary>
    public static readonly SchemaKind File = new("file", 1, new BilingualText("客户档案", "customer file"));

    /// <summary>The list of one regulation as it stands, to choose in place of the merged default.</summary>
    public static readonly SchemaKind Profile = new("profile", 2, new BilingualText("单项规定的档案内容", "list of one regulation"));

    /// <summary>A form: one document each time it is filled in.</summary>
    public static readonly SchemaKind Form = new("form", 3, new BilingualText("表单", "form"));

    /// <summary>A register: one document is one entry.</summary>
    public static readonly SchemaKind Register = new("register", 4, new BilingualText("登记簿", "register"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(SchemaKind))]
    static SchemaKind()
    {
    }

    private SchemaKind(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<SchemaKind> All { get; } = [File, Profile, Form, Register];

    /// <summary>The code, such as <c>file</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>The one of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">What has the code.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out SchemaKind? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
