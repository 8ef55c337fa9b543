using CustomerRules.Cli;

using var output = Console.OpenStandardOutput();
using var input = Console.OpenStandardInput();
using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true };
return new CommandLine(input, output, error, colour: !Console.IsOutputRedirected).Run(args);
