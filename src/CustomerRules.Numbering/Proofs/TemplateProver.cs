using CustomerRules.Numbering.Automata;

namespace CustomerRules.Numbering.Proofs;

/// <summary>Proves that a template is unambiguous: no word has two runs that cut it differently.</summary>
internal static class TemplateProver
{
    /// <summary>Check characters are left out: they depend on the others, so they neither make nor mend a collision.</summary>
    internal static UnambiguityProof Prove(NumberTemplate template, int budget = ProductSearch.MaxPairs)
    {
        var machine = new NumberMachine(template, withCheck: false);
        var search = new ProductSearch(machine, machine, SearchGoal.OtherReading, budget: budget);
        NumberCollision? collision = null;
        if (search.Find() is var (body, _))
        {
            var number = body + template.Segments[^1].Check?.Compute(body);
            var readings = template.ReadingsOf(number);
            collision = new NumberCollision(number, readings[0], readings[1]);
        }

        return new UnambiguityProof(template, search.IsDecided, collision, search.Explored);
    }
}
