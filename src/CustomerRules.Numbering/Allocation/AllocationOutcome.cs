namespace CustomerRules.Numbering.Allocation;

/// <summary>What became of a request to an allocator.</summary>
public enum AllocationOutcome
{
    /// <summary>It was done.</summary>
    Done = 0,

    /// <summary>There was nothing to do.</summary>
    NothingToDo = 1,

    /// <summary>Not that many numbers are left. A sequence is never widened.</summary>
    Exhausted = 2,

    /// <summary>The writer does not have the number, or no longer: it was taken back.</summary>
    NotReserved = 3,

    /// <summary>The number is not in use.</summary>
    NotInUse = 4,

    /// <summary>The sequence was given out before, or stands on two of the numbers, so they cannot be adopted.</summary>
    GivenOutBefore = 5,

    /// <summary>The scheme has no such number; the failure says why.</summary>
    NotOfTheScheme = 6,

    /// <summary>This very request was done before: its answer was lost, and it was made again.</summary>
    AlreadyDone = 7,
}
