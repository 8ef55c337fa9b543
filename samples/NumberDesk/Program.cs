// What is asked before a scheme is put in service. Then several processes give out numbers of one unit from one SQLite file; one of them is
// killed and comes back.
//   dotnet run --project samples/NumberDesk [-- FILE] [--lang zh|en]
using System.Text;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Allocation;
using NodaTime;
using NumberDesk;

Console.OutputEncoding = new UTF8Encoding(false);
const int Writers = 4;
const int Each = 25;
var clock = SystemClock.Instance;
var lease = Duration.FromMinutes(1);
var policy = NumberingPolicies.Embedded["archive"].AsOf(new LocalDate(2026, 3, 2));
var archive = new NumberReading("XX小区", "A1", 2026, 0);
if (args is ["--write", var shared, var name, var count])
    return Write(shared, name, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));

var zh = !args.Contains("en");
var given = args.FirstOrDefault(argument => argument.EndsWith(".db", StringComparison.Ordinal));
var folder = given is null ? Directory.CreateTempSubdirectory("number-desk") : null;
var file = given ?? Path.Combine(folder!.FullName, "numbers.db");
try
{
    return Run();
}
finally
{
    folder?.Delete(recursive: true);
}

int Run()
{
    Preflight.Show(NumberingPolicies.Embedded, policy, zh);
    using var store = new SqliteSequenceStore(file);
    var allocator = new SequenceAllocator(policy, store);
    var writers = Enumerable.Range(1, Writers).Select(i => new Writer(file, $"desk-{i}", Each)).ToList();
    writers[0].ReadUntil(3);
    writers[0].Kill();
    writers.Add(new Writer(file, "desk-1", Each));
    var failed = writers.Skip(1).Count(writer => writer.Finish() != 0);
    var told = writers.SelectMany(writer => writer.Numbers).ToList();
    writers.ForEach(writer => writer.Dispose());

    // What the killed process held is taken back when its time is over, and comes next: gapless.
    var scope = allocator.ScopeOf(archive);
    allocator.Expire(scope, "sweeper", clock.GetCurrentInstant() + lease);
    while (allocator.StateOf(scope).Returned.Count > 0)
        allocator.Confirm(allocator.Reserve(archive, "desk-0", clock.GetCurrentInstant(), lease).Numbers[0], clock.GetCurrentInstant());

    var (state, gaps) = (allocator.StateOf(scope), allocator.GapsOf(scope).Gaps);
    var inUse = state.Numbers.Values.Where(number => number.Status == NumberStatus.InUse).Select(number => number.Number).ToHashSet();
    var (twice, lost) = (told.Count - told.Distinct().Count(), told.Count(number => !inUse.Contains(number)));
    Console.WriteLine(zh ? $"{Writers} 个进程，每个 {Each} 个编号，其中一个中途被终止后重启" : $"{Writers} processes, {Each} numbers each; one was killed on the way and came back");
    Console.WriteLine(zh ? $"重复的编号：{twice}" : $"Numbers given out twice: {twice}");
    Console.WriteLine(zh ? $"丢失的编号：{lost}" : $"Numbers lost: {lost}");
    Console.WriteLine(zh ? $"空号：{gaps.Length}" : $"Gaps: {gaps.Length}");
    Console.WriteLine(zh ? $"首个编号：{policy.Template.Template.Format(new NumberReading("XX小区", "A1", 2026, 1))}" : $"First number: {policy.Template.Template.Format(new NumberReading("XX小区", "A1", 2026, 1))}");
    return twice + lost + gaps.Length + failed == 0 ? 0 : 1;
}

int Write(string path, string desk, int wanted)
{
    using var store = new SqliteSequenceStore(path);
    var allocator = new SequenceAllocator(policy, store);
    for (var i = 0; i < wanted; i++)
    {
        var reserved = allocator.Reserve(archive, desk, clock.GetCurrentInstant(), lease).Numbers[0];

        // Every fifth customer changes their mind.
        if (i % 5 == 4)
        {
            allocator.Release(reserved, "customer withdrew", clock.GetCurrentInstant());
        }
        else if (allocator.Confirm(reserved, clock.GetCurrentInstant()).IsDone)
        {
            Console.WriteLine(reserved.Number);
            Console.Out.Flush();
        }
    }

    return 0;
}
