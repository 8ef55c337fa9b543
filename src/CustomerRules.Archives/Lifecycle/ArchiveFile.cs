using Ardalis.GuardClauses;
using CustomerRules.Archives.Disposal;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>What is recorded of a customer file's life: facts about the file, none about the person.</summary>
/// <remarks>Any combination may be stored; what does not fit together is answered with what blocks, never with an exception.
/// Immutable and thread-safe.</remarks>
public sealed record ArchiveFile
{
    /// <summary>The number.</summary>
    public required FileNumber Number { get; init => field = Guard.Against.Null(value); }

    /// <summary>The code of its class, such as <c>owner-file</c>: what it is called in the register.</summary>
    public required string Class { get; init => field = Guard.Against.NullOrWhiteSpace(value); }

    /// <summary>Where it stands.</summary>
    public required FileState State { get; init => field = Guard.Against.Null(value); }

    /// <summary>When the customer moved out.</summary>
    public required MoveOutDate MovedOut { get; init; }

    /// <summary>Whether the customer has moved out but still owns the home; null when nobody has said. Means nothing while the customer lives here.</summary>
    public required bool? StillOwns { get; init; }

    /// <summary>How many pieces (volumes, folders, data sets) there are; 0 once it is destroyed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public required int Pieces { get; init => field = Guard.Against.Negative(value); }

    /// <summary>The day of sealing; null when it is not sealed, or nobody has said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1900 to 2199.</exception>
    public LocalDate? SealedOn { get; init => field = value is { } day ? FileDay.Checked(day, nameof(value)) : null; }

    /// <summary>Whether the sealed file is kept apart.</summary>
    public bool StoredApart { get; init; }

    /// <summary>The disposal that was asked for; null when there is none.</summary>
    public DisposalRequest? Disposal { get; init; }

    /// <summary>When its record last changed; null for a new one. Nothing may happen before it.</summary>
    public LocalDateTime? ChangedAt { get; init; }

    /// <summary>A new file of a customer who has moved in.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="fileClass">The code of its class.</param>
    /// <param name="pieces">How many pieces it has, 1 or more.</param>
    /// <returns>The file: active.</returns>
    /// <exception cref="ArgumentException">The class is blank, or there is no piece.</exception>
    public static ArchiveFile Register(FileNumber number, string fileClass, int pieces) => new()
    {
        Number = number,
        Class = fileClass,
        State = FileState.Active,
        MovedOut = MoveOutDate.LivesHere,
        StillOwns = null,
        Pieces = Guard.Against.NegativeOrZero(pieces),
    };

    /// <summary>Number and state.</summary>
    public override string ToString() => $"{Number} {State.Code}";
}
