using System.Globalization;

namespace CustomerRules.Policies;

/// <summary>Where in a document something stands: file, line, column and JSON path.</summary>
/// <param name="File">The file's path as it was given to the loader.</param>
/// <param name="Line">The line, from 1; 0 when the place is the file as a whole.</param>
/// <param name="Column">The column in characters, from 1; 0 when the place is the file as a whole.</param>
/// <param name="Path">The JSON path, such as <c>$.rules[2].cites</c>.</param>
public sealed record SourcePlace(string File, int Line, int Column, string Path)
{
    /// <summary>The place of a whole file.</summary>
    /// <param name="file">The file's path.</param>
    /// <returns>A place without line and column.</returns>
    public static SourcePlace WholeFile(string file) => new(file, 0, 0, "$");

    /// <summary>The place as a compiler prints it: <c>file(line,column) path</c>.</summary>
    public override string ToString() => Line == 0
        ? File
        : string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column}) {Path}");
}
