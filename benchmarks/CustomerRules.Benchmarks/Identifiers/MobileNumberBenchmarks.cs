using BenchmarkDotNet.Attributes;
using CustomerRules.Identifiers;
using PhoneNumbers;

namespace CustomerRules.Benchmarks.Identifiers;

/// <summary>One mobile number at a time against the number plan; the known ones are counted.</summary>
public class MobileNumberBenchmarks
{
    private readonly ResidentIdSample sample = new();
    private readonly PhoneNumberUtil google = PhoneNumberUtil.GetInstance();

    [Benchmark(Baseline = true, Description = "generated regex", OperationsPerInvoke = ResidentIdSample.Count)]
    public int Regex()
    {
        var valid = 0;
        foreach (var text in sample.Mobiles)
            valid += ByRegex.IsMobile(text) ? 1 : 0;
        return valid;
    }

    [Benchmark(Description = "libphonenumber", OperationsPerInvoke = ResidentIdSample.Count)]
    public int Google()
    {
        var valid = 0;
        foreach (var text in sample.Mobiles)
            valid += IsKnown(text) ? 1 : 0;
        return valid;
    }

    /// <summary>A few ranges are taken for the prefix of a carrier, and what is left for too short.</summary>
    private bool IsKnown(string text)
    {
        try
        {
            return google.IsValidNumberForRegion(google.Parse(text, "CN"), "CN");
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    [Benchmark(Description = "MobileNumber.Check", OperationsPerInvoke = ResidentIdSample.Count)]
    public int Check()
    {
        var valid = 0;
        foreach (var text in sample.Mobiles)
            valid += MobileNumber.Check(text, ResidentIdSample.AsOf).Findings.IsEmpty ? 1 : 0;
        return valid;
    }
}
