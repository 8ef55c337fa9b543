using System.Buffers;
using CustomerRules.Archives.JsonSchemas;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Cli.Commands;

/// <summary><c>schema</c>: JSON Schemas of policy files of every kind, and of archive documents.</summary>
internal sealed class SchemaCommand(RuleBook book, LocalDate asOf, TextWriter error, Language language)
{
    internal int Run(string folder)
    {
        var count = 0;
        foreach (var file in EmbeddedFiles.Of(typeof(SchemaCommand).Assembly))
        {
            Write(Path.Combine(folder, "policies", Path.GetFileName(file.Path)), file.Utf8.Span);
            count++;
        }

        foreach (var name in book.ArchiveSchemas.Names)
        {
            if (!book.ArchiveSchemas.TryGet(name, out var timeline) || !timeline.TryAsOf(asOf, out var schema))
                continue;
            var buffer = new ArrayBufferWriter<byte>();
            JsonSchemaExport.Write(schema, buffer);
            Write(Path.Combine(folder, "archives", name + ".schema.json"), buffer.WrittenSpan);
            count++;
        }

        error.WriteLine(language == Language.Chinese ? $"已写出 {count} 个文件。" : $"{count} files written.");
        return ExitCode.Done;
    }

    private static void Write(string path, ReadOnlySpan<byte> utf8)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, utf8);
    }
}
