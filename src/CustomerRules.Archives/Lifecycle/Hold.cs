using Ardalis.GuardClauses;
using CustomerRules.Policies.Reading;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>A reason to keep a file, or all files, whatever the terms say: a dispute, a court, an inspection.</summary>
/// <remarks>In force from the day it is placed (included) until the day it is released (excluded). Immutable and thread-safe.</remarks>
public sealed record Hold
{
    /// <summary>Describes a hold.</summary>
    /// <param name="code">The code by which it is released, such as <c>case-2026-17</c>.</param>
    /// <param name="reason">The code of the reason, such as <c>litigation</c>.</param>
    /// <param name="placedOn">The first day on which it holds.</param>
    /// <param name="number">The file that it holds; null for all files.</param>
    /// <exception cref="ArgumentException">Code or reason is no kebab-case code. They are not repeated.</exception>
    public Hold(string code, string reason, LocalDate placedOn, FileNumber? number = null)
    {
        Code = CodeText.IsCode(Guard.Against.Null(code)) ? code : throw new ArgumentException("A hold has a kebab-case code.", nameof(code));
        Reason = CodeText.IsCode(Guard.Against.Null(reason)) ? reason : throw new ArgumentException("A reason is a kebab-case code.", nameof(reason));
        PlacedOn = placedOn;
        Number = number;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The code of the reason.</summary>
    public string Reason { get; }

    /// <summary>The first day on which it holds.</summary>
    public LocalDate PlacedOn { get; }

    /// <summary>The file that it holds; null for all files.</summary>
    public FileNumber? Number { get; }

    /// <summary>The first day on which it no longer holds; null while it is in force.</summary>
    public LocalDate? ReleasedOn { get; init; }

    /// <summary>Whether it holds a file on a day.</summary>
    /// <param name="number">The file.</param>
    /// <param name="date">The day.</param>
    /// <returns>Whether it does.</returns>
    public bool Holds(FileNumber number, LocalDate date) =>
        (Number is null || Number == number) && PlacedOn <= date && (ReleasedOn is null || date < ReleasedOn);
}
