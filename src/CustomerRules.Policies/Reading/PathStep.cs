using System.Globalization;
using System.Text;

namespace CustomerRules.Policies.Reading;

/// <summary>One step of a JSON path. Most values of a file are never spoken of: their paths are put together only when asked for.</summary>
internal sealed class PathStep
{
    private readonly PathStep? parent;
    private readonly string? name;
    private readonly int index;

    private PathStep(PathStep? parent, string? name, int index)
    {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    internal static PathStep Root { get; } = new(null, null, 0);

    internal PathStep Member(string member) => new(this, member, 0);

    internal PathStep Item(int position) => new(this, null, position);

    /// <summary>The path, such as <c>$.rules[2]</c>; a name that cannot be printed is <c>*</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        parent?.Write(text);
        if (parent is null)
            text.Append('$');
        else if (name is null)
            text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        else
            text.Append('.').Append(CodeText.IsPrintable(name) ? name : "*");
    }
}
