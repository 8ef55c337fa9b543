using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Policies.Diagnostics;

/// <summary>CR11xx: versions that do not tile time.</summary>
internal static class TimelineDiagnostics
{
    internal static Diagnostic Overlap(PolicyHeader before, PolicyHeader after) => Error(
        "CR1102",
        after,
        $"{before.Name} 与 {after.Name} 在 {Iso(after.Period.From)} 同时有效。",
        $"{before.Name} and {after.Name} are both in force on {Iso(after.Period.From)}.",
        "一天只能有一个版本：改正其中一个的 effectiveFrom 或 effectiveUntil。",
        "A day has one version: correct effectiveFrom or effectiveUntil of one of them.");

    internal static Diagnostic Gap(PolicyHeader before, PolicyHeader after) => Error(
        "CR1103",
        after,
        $"自 {Iso(before.Period.Until!.Value)} 至 {Iso(after.Period.From)} 前没有任何版本有效（{before.Name} 之后，{after.Name} 之前）。",
        $"From {Iso(before.Period.Until!.Value)} until {Iso(after.Period.From)} no version is in force (after {before.Name}, before {after.Name}).",
        "去掉前一版本的 effectiveUntil，它便有效至后一版本生效。",
        "Leave effectiveUntil out of the earlier version; it then lasts until the later one takes effect.");

    internal static Diagnostic VersionNotRaised(PolicyHeader before, PolicyHeader after) => Error(
        "CR1104",
        after,
        $"{after.Name} 晚于 {before.Name} 生效，版本号却没有更大。",
        $"{after.Name} takes effect after {before.Name}, but its version number is not higher.",
        "提高较晚版本的 version。",
        "Raise the version of the later file.");

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static Diagnostic Error(string code, PolicyHeader at, string zh, string en, string helpZh, string helpEn) =>
        new(code, DiagnosticLevel.Error, at.Place, new BilingualText(zh, en), new BilingualText(helpZh, helpEn));
}
