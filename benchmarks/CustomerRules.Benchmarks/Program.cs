using BenchmarkDotNet.Running;

namespace CustomerRules.Benchmarks;

/// <summary><c>--dry</c>: every benchmark once, in this process. Anything else goes to BenchmarkDotNet, such as <c>--filter '*Severity*'</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.FirstOrDefault() == "--dry")
            return DryRun.All();
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new BenchmarkConfig());
        return 0;
    }
}
