using System.Collections.Immutable;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Proofs;

/// <summary>Looks for small changes that make a template unambiguous. What it suggests is proved; all its proofs together have the budget of one.</summary>
internal sealed class FixFinder
{
    private const int MostRemovals = 64;

    private static readonly string[] Delimiters = ["-", "·", "."];

    private int budget = ProductSearch.MaxPairs;

    private FixFinder()
    {
    }

    internal static ImmutableArray<TemplateFix> Find(NumberTemplate template)
    {
        var fixes = ImmutableArray.CreateBuilder<TemplateFix>();
        var finder = new FixFinder();
        Add(FixKind.FixedWidth, finder.FixedWidth(template));
        Add(FixKind.Delimiter, finder.Delimited(template));
        Add(FixKind.NarrowerSet, finder.Narrowed(template));
        return fixes.DrainToImmutable();

        void Add(FixKind kind, NumberTemplate? changed)
        {
            if (changed is not null)
                fixes.Add(new TemplateFix(kind, changed));
        }
    }

    private NumberTemplate? FixedWidth(NumberTemplate template) => template.Segments.Any(segment => segment.Grows)
        ? Proved(Pattern(template.Segments.Select(segment => segment.Grows ? new NumberSegment(segment.Kind, segment.Width) : segment)), template.Vocabulary)
        : null;

    /// <summary>One delimiter if one is enough, else one between all segments.</summary>
    private NumberTemplate? Delimited(NumberTemplate template)
    {
        var places = Enumerable.Range(1, template.Segments.Length - 1)
            .Where(i => template.Segments[i - 1].Kind.IsField && template.Segments[i].Kind.IsField)
            .ToList();
        return Delimiters
            .SelectMany(_ => places, (delimiter, place) => (delimiter, Places: (List<int>)[place]))
            .Concat(Delimiters.Select(delimiter => (delimiter, Places: places)))
            .Select(change => Proved(string.Concat(template.Segments.Select((segment, i) => (change.Places.Contains(i) ? change.delimiter : "") + segment)), template.Vocabulary))
            .FirstOrDefault(changed => changed is not null);
    }

    /// <summary>Takes away what the counterexample was made of, until none is left: the abbreviation or unit registered later, or years.</summary>
    private NumberTemplate? Narrowed(NumberTemplate template)
    {
        var vocabulary = template.Vocabulary;
        for (var i = 0; i < MostRemovals; i++)
        {
            if (!NumberTemplate.TryCreate(template.Pattern, vocabulary, out var changed, out _))
                return null;
            var proof = Prove(changed);
            if (proof.IsUnambiguous)
                return changed;
            if (proof.Counterexample is not { } collision || Narrower(vocabulary, collision) is not { } narrower)
                return null;
            vocabulary = narrower;
        }

        return null;
    }

    private static NumberVocabulary? Narrower(NumberVocabulary vocabulary, NumberCollision collision)
    {
        var (one, other) = (collision.First, collision.Second);
        if (one.Community != other.Community)
            return vocabulary.WithCommunities(vocabulary.Communities.Remove(Later(vocabulary.Communities, one.Community, other.Community)));
        if (one.Unit != other.Unit && vocabulary.Units.Pattern is null)
            return vocabulary.WithUnits(UnitSet.OfList(vocabulary.Units.List.Remove(Later(vocabulary.Units.List, one.Unit, other.Unit))));
        var later = Math.Max(one.Year, other.Year);
        return one.Year != other.Year && later < vocabulary.LastYear ? vocabulary.WithYears(later + 1, vocabulary.LastYear) : null;
    }

    private static string Later(ImmutableArray<string> list, string one, string other) => list.IndexOf(one) > list.IndexOf(other) ? one : other;

    private NumberTemplate? Proved(string pattern, NumberVocabulary vocabulary) =>
        NumberTemplate.TryCreate(pattern, vocabulary, out var template, out _) && Prove(template).IsUnambiguous ? template : null;

    private UnambiguityProof Prove(NumberTemplate template)
    {
        var proof = TemplateProver.Prove(template, budget);
        budget = Math.Max(0, budget - proof.PairsExplored);
        return proof;
    }

    private static string Pattern(IEnumerable<NumberSegment> segments) => string.Concat(segments);
}
