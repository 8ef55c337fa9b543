using CustomerRules.Policies;

namespace CustomerRules.Tests;

/// <summary>Policy files that a test changes before they are loaded.</summary>
internal sealed class Draft
{
    private readonly List<PolicyFile> files = [];

    /// <summary>The four tables of complaints, without the lock: a draft.</summary>
    internal static Draft OfComplaints()
    {
        var draft = new Draft();
        foreach (var path in new[] { Seeds.Conditions, Seeds.Duties, Seeds.Severity, Seeds.Urgency })
            draft.Add(path, Seeds.Text(path));
        return draft;
    }

    internal Draft Add(string path, string text)
    {
        files.Add(PolicyFile.FromText(path, text));
        return this;
    }

    internal Draft Remove(string path)
    {
        Assert.Equal(1, files.RemoveAll(file => file.Path == path));
        return this;
    }

    internal Draft Edit(string path, string old, string replacement)
    {
        var text = TextOf(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return Remove(path).Add(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    internal Draft Move(string path, string to)
    {
        var text = TextOf(path);
        return Remove(path).Add(to, text);
    }

    /// <summary>A later version of a table beside the one that is there.</summary>
    internal Draft Supersede(string path, string version, string from, string old, string replacement)
    {
        var later = $"{path[..path.LastIndexOf('/')]}/{from}.json";
        Add(later, TextOf(path));
        return Edit(later, "\"version\": \"1.0.0\"", $"\"version\": \"{version}\"")
            .Edit(later, "\"effectiveFrom\": \"2025-01-01\"", $"\"effectiveFrom\": \"{from}\"")
            .Edit(later, old, replacement);
    }

    internal PolicyReadResult<RuleBook> Load() => RuleBook.Load(files);

    internal RuleBook Book() => Load().GetValueOrThrow();

    /// <summary>Every diagnostic as it is printed.</summary>
    internal string[] Said(Language language = Language.English) => [.. Load().Diagnostics.Select(diagnostic => diagnostic.Render(language))];

    private string TextOf(string path) => System.Text.Encoding.UTF8.GetString(files.Single(file => file.Path == path).Utf8.Span);
}
