using System.Text;
using Hilum.Cli;
using Hilum.Cli.Hosting;

// Reports are UTF-8 wherever the tool runs.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Console.SetOut(new StandardWriter(Console.Out, mayFail: false));
Console.SetError(new StandardWriter(Console.Error, mayFail: true));
AppDomain.CurrentDomain.UnhandledException += (_, e) =>
{
    Console.Error.WriteLine(Tool.FaultMessage((Exception)e.ExceptionObject));
    Environment.Exit(Tool.Fault);
};
using var signals = new StopSignals(Console.Error);
return signals.Status(Tool.Run(args, Console.Out, Console.Error, Console.In, signals.Token));
