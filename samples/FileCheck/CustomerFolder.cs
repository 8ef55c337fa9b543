using CustomerRules;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Schemas;

namespace FileCheck;

/// <summary>The files of a folder and of those below it, named NUMBER.SCHEMA.json; what is named otherwise, cannot be read or has the number of another is told and skipped.</summary>
internal sealed class CustomerFolder(string folder, DatedRuleBook rules, Screen screen)
{
    internal int Skipped { get; private set; }

    /// <summary>Forms and entries of registers lie in such folders too: they are checked like files, and are none.</summary>
    internal static bool IsCustomerFile(ArchiveSchema schema) => schema.Kind == SchemaKind.File || schema.Kind == SchemaKind.Profile;

    internal IEnumerable<(string Name, FileNumber Number, ArchiveSchema Schema, byte[] Utf8)> Files()
    {
        var numbers = new HashSet<FileNumber>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true }).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            if (Path.GetFileName(path).Split('.') is not [var text, var template, "json"] || !FileNumber.TryParse(text, out var number) || SchemaOf(template) is not { } schema)
                Skip(name, "文件名应为 编号.模板.json", "a file is named NUMBER.SCHEMA.json");
            else if (IsCustomerFile(schema) && !numbers.Add(number))
                Skip(name, "编号已被另一份档案使用", "its number is that of another file");
            else if (Read(path) is { } utf8)
                yield return (name[..^".json".Length], number, schema, utf8);
            else
                Skip(name, "无法读取", "it cannot be read");
        }
    }

    private ArchiveSchema? SchemaOf(string name) => rules.ArchiveSchemaNames.Contains(name) ? rules.ArchiveSchema(name) : null;

    private static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void Skip(string name, string chinese, string english)
    {
        screen.Tell($"跳过 {name}：{chinese}", $"Skipped {name}: {english}");
        Skipped++;
    }
}
