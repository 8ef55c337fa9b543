using System.Collections.Immutable;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>The codes of the rules. A policy words and cites every one of them: none can be left out, so that nothing is destroyed for want of a rule.</summary>
public static class LifecycleRules
{
    /// <summary>While the customer lives here the file is in use.</summary>
    public const string InUse = "in-use";

    /// <summary>The file of an owner who still owns is not sealed.</summary>
    public const string StillOwned = "still-owned";

    /// <summary>When a file is sealed.</summary>
    public const string SealAfterMoveOut = "seal-after-move-out";

    /// <summary>Sealed files are kept apart.</summary>
    public const string StoreApart = "store-apart";

    /// <summary>Who unseals a file.</summary>
    public const string Unseal = "unseal";

    /// <summary>What a hold blocks, and who releases it.</summary>
    public const string Hold = "hold";

    /// <summary>The order of the steps.</summary>
    public const string OrderOfSteps = "order-of-steps";

    /// <summary>The grounds on which a file may be destroyed.</summary>
    public const string DisposalGround = "disposal-ground";

    /// <summary>Only sealed files are disposed of.</summary>
    public const string SealedFirst = "sealed-first";

    /// <summary>How long a file is kept at least.</summary>
    public const string MinimumRetention = "minimum-retention";

    /// <summary>Who approves a disposal.</summary>
    public const string Approval = "approval";

    /// <summary>Who asks does not approve.</summary>
    public const string Separation = "separation";

    /// <summary>How many persons are present at a destruction.</summary>
    public const string PersonsPresent = "persons-present";

    /// <summary>What is entered in the register, for ever.</summary>
    public const string DestructionRecord = "destruction-record";

    /// <summary>Numbers are not used again.</summary>
    public const string NumberNotReused = "number-not-reused";

    /// <summary>How often files are reviewed, and for what.</summary>
    public const string Review = "review";

    /// <summary>All codes, in the order of this page.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        InUse, StillOwned, SealAfterMoveOut, StoreApart, Unseal, Hold, OrderOfSteps, DisposalGround, SealedFirst, MinimumRetention,
        Approval, Separation, PersonsPresent, DestructionRecord, NumberNotReused, Review,
    ];
}
