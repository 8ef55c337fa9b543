// A folder of customer files: how complete each is, what is wrong with it, what to do next, what is due, and what is stored for no purpose.
//   dotnet run --project samples/FileCheck [-- FOLDER] [--as-of YYYY-MM-DD] [--lang zh|en]
// A file is named NUMBER.SCHEMA.json, such as A12023001.owner.json. Forms and entries of registers are checked and counted apart. Exit codes: 0 all in order, 1 files invalid or skipped, 64 wrong arguments.
using System.Text;
using CustomerRules;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Minimisation;
using CustomerRules.Archives.Reviews;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;
using FileCheck;

Console.OutputEncoding = new UTF8Encoding(false);
var options = Options.Read(args);
var screen = new Screen(options?.Language ?? (args.Contains("en") ? Language.English : Language.Chinese));
if (options is null)
    return Wrong("用法：FileCheck [文件夹] [--as-of 年-月-日] [--lang zh|en]", "Usage: FileCheck [FOLDER] [--as-of YYYY-MM-DD] [--lang zh|en]");
if (!Directory.Exists(options.Folder))
    return Wrong("没有这个文件夹。", "There is no such folder.");
var (rules, asOf) = (RuleBook.Embedded.AsOf(options.AsOf), options.AsOf);
if (!RuleBook.Embedded.Lifecycle.TryAsOf(asOf, out _))
    return Wrong("该日没有有效的政策。", "No policy is in force on that day.");

var (complete, faulty, assumed) = (0, 0, 0);
var (others, faultyOthers) = (0, 0);
var files = new List<ArchiveFile>();
var stored = new SortedDictionary<string, List<ReadOnlyMemory<byte>>>(StringComparer.Ordinal);
var folder = new CustomerFolder(options.Folder, rules, screen);
foreach (var (name, number, schema, utf8) in folder.Files())
{
    var validation = schema.Validate(utf8, asOf);
    screen.File(name, validation);
    stored.TryAdd(schema.Name, []);
    stored[schema.Name].Add(utf8);
    if (!CustomerFolder.IsCustomerFile(schema))
    {
        others++;
        faultyOthers += validation.IsValid ? 0 : 1;
        continue;
    }

    complete += validation.Completeness.IsFull ? 1 : 0;
    faulty += validation.IsValid ? 0 : 1;

    // Sealed files are stored apart: what lies in this folder is in use, or of a customer who has moved out.
    var movedOut = MoveOut.Of(utf8);
    var file = ArchiveFile.Register(number, "customer-file", 1) with { MovedOut = movedOut, StillOwns = false, State = movedOut.Date <= asOf ? FileState.MovedOut : FileState.Active };
    screen.Standing(FileLifecycle.Decide(file, rules.Lifecycle, HoldList.None, asOf), mayOwn: schema.Tenure != Tenure.Tenant);
    assumed += movedOut == MoveOutDate.LivesHere ? 1 : 0;
    files.Add(file);
}

screen.Write("", "");
screen.Write(
    $"{files.Count} 份档案：{complete} 份完整，{faulty} 份有误；跳过 {folder.Skipped} 个文件",
    $"{files.Count} files: {complete} complete, {faulty} faulty; {folder.Skipped} skipped");
if (others > 0)
    screen.Write($"另有表单和登记（不是客户档案）：{others} 份，{faultyOthers} 份有误", $"Forms and register entries, which are no customer files: {others}, {faultyOthers} faulty");
if (assumed > 0)
    screen.Write($"假定：没有写迁出日期的，客户仍在此居住或承租（{assumed} 份）", $"Assumed: without a day of moving out, the customer still lives or rents here (in {assumed})");
var review = ReviewPlan.Of(rules.Lifecycle, files, evidence: [], within: asOf, asOf);
screen.Write(
    $"全面检查（{screen.Day(review.Period.Start)} 至 {screen.Day(review.Period.End)}）：{review.Items.Length} 份，其间应封存 {review.ToSeal.Length} 份 [{review.Because.Cites}]",
    $"Review of {screen.Day(review.Period.Start)} to {screen.Day(review.Period.End)}: {review.Items.Length} files, {review.ToSeal.Length} to be sealed by its end [{review.Because.Cites}]");
foreach (var (schema, documents) in stored)
{
    foreach (var field in MinimisationReport.Of(rules.ArchiveSchema(schema), documents).Stored)
        screen.Write($"没有用途却存了：{schema} {field.Path}（{field.Documents} 份）", $"Stored for no purpose: {schema} {field.Path} (in {field.Documents})");
}

return faulty + faultyOthers + folder.Skipped == 0 ? 0 : 1;

int Wrong(string chinese, string english)
{
    screen.Tell(chinese, english);
    return 64;
}
