using System.Text;
using System.Text.RegularExpressions;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using FsCheck.Xunit;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>One folder for each way in which calendar files can be wrong, with everything that is said about it in both languages.</summary>
public sealed partial class MalformedNoticeTests
{
    private const string Folder = "tests/CustomerRules.ServiceLevels.Tests/Calendars/Malformed";
    private static readonly byte[] Good = Encoding.UTF8.GetBytes(Notice.Of2027);

    public static TheoryData<string> Names => [.. Cases()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Faulty_files_are_told_all_their_faults(string name)
    {
        var paths = Directory.GetFiles(Repository.PathOf($"{Folder}/{name}"), "*.json").Order(StringComparer.Ordinal);
        var result = CalendarHistory.Load(paths.Select(path => new PolicyFile(Path.GetFileName(path), File.ReadAllBytes(path))), ClauseCatalogue.Embedded);

        Assert.False(result.Succeeded);
        if (name.StartsWith("CR", StringComparison.Ordinal))
            Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == name[..6]);
        GoldenFile.Expect($"{Folder}/{name}.expected.txt", ExpectDiagnostic.InBothLanguages(result.Diagnostics));
    }

    [Fact]
    public void Every_expected_message_has_its_files() => Assert.Equal(
        Cases(), Directory.GetFiles(Repository.PathOf(Folder), "*.expected.txt").Select(file => Path.GetFileName(file)[..^".expected.txt".Length]).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_code_of_calendars_has_its_case() => Assert.All(
        Code().Matches(Repository.Read("src/CustomerRules.ServiceLevels/Diagnostics/CalendarDiagnostics.cs")).Select(match => match.Value.Trim('"')),
        code => Assert.Contains(Cases(), name => name.StartsWith(code, StringComparison.Ordinal)));

    [Property(MaxTest = 2000)]
    public void Random_bytes_are_refused_and_never_throw(byte[] bytes)
    {
        var result = CalendarHistory.Load([new PolicyFile("f", bytes)], ClauseCatalogue.Embedded);
        Assert.False(result.Succeeded);
        Assert.NotEmpty(result.Diagnostics);
    }

    [Property(MaxTest = 3000)]
    public void A_mutated_file_is_read_or_refused_and_never_throws((ushort At, byte How, byte Value)[] edits, ushort cut)
    {
        var bytes = new List<byte>(Good);
        foreach (var (at, how, value) in edits.Take(3))
            Mutate(bytes, at % bytes.Count, how, value);
        if (cut % 4 == 0)
            bytes.RemoveRange(cut % bytes.Count, bytes.Count - cut % bytes.Count);
        var result = CalendarHistory.Load([new PolicyFile("f", bytes.ToArray())], ClauseCatalogue.Embedded);
        Assert.Equal(result.Diagnostics.All(diagnostic => diagnostic.Level != DiagnosticLevel.Error), result.Succeeded);
    }

    /// <summary>Digits become other digits most of the time: that makes other dates and years, not other syntax.</summary>
    private static void Mutate(List<byte> bytes, int at, byte how, byte value)
    {
        switch (how % 5)
        {
            case 0:
                bytes[at] = value;
                break;
            case 1:
                bytes.RemoveAt(at);
                break;
            case 2:
                bytes.Insert(at, bytes[at]);
                break;
            default:
                var digit = bytes.FindIndex(at, candidate => candidate is >= (byte)'0' and <= (byte)'9');
                if (digit >= 0)
                    bytes[digit] = (byte)('0' + value % 10);
                break;
        }
    }

    private static IEnumerable<string> Cases() => Directory.GetDirectories(Repository.PathOf(Folder)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    [GeneratedRegex("\"CR\\d{4}\"")]
    private static partial Regex Code();
}
