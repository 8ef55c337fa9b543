// The life of one customer file, from registration to destruction, with what was refused on the way and why.
//   dotnet run --project samples/FileLife [-- --lang zh|en]
using System.Text;
using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;
using FileLife;
using NodaTime;

Console.OutputEncoding = Encoding.UTF8;
var screen = new Screen(args.Contains("en") ? Language.English : Language.Chinese);
var (clerk, guard) = (Staff("archive-manager", "S-017"), Staff("guard", "S-031"));
var (head, leader) = (Staff("service-centre-head", "S-002"), Staff("company-leader", "S-001"));

// The clauses name no minimum retention, so the embedded policy destroys nothing; from 2027 on this company keeps files three years from sealing.
var policies = CompanyPolicy.WithRetention(from: new LocalDate(2027, 1, 1), years: 3);
var (file, holds, register) = (ArchiveFile.Register(FileNumber.Parse("XX小区A12025001"), "tenant-file", pieces: 3), HoldList.None, DestructionRegister.Empty);

Decide(2025, 3, 1);
Take(2025, 6, 30, clerk, (policy, action) => FileTransitions.MoveOut(file, policy, holds, action, new LocalDate(2025, 6, 30), stillOwns: false));
Decide(2025, 7, 1);
Take(2026, 6, 29, clerk, (policy, action) => FileTransitions.Seal(file, policy, holds, action, storedApart: false));
Take(2026, 6, 30, clerk, (policy, action) => FileTransitions.Seal(file, policy, holds, action, storedApart: true));
Take(2026, 9, 1, head, (policy, action) => FileTransitions.ProposeDisposal(file, policy, holds, action, "long-unused"));
Decide(2027, 1, 1);
Take(2029, 6, 30, head, (policy, action) => FileTransitions.ProposeDisposal(file, policy, holds, action, "long-unused"));
Take(2029, 7, 1, head, (policy, action) => FileTransitions.ApproveDisposal(file, policy, holds, action));
Take(2029, 7, 2, leader, (policy, action) => FileTransitions.ApproveDisposal(file, policy, holds, action));
Take(2029, 7, 3, clerk, (policy, action) => FileTransitions.PlaceHold(file, policy, holds, action, "case-2029-17", "litigation"));
Take(2029, 7, 4, clerk, (policy, action) => FileTransitions.Destroy(file, policy, holds, action, [clerk], pieces: 3, failure: null));
Take(2029, 9, 1, head, (policy, action) => FileTransitions.ReleaseHold(file, policy, holds, action, "case-2029-17"));
Take(2029, 9, 2, clerk, (policy, action) => FileTransitions.Destroy(file, policy, holds, action, [clerk, guard], pieces: 2, failure: "shredder-jammed"));
var published = register.Head;
Take(2029, 9, 3, clerk, (policy, action) => FileTransitions.Destroy(file, policy, holds, action, [clerk, guard], pieces: 1, failure: null));
Decide(2029, 9, 4);

var bytes = register.ToUtf8();
screen.Register(Encoding.UTF8.GetString(bytes), DestructionRegister.Verify(bytes, published));
bytes[Array.IndexOf(bytes, (byte)'2', 100)]++;
screen.Check(DestructionRegister.Verify(bytes, published));
return 0;

static StaffMember Staff(string role, string number) => new(role, StaffNumber.Parse(number));

void Decide(int year, int month, int day)
{
    var date = new LocalDate(year, month, day);
    screen.Standing(FileLifecycle.Decide(file, policies.AsOf(date), holds, date));
}

void Take(int year, int month, int day, StaffMember who, Func<LifecyclePolicy, StaffAction, FileTransition> step)
{
    var action = new StaffAction(who, new LocalDateTime(year, month, day, 10, 0));
    var result = step(policies.AsOf(action.Day), action);
    (file, holds) = (result.File, result.Holds);
    if (result.Record is { } record)
        register = register.Append(record);
    screen.Step(action, result);
}
