using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Numbering.Reading;

/// <summary>Lists of texts in policies and cases. What the texts say is for the template to judge.</summary>
internal static class NumberWords
{
    /// <summary>The texts of a list, empty ones too, each at its own position.</summary>
    internal static List<string> Texts(PolicyNode list, DiagnosticList found)
    {
        var texts = new List<string>();
        foreach (var item in list.AsItems(found))
        {
            if (item.Kind == PolicyNodeKind.Text)
                texts.Add(item.Text);
            else
                item.AsText(found);
        }

        return texts;
    }
}
