using CustomerRules.Policies;

namespace CustomerRules.Numbering.Templates;

/// <summary>Why a template cannot be made of a pattern and a vocabulary.</summary>
/// <param name="Code">The stable code, such as <c>CR3401</c>.</param>
/// <param name="Part">What is at fault.</param>
/// <param name="Index">Which item of a list, from 0; -1 when the part is no list or all of it is meant.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to do about it; null when the message says it all.</param>
public sealed record TemplateFault(string Code, TemplatePart Part, int Index, BilingualText Message, BilingualText? Help);
