using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CustomerRules.Numbering.Automata;
using CustomerRules.Numbering.Checks;
using CustomerRules.Numbering.Diagnostics;

namespace CustomerRules.Numbering.Templates;

/// <summary>Reads a pattern such as <c>{community}{unit}{year}{sequence:3}</c>; <c>{{</c> and <c>}}</c> are braces.</summary>
internal sealed class TemplatePattern
{
    private readonly string pattern;
    private readonly List<TemplateFault> faults;
    private readonly ImmutableArray<NumberSegment>.Builder segments = ImmutableArray.CreateBuilder<NumberSegment>();
    private readonly StringBuilder literal = new();

    private TemplatePattern(string pattern, List<TemplateFault> faults)
    {
        this.pattern = pattern;
        this.faults = faults;
    }

    internal static ImmutableArray<NumberSegment> Read(string pattern, List<TemplateFault> faults)
    {
        if (pattern.Length > NumberText.MaxLength)
        {
            faults.Add(TemplateDiagnostics.PatternTooLong());
            return [];
        }

        var reader = new TemplatePattern(pattern, faults);
        reader.ReadAll();
        reader.CheckOrder();
        return reader.segments.DrainToImmutable();
    }

    private void ReadAll()
    {
        for (var at = 0; at < pattern.Length;)
        {
            var c = pattern[at];
            if (c is '{' or '}' && at + 1 < pattern.Length && pattern[at + 1] == c)
            {
                literal.Append(c);
                at += 2;
            }
            else if (c == '{')
            {
                at = ReadSegment(at);
            }
            else if (c == '}')
            {
                faults.Add(TemplateDiagnostics.StrayBrace(at));
                at++;
            }
            else
            {
                literal.Append(c);
                at++;
            }
        }

        EndLiteral();
    }

    private int ReadSegment(int at)
    {
        EndLiteral();
        var end = pattern.IndexOf('}', at);
        if (end < 0)
        {
            faults.Add(TemplateDiagnostics.StrayBrace(at));
            return pattern.Length;
        }

        var text = pattern.AsSpan(at + 1, end - at - 1);
        var colon = text.IndexOf(':');
        var (name, argument) = colon < 0 ? (text.ToString(), "") : (text[..colon].ToString(), text[(colon + 1)..].ToString());
        var segment = name switch
        {
            "community" => Plain(SegmentKind.Community),
            "unit" => Plain(SegmentKind.Unit),
            "year" => Year(),
            "sequence" => Sequence(),
            "check" => CheckScheme.TryFromCode(argument, out var check) ? new NumberSegment(SegmentKind.Check, check.Length, check: check) : null,
            _ => null,
        };
        if (segment is null)
            faults.Add(TemplateDiagnostics.UnknownSegment(at, name));
        else if (segments.Any(other => other.Kind == segment.Kind))
            faults.Add(TemplateDiagnostics.SegmentTwice(segment.Kind));
        else
            segments.Add(segment);
        return end + 1;

        NumberSegment? Plain(SegmentKind kind) => colon < 0 ? new NumberSegment(kind, 0) : null;

        NumberSegment? Year() => colon < 0 || argument == "4" ? new NumberSegment(SegmentKind.Year, 4) : argument == "2" ? new NumberSegment(SegmentKind.Year, 2) : null;

        NumberSegment? Sequence()
        {
            var grows = argument.EndsWith('+');
            return int.TryParse(grows ? argument[..^1] : argument, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= 1 and <= SequenceAutomaton.MaxWidth
                ? new NumberSegment(SegmentKind.Sequence, width, grows)
                : null;
        }
    }

    private void EndLiteral()
    {
        if (literal.Length == 0)
            return;
        var text = literal.ToString();
        literal.Clear();
        if (NumberText.FirstUnusable(text) is >= 0 and var at)
            faults.Add(TemplateDiagnostics.UnusableLiteral(text, at));
        else
            segments.Add(new NumberSegment(SegmentKind.Literal, text.Length, text: text));
    }

    private void CheckOrder()
    {
        if (faults.Count == 0 && !segments.Any(segment => segment.Kind.IsField))
            faults.Add(TemplateDiagnostics.NoField());
        if (segments.Any(segment => segment.Kind == SegmentKind.Check) && segments[^1].Kind != SegmentKind.Check)
            faults.Add(TemplateDiagnostics.CheckNotLast());
    }
}
