using System.Collections.Immutable;
using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Numbering.Templates;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>The template that a case asks about: one of the book's, with abbreviations of the case's own, or a pattern.</summary>
internal sealed class NumberCase
{
    private const string DefaultTemplate = "archive";

    private NumberCase(NumberTemplate template, NumberingPolicy policy, PolicyNode place)
    {
        Template = template;
        Policy = policy;
        Place = place;
    }

    internal NumberTemplate Template { get; }

    /// <summary>Whether the case brought abbreviations or a pattern: then only that template reads its numbers, else all versions up to the day.</summary>
    internal bool IsOwn => Template != Policy.Template.Template;

    /// <summary>The policy of a template of the book; for a pattern of the case's own, the one whose vocabulary it begins from.</summary>
    internal NumberingPolicy Policy { get; }

    /// <summary>What made the template: the abbreviations if the case brought some, else its name or pattern.</summary>
    internal PolicyNode Place { get; }

    /// <summary>Which segments of a pattern of the case's own have the default values: the case brought none.</summary>
    internal ImmutableArray<SegmentKind> Assumed { get; private init; } = [];

    /// <summary>The policy whose vocabulary a pattern begins from.</summary>
    internal static NumberingPolicy DefaultOf(DatedRuleBook rules) =>
        rules.Numbering(rules.NumberTemplates.Contains(DefaultTemplate) ? DefaultTemplate : rules.NumberTemplates[0]);

    /// <summary>A template of the book, by name.</summary>
    internal static NumberCase? Named(ObjectReader reader, DatedRuleBook rules)
    {
        var found = reader.Diagnostics;
        var communities = reader.Optional("communities");
        if (reader.Required("template") is not { } name || PolicyOf(name, rules, found) is not { } policy)
            return null;
        return communities is null
            ? new NumberCase(policy.Template.Template, policy, name)
            : Made(policy, false, policy.Template.Template.Pattern, name, Vocabulary(policy, communities, null, null, found), (name, communities, null, null), found);
    }

    /// <summary>A template of the book, or a pattern with a vocabulary that begins from the default one.</summary>
    internal static NumberCase? NamedOrPattern(ObjectReader reader, DatedRuleBook rules)
    {
        var found = reader.Diagnostics;
        var (name, pattern) = (reader.Optional("template"), reader.Optional("pattern"));
        var (communities, units, years) = (reader.Optional("communities"), reader.Optional("units"), reader.Optional("years"));
        if (name is null == pattern is null)
        {
            found.Add(NumberDiagnostics.OneOf(reader.Node));
            return null;
        }

        var policy = name is not null ? PolicyOf(name, rules, found) : DefaultOf(rules);
        var text = pattern is null ? policy?.Template.Template.Pattern : pattern.AsText(found);
        if (policy is null || text is null)
            return null;
        return Made(policy, name is null, text, name ?? pattern!, Vocabulary(policy, communities, units, years, found), (name ?? pattern!, communities, units, years), found);
    }

    /// <summary>The template, proved. A set of abbreviations under which two numbers could collide is good for nothing.</summary>
    internal ProvenTemplate? InService(DiagnosticList found)
    {
        if (!IsOwn)
            return Policy.Template;
        var proof = Template.Prove();
        if (proof.Counterexample is not null)
            found.Add(NumberDiagnostics.SetCollides(Place));
        else if (!proof.IsDecided)
            found.Add(NumberDiagnostics.NotProved(Place));
        return proof.Proven;
    }

    /// <summary>What the case left to the default policy.</summary>
    internal void WriteAssumed(Utf8JsonWriter writer)
    {
        if (Assumed.IsEmpty)
            return;
        writer.WriteStartObject("assumed");
        ReadingAnswer.WriteVocabulary(writer, Template, Assumed);
        writer.WriteEndObject();
    }

    private static NumberingPolicy? PolicyOf(PolicyNode name, DatedRuleBook rules, DiagnosticList found) =>
        PolicyValues.CodeIn(name, rules.NumberTemplates, found) is { } index ? rules.Numbering(rules.NumberTemplates[index]) : null;

    private static NumberVocabulary? Vocabulary(NumberingPolicy policy, PolicyNode? communities, PolicyNode? units, PolicyNode? years, DiagnosticList found)
    {
        var before = found.Count;
        var vocabulary = policy.Template.Template.Vocabulary;
        if (communities is not null)
            vocabulary = vocabulary.WithCommunities(Texts(communities, found));
        if (units is { Kind: PolicyNodeKind.Array })
            vocabulary = vocabulary.WithUnits(UnitSet.OfList(Texts(units, found)));
        else if (units is not null && units.AsText(found) is { } pattern)
            vocabulary = vocabulary.WithUnits(UnitSet.OfPattern(pattern));
        if (years?.AsObject(found) is { } range)
        {
            var (first, last) = (range.Required("min")?.AsWholeNumber(1000, 9999, found), range.Required("max")?.AsWholeNumber(1000, 9999, found));
            range.Close();
            vocabulary = vocabulary.WithYears(first ?? vocabulary.FirstYear, last ?? vocabulary.LastYear);
        }

        return found.Count > before ? null : vocabulary;
    }

    private static NumberCase? Made(
        NumberingPolicy policy,
        bool isOwn,
        string pattern,
        PolicyNode place,
        NumberVocabulary? vocabulary,
        (PolicyNode Pattern, PolicyNode? Communities, PolicyNode? Units, PolicyNode? Years) places,
        DiagnosticList found)
    {
        if (vocabulary is null)
            return null;
        if (NumberTemplate.TryCreate(pattern, vocabulary, out var template, out var faults))
        {
            (SegmentKind Kind, PolicyNode? Given)[] own = [(SegmentKind.Community, places.Communities), (SegmentKind.Unit, places.Units), (SegmentKind.Year, places.Years)];
            return new NumberCase(template, policy, places.Communities ?? place)
            {
                Assumed = !isOwn ? [] : [.. own.Where(item => item.Given is null && template.Has(item.Kind)).Select(item => item.Kind)],
            };
        }

        foreach (var fault in faults)
        {
            var node = fault.Part switch
            {
                TemplatePart.Communities => places.Communities,
                TemplatePart.Units => places.Units,
                TemplatePart.Years => places.Years,
                _ => places.Pattern,
            }
            ?? places.Pattern;
            found.Add(NumberDiagnostics.Fault(fault, fault.Index >= 0 && fault.Index < node.Items.Length ? node.Items[fault.Index] : node));
        }

        return null;
    }

    private static List<string> Texts(PolicyNode list, DiagnosticList found)
    {
        var texts = new List<string>();
        foreach (var item in list.AsItems(found))
        {
            if (item.AsText(found) is { } text)
                texts.Add(text);
        }

        return texts;
    }
}
