// A folder of customer files: how complete each is, what is wrong with it, what to do next, what is due, and what is stored for no purpose.
//   dotnet run --project samples/FileCheck [-- FOLDER] [--lang zh|en]
// A file is named NUMBER.SCHEMA.json, such as A12023001.owner.json.
using System.Text;
using CustomerRules;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Minimisation;
using CustomerRules.Archives.Records;
using CustomerRules.Policies;
using NodaTime;

Console.OutputEncoding = Encoding.UTF8;
var language = args.Contains("en") ? Language.English : Language.Chinese;
var zh = language == Language.Chinese;
var folder = args.FirstOrDefault(argument => !argument.StartsWith('-') && argument is not ("zh" or "en")) ?? Path.Combine(AppContext.BaseDirectory, "files");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine(zh ? "没有这个文件夹。" : "There is no such folder.");
    return 64;
}

var asOf = new LocalDate(2026, 3, 2);
var rules = RuleBook.Embedded.AsOf(asOf);
var (files, complete, faulty) = (0, 0, 0);
var stored = new Dictionary<string, List<ReadOnlyMemory<byte>>>();
foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
{
    var name = Path.GetFileName(path).Split('.') is [var number, var schemaName, "json"] && rules.ArchiveSchemaNames.Contains(schemaName) ? schemaName : null;
    if (name is null)
    {
        Console.Error.WriteLine((zh ? "文件名应为 编号.模板.json：" : "A file is named NUMBER.SCHEMA.json: ") + Path.GetFileName(path));
        return 1;
    }

    var utf8 = File.ReadAllBytes(path);
    var validation = rules.ArchiveSchema(name).Validate(utf8, asOf);
    files++;
    complete += validation.Completeness.IsFull ? 1 : 0;
    faulty += validation.IsValid ? 0 : 1;
    if (!stored.TryGetValue(name, out var documents))
        stored[name] = documents = [];
    documents.Add(utf8);

    Console.WriteLine($"{Path.GetFileNameWithoutExtension(path),-24} {validation.Completeness,6}  {(validation.IsValid ? "" : zh ? "无效" : "invalid")}");
    foreach (var finding in validation.Findings)
        Console.WriteLine($"  ! {finding.Path} {finding.Message.In(language)} [{finding.Cites}]");
    foreach (var missing in validation.Missing)
        Console.WriteLine($"  > {missing.Action(language)}");
    foreach (var due in DueSteps(Path.GetFileName(path).Split('.')[0], utf8))
        Console.WriteLine($"  @ {due.Step.Code} {due.On:uuuu-MM-dd} [{due.Cites}]");
}

Console.WriteLine();
Console.WriteLine(zh ? $"{files} 份档案：{complete} 份完整，{faulty} 份有误" : $"{files} files: {complete} complete, {faulty} faulty");
foreach (var (name, documents) in stored.OrderBy(item => item.Key, StringComparer.Ordinal))
{
    foreach (var field in MinimisationReport.Of(rules.ArchiveSchema(name), documents).Stored)
        Console.WriteLine(zh ? $"  没有用途却存了：{name} {field.Path}（{field.Documents} 份）" : $"  stored for no purpose: {name} {field.Path} (in {field.Documents})");
}

return faulty == 0 ? 0 : 1;

// A day of moving out in the file is what its life turns on.
IEnumerable<DueStep> DueSteps(string number, byte[] utf8)
{
    if (!FileNumber.TryParse(number, out var known) || !CustomerFile.TryRead(utf8, out var record) || record.Basic?.MoveOutDate is not { } day)
        return [];
    var file = ArchiveFile.Register(known, "customer-file", 1) with { State = FileState.MovedOut, MovedOut = MoveOutDate.On(day), StillOwns = false };
    return FileLifecycle.Decide(file, rules.Lifecycle, HoldList.None, asOf).Due;
}
