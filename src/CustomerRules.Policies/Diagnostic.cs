using Ardalis.GuardClauses;

namespace CustomerRules.Policies;

/// <summary>One thing that is wrong, or worth knowing, about policy data: a code, a place, what it is and what to do.</summary>
/// <remarks>Compared by reference. Messages are whole sentences in both languages and never contain personal data.</remarks>
public sealed class Diagnostic
{
    /// <summary>Describes one finding.</summary>
    /// <param name="code">The stable code, <c>CR</c> and four digits; explained in <c>docs/errors.md</c>.</param>
    /// <param name="level">How much it matters.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="help">What to do about it; null when the message says it all.</param>
    public Diagnostic(string code, DiagnosticLevel level, SourcePlace place, BilingualText message, BilingualText? help)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Level = level;
        Place = Guard.Against.Null(place);
        Message = Guard.Against.Null(message);
        Help = help;
    }

    /// <summary>The stable code, such as <c>CR1008</c>.</summary>
    public string Code { get; }

    /// <summary>How much it matters.</summary>
    public DiagnosticLevel Level { get; }

    /// <summary>Where it is.</summary>
    public SourcePlace Place { get; }

    /// <summary>What is wrong.</summary>
    public BilingualText Message { get; }

    /// <summary>What to do about it, if the message does not say it all.</summary>
    public BilingualText? Help { get; }

    /// <summary>The finding as a compiler prints it, with its help on a line of its own; fit for a terminal (<see cref="VisibleText"/>).</summary>
    /// <param name="language">The reader's language.</param>
    /// <returns>One line, or two.</returns>
    public string Render(Language language)
    {
        var level = (Level, language) switch
        {
            (DiagnosticLevel.Error, Language.Chinese) => "错误",
            (DiagnosticLevel.Warning, Language.Chinese) => "警告",
            (_, Language.Chinese) => "提示",
            (DiagnosticLevel.Error, _) => "error",
            (DiagnosticLevel.Warning, _) => "warning",
            _ => "information",
        };
        var line = $"{Place}: {level} {Code}: {Message.In(language)}";
        if (Help is not null)
            line += "\n" + (language == Language.Chinese ? "  建议：" : "  help: ") + Help.In(language);
        return VisibleText.OfLines(line);
    }

    /// <summary>The finding in English.</summary>
    public override string ToString() => Render(Language.English);
}
