using System.Buffers;
using CustomerRules.Archives.JsonSchemas;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Cli.Commands;

/// <summary><c>schema</c>: JSON Schemas of policy files of every kind, and of archive documents.</summary>
internal sealed class SchemaCommand(RuleBook book, LocalDate asOf, TextWriter error, Language language)
{
    internal int Run(string folder)
    {
        RefuseFiles(folder);
        var count = 0;
        foreach (var file in EmbeddedFiles.Of(typeof(SchemaCommand).Assembly))
        {
            Write(Path.Combine(folder, "policies", Path.GetFileName(file.Path)), file.Utf8.Span);
            count++;
        }

        var ofPolicies = count;
        foreach (var name in book.ArchiveSchemas.Names)
        {
            if (!book.ArchiveSchemas.TryGet(name, out var timeline) || !timeline.TryAsOf(asOf, out var schema))
                continue;
            var buffer = new ArrayBufferWriter<byte>();
            JsonSchemaExport.Write(schema, buffer);
            Write(Path.Combine(folder, "archives", name + ".schema.json"), buffer.WrittenSpan);
            count++;
        }

        if (count == ofPolicies)
        {
            var day = LocalDatePattern.Iso.Format(asOf);
            error.WriteLine(language == Language.Chinese ? $"{day} 没有档案模板有效。" : $"No archive schema is in force on {day}.");
        }

        error.WriteLine(language == Language.Chinese ? $"已写出 {count} 个文件。" : $"{count} files written.");
        return ExitCode.Done;
    }

    /// <summary>Before anything is written: nothing that must be a folder is a file.</summary>
    private static void RefuseFiles(string folder)
    {
        foreach (var part in (string[])["policies", "archives"])
        {
            for (var path = Path.GetFullPath(Path.Combine(folder, part)); path is not null; path = Path.GetDirectoryName(path))
            {
                if (File.Exists(path))
                    throw new UsageException($"-o 应为文件夹，而 {path} 是文件。", $"-o takes a folder, and {path} is a file.");
            }
        }
    }

    private static void Write(string path, ReadOnlySpan<byte> utf8)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, utf8);
    }
}
