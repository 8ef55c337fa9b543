using System.Collections.Frozen;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>The wording of <see cref="LifecycleReasons"/>.</summary>
internal static class LifecycleWording
{
    private static readonly FrozenDictionary<string, BilingualText> Texts = new Dictionary<string, BilingualText>
    {
        [LifecycleReasons.WrongState] = new("档案当前的状态不能进行这一步。", "This step is not taken from the state that the file is in."),
        [LifecycleReasons.BeforeLastChange] = new("时间早于档案的上一次变动。", "The time lies before the last change of the file."),
        [LifecycleReasons.MoveOutAhead] = new("迁出日期还没有到。", "The day of the move-out lies ahead."),
        [LifecycleReasons.DatesOutOfOrder] = new("封存日期早于迁出日期，或还没有到。", "The day of sealing lies before the move-out, or ahead."),
        [LifecycleReasons.SealedEarly] = new("封存日期早于政策允许的日期：当时封存的期限还没有届满。", "The file was sealed before the policy allows: the term until sealing was not over."),
        [LifecycleReasons.StateContradicted] = new("档案尚未封存，却有封存日期或销毁申请。", "The file is not sealed, yet it has a day of sealing or a request for disposal."),
        [LifecycleReasons.NotDueYet] = new("封存的期限还没有届满。", "The term until sealing is not over."),
        [LifecycleReasons.StillLivesHere] = new("客户仍居住或承租。", "The customer still lives or rents here."),
        [LifecycleReasons.StillOwned] = new("客户已迁出，但仍拥有房屋。", "The customer has moved out but still owns the home."),
        [LifecycleReasons.MoveOutUnknown] = new("不知道迁出或租约终止的日期。", "The day of the move-out or the end of the lease is not known."),
        [LifecycleReasons.OwnershipUnknown] = new("不知道迁出的客户是否仍拥有房屋。", "Whether the customer who moved out still owns the home is not known."),
        [LifecycleReasons.SealedDayUnknown] = new("不知道封存的日期。", "The day of sealing is not known."),
        [LifecycleReasons.NotStoredApart] = new("档案没有另行存放。", "The file is not kept apart."),
        [LifecycleReasons.Held] = new("档案有保留措施，尚未解除。", "A hold on the file is in force."),
        [LifecycleReasons.HoldExists] = new("已有这个代码的保留措施。", "There is a hold of this code already."),
        [LifecycleReasons.HoldUnknown] = new("这份档案没有这个代码的有效保留措施。", "No hold of this code is in force on this file."),
        [LifecycleReasons.NotSealed] = new("档案尚未封存。", "The file is not sealed."),
        [LifecycleReasons.GroundMissing] = new("没有写明销毁的理由。", "No ground for the destruction is stated."),
        [LifecycleReasons.GroundUnknown] = new("所写理由不在政策之列。", "The ground stated is none of the policy's."),
        [LifecycleReasons.RetentionNotConfigured] = new("没有设定最低保存期限，不得销毁。", "No minimum retention is configured, so nothing may be destroyed."),
        [LifecycleReasons.RetentionNotMet] = new("最低保存期限还没有届满。", "The minimum retention is not over."),
        [LifecycleReasons.ClassUnknown] = new("清册中没有这类档案的名称。", "The register has no name for files of this class."),
        [LifecycleReasons.ApprovalMissing] = new("没有批准记录。", "No approval is recorded."),
        [LifecycleReasons.WrongApprover] = new("批准人的职务不能批准这一申请。", "The approver's role does not approve this request."),
        [LifecycleReasons.OwnRequest] = new("批准人就是申请人。", "The approver is the requester."),
        [LifecycleReasons.WrongRole] = new("经手人的职务不能进行这一步。", "This step belongs to another role."),
        [LifecycleReasons.ReasonMissing] = new("没有说明原因。", "No reason is given."),
        [LifecycleReasons.TooFewPersons] = new("在场人数不足。", "Too few persons are present."),
        [LifecycleReasons.OperatorAbsent] = new("经办人不在在场人员之中。", "The operator is not among those present."),
        [LifecycleReasons.TooManyPieces] = new("销毁的数量超过档案的数量。", "More pieces are destroyed than the file has."),
        [LifecycleReasons.NothingLeft] = new("档案的数量为零。", "The file has no pieces."),
        [LifecycleReasons.FailureMissing] = new("没有全部销毁，却没有说明原因。", "Not everything was destroyed, and no reason is given."),
        [LifecycleReasons.AlreadyDestroyed] = new("清册中已有这一编号的完整销毁记录。", "The register holds a complete destruction of this number already."),
    }.ToFrozenDictionary();

    internal static BilingualText Of(string reason) => Texts[reason];
}
