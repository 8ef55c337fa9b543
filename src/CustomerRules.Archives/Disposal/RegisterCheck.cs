using System.Diagnostics.CodeAnalysis;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Disposal;

/// <summary>Whether a register is intact, or where it is broken first, and why.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class RegisterCheck
{
    private RegisterCheck(DestructionRegister? register, int? position, RegisterFault? fault)
    {
        Register = register;
        Position = position;
        Fault = fault;
    }

    /// <summary>Whether every link holds, up to the published head and beyond.</summary>
    [MemberNotNullWhen(true, nameof(Register))]
    [MemberNotNullWhen(false, nameof(Position), nameof(Fault))]
    public bool IsIntact => Register is not null;

    /// <summary>The register; null when it is broken.</summary>
    public DestructionRegister? Register { get; }

    /// <summary>The first place, from 1, that is not as it was written; null when it is intact.</summary>
    public int? Position { get; }

    /// <summary>What is wrong there; null when it is intact.</summary>
    public RegisterFault? Fault { get; }

    /// <summary>The result in words.</summary>
    public BilingualText Message => IsIntact
        ? new BilingualText(FormattableString.Invariant($"清册完好，共 {Register.Entries.Count} 条。"), FormattableString.Invariant($"The register is intact: {Register.Entries.Count} entries."))
        : new BilingualText(FormattableString.Invariant($"清册自第 {Position} 条起有误：{Why.Zh}"), FormattableString.Invariant($"The register is broken at entry {Position}: {Why.En}"));

    private BilingualText Why => Fault!.Value switch
    {
        1 => new("不是清册条目。", "this is no entry of a register."),
        2 => new("序号不对，有条目被删除、插入或移动。", "it does not carry this number; an entry was dropped, inserted or moved."),
        3 => new("与前一条不相衔接。", "it does not follow the entry before it."),
        4 => new("内容被改动过。", "it was changed."),
        5 => new("这份档案此前已经完整销毁。", "its file was destroyed completely before."),
        6 => new("比公布的清册短，末尾被截去。", "it ends before the published head; the end was cut off."),
        _ => new("与公布的清册不符。", "it is not the register whose head was published."),
    };

    internal static RegisterCheck Intact(DestructionRegister register) => new(register, null, null);

    internal static RegisterCheck Broken(int position, RegisterFault fault) => new(null, position, fault);

    /// <summary>The result in English.</summary>
    public override string ToString() => Message.En;
}
