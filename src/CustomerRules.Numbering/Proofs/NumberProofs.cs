using Ardalis.GuardClauses;
using CustomerRules.Numbering.Automata;

namespace CustomerRules.Numbering.Proofs;

/// <summary>Proofs about the numbers of templates, by the same walk over pairs of states as the proof that a template is unambiguous.</summary>
public static class NumberProofs
{
    /// <summary>Proves that no number belongs to both of two templates.</summary>
    /// <param name="one">A template.</param>
    /// <param name="other">Another template.</param>
    /// <returns>The proof, or the shortest number of both.</returns>
    public static PairProof<NumberCollision> Disjoint(NumberTemplate one, NumberTemplate other) => Collision(one, other, SearchGoal.SharedWord);

    /// <summary>Proves that two versions of a template never read one number differently: to every number of both they give the same community, unit, year and
    /// sequence, wherever in the number they read them.</summary>
    /// <param name="earlier">A version.</param>
    /// <param name="later">Another version.</param>
    /// <returns>The proof, or the shortest number that they read differently.</returns>
    public static PairProof<NumberCollision> SameReadings(NumberTemplate earlier, NumberTemplate later)
    {
        // Where both always cut alike, they read alike: that is soon proved. Else the values are compared.
        var cuts = Collision(earlier, later, SearchGoal.OtherReading);
        if (cuts.Counterexample is null)
            return cuts;
        var fields = SegmentKind.All.Where(kind => kind.IsField && (earlier.Has(kind) || later.Has(kind))).ToList();
        if (fields.Any(field => !earlier.Has(field) || !later.Has(field)) || AreCenturiesApart(earlier, later))
            return Collision(earlier, later, SearchGoal.SharedWord);
        var explored = cuts.PairsExplored;
        string? shortest = null;
        foreach (var field in fields)
        {
            var search = new ReadingSearch(earlier, later, field);
            var found = search.Find();
            explored += search.Explored;
            if (!search.IsDecided)
                return new PairProof<NumberCollision>(false, null, explored);
            if (found is not null && (shortest is null || found.Length < shortest.Length))
                shortest = found;
        }

        return new PairProof<NumberCollision>(true, shortest is null ? null : Readings(earlier, later, shortest, differ: true), explored);
    }

    /// <summary>Proves that no two numbers look alike.</summary>
    /// <param name="template">The template.</param>
    /// <param name="map">Which characters look alike.</param>
    /// <returns>The proof, or two of the shortest numbers that look alike.</returns>
    public static PairProof<NumberPair> NoLookAlikes(NumberTemplate template, ConfusionMap map)
    {
        var machine = new NumberMachine(Guard.Against.Null(template), withCheck: true);
        return Pair(template, new ProductSearch(machine, machine, SearchGoal.LookAlike, Guard.Against.Null(map)));
    }

    /// <summary>Proves that no number is the beginning of another, so that a truncated scan is never taken for a number.</summary>
    /// <param name="template">The template.</param>
    /// <returns>The proof, or a number and the shortest number that begins with it.</returns>
    public static PairProof<NumberPair> NoPrefixes(NumberTemplate template)
    {
        var machine = new NumberMachine(Guard.Against.Null(template), withCheck: true);
        return Pair(template, new ProductSearch(machine, machine, SearchGoal.Prefix));
    }

    private static PairProof<NumberPair> Pair(NumberTemplate template, ProductSearch search)
    {
        var pair = search.Find() is var (one, other)
            ? new NumberPair(one, template.ReadingsOf(one)[0], other, template.ReadingsOf(other)[0])
            : null;
        return new PairProof<NumberPair>(search.IsDecided, pair, search.Explored);
    }

    private static PairProof<NumberCollision> Collision(NumberTemplate one, NumberTemplate other, SearchGoal goal)
    {
        var search = new ProductSearch(
            new NumberMachine(Guard.Against.Null(one), withCheck: true), new NumberMachine(Guard.Against.Null(other), withCheck: true), goal);
        var collision = search.Find() is var (number, _) ? Readings(one, other, number, differ: goal == SearchGoal.OtherReading) : null;
        return new PairProof<NumberCollision>(search.IsDecided, collision, search.Explored);
    }

    private static NumberCollision Readings(NumberTemplate one, NumberTemplate other, string number, bool differ)
    {
        var readings = one.ReadingsOf(number).SelectMany(_ => other.ReadingsOf(number), (first, second) => (First: first, Second: second));
        var (first, second) = readings.OrderBy(pair => differ && pair.First == pair.Second).First();
        return new NumberCollision(number, first, second);
    }

    /// <summary>Whether both write years in two digits, which mean no common year.</summary>
    private static bool AreCenturiesApart(NumberTemplate one, NumberTemplate other) =>
        IsShort(one) && IsShort(other) && one.Vocabulary.FirstYear / 100 != other.Vocabulary.FirstYear / 100;

    private static bool IsShort(NumberTemplate template) => template.Segments.Any(segment => segment is { Width: 2 } && segment.Kind == SegmentKind.Year);
}
