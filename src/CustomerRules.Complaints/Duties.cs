namespace CustomerRules.Complaints;

/// <summary>The duties that the default policies impose, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class Duties
{
    /// <summary>Report immediately (立即报告).</summary>
    public const string ReportImmediately = "report-immediately";

    /// <summary>Start the emergency plan (启动应急预案).</summary>
    public const string StartEmergencyPlan = "start-emergency-plan";

    /// <summary>Record (登记).</summary>
    public const string Record = "record";

    /// <summary>Track by the first receiver (首接人员跟踪到底).</summary>
    public const string TrackByFirstReceiver = "track-by-first-receiver";

    /// <summary>Answer at once (当即答复).</summary>
    public const string AnswerAtOnce = "answer-at-once";

    /// <summary>Explain to the customer (向客户解释原因).</summary>
    public const string ExplainToCustomer = "explain-to-customer";

    /// <summary>Set the reply time (确定回复时间).</summary>
    public const string SetReplyTime = "set-reply-time";

    /// <summary>Confirm the nature (确认投诉性质).</summary>
    public const string ConfirmNature = "confirm-nature";

    /// <summary>Investigate (调查核实).</summary>
    public const string Investigate = "investigate";

    /// <summary>Coordinate by the service centre (客服中心牵头协调).</summary>
    public const string CoordinateByServiceCentre = "coordinate-by-service-centre";

    /// <summary>Notify progress (告知进展).</summary>
    public const string NotifyProgress = "notify-progress";

    /// <summary>Answer with the result (答复处理结果).</summary>
    public const string Answer = "answer";

    /// <summary>Reply in writing (书面回复).</summary>
    public const string ReplyInWriting = "reply-in-writing";

    /// <summary>Survey satisfaction (满意度调查).</summary>
    public const string SurveySatisfaction = "survey-satisfaction";
}
