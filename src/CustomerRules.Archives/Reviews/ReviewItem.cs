using System.Collections.Immutable;
using CustomerRules.Archives.Lifecycle;

namespace CustomerRules.Archives.Reviews;

/// <summary>One file of a review plan.</summary>
/// <param name="Number">The file.</param>
/// <param name="Verdict">How its review stands.</param>
/// <param name="Left">The focus sections that nobody has looked at within the period, in the order of the policy.</param>
/// <param name="Updates">What must be updated because of what was found, in order of finding.</param>
public sealed record ReviewItem(FileNumber Number, ReviewVerdict Verdict, ImmutableArray<string> Left, ImmutableArray<UpdateDuty> Updates);
