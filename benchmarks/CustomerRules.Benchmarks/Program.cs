using BenchmarkDotNet.Running;

namespace CustomerRules.Benchmarks;

/// <summary><c>--dry</c>: every benchmark once, in this process. <c>--cold</c>: a cold process that loads everything.
/// Anything else goes to BenchmarkDotNet, such as <c>--filter '*Severity*'</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case "--cold":
                return ColdStart.Measure();
            case ColdStart.ChildArgument:
                return ColdStart.RunChild(args);
            case "--dry":
                return DryRun.All();
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new BenchmarkConfig());
                return 0;
        }
    }
}
