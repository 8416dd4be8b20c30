using System.Text;
using Hilum.Cli;

// Reports are UTF-8 wherever the tool runs.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Tool.Run(args, Console.Out, Console.Error, Console.In);
