using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.Numbering.Automata;
using CustomerRules.Numbering.Diagnostics;

namespace CustomerRules.Numbering.Templates;

/// <summary>Makes the automata of a template's segments, and gathers everything that is wrong with its description.</summary>
internal sealed class TemplateBuilder(NumberVocabulary vocabulary, List<TemplateFault> faults)
{
    private const int LongestWord = 64;

    internal NumberTemplate? Build(string pattern)
    {
        var segments = TemplatePattern.Read(pattern, faults);
        var year = segments.FirstOrDefault(segment => segment.Kind == SegmentKind.Year);
        var communities = Words(vocabulary.Communities, TemplatePart.Communities, segments.Any(segment => segment.Kind == SegmentKind.Community));
        var units = Units(segments.Any(segment => segment.Kind == SegmentKind.Unit));
        CheckYears(year?.Width ?? 4);
        if (faults.Count > 0)
            return null;
        var automata = segments.Select(segment => segment.Kind.Value switch
        {
            1 => communities,
            2 => units,
            3 => Years(segment.Width),
            4 => SequenceAutomaton.Of(segment.Width, segment.Grows),
            5 => null,
            _ => WordAutomaton.Of([segment.Text!]),
        }).ToArray();
        var longest = segments.Zip(automata, (segment, automaton) => automaton?.MaxLength ?? segment.Width).Sum();
        if (longest <= NumberText.MaxLength)
            return new NumberTemplate(segments, vocabulary, automata);
        faults.Add(TemplateDiagnostics.NumbersTooLong());
        return null;
    }

    private SegmentAutomaton? Units(bool needed)
    {
        if (vocabulary.Units.Pattern is not { } pattern)
            return Words(vocabulary.Units.List, TemplatePart.Units, needed);
        var node = PatternReader.Read(pattern, out var flaw, out var position);
        var automaton = node is null ? null : PatternAutomaton.Of(node, out flaw);
        if (automaton is null)
            faults.Add(TemplateDiagnostics.BadUnitPattern(flaw, position));
        return automaton;
    }

    private SegmentAutomaton? Words(ImmutableArray<string> words, TemplatePart part, bool needed)
    {
        var before = faults.Count;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Length is 0 or > LongestWord)
                faults.Add(TemplateDiagnostics.WordLength(part, i));
            else if (NumberText.FirstUnusable(words[i]) is >= 0 and var at)
                faults.Add(TemplateDiagnostics.UnusableWord(part, i, words[i], at));
            else if (!seen.TryAdd(part == TemplatePart.Communities ? NumberText.Normalised(words[i]) : words[i], i))
                faults.Add(Twice(i));
        }

        if (words.IsEmpty && needed)
            faults.Add(TemplateDiagnostics.NoWord(part));
        return faults.Count > before || words.IsEmpty ? null : WordAutomaton.Of(words);

        TemplateFault Twice(int i)
        {
            var first = words[part == TemplatePart.Communities ? seen[NumberText.Normalised(words[i])] : seen[words[i]]];
            return first == words[i] ? TemplateDiagnostics.WordTwice(part, i) : TemplateDiagnostics.WordsTheSame(part, i, first, words[i]);
        }
    }

    private void CheckYears(int width)
    {
        var (first, last) = (vocabulary.FirstYear, vocabulary.LastYear);
        if (first < 1000 || last > 9999 || first > last || (width == 2 && first / 100 != last / 100))
            faults.Add(TemplateDiagnostics.BadYears(width));
    }

    private SegmentAutomaton Years(int width) => WordAutomaton.Of(Enumerable
        .Range(vocabulary.FirstYear, vocabulary.LastYear - vocabulary.FirstYear + 1)
        .Select(year => (width == 2 ? year % 100 : year).ToString(width == 2 ? "D2" : "D4", CultureInfo.InvariantCulture)));
}
