using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Convoke.Data;
using Convoke.Moving.Files;
using Convoke.Safety;
using Convoke.Web.Hosting;

namespace Convoke.Web.Commands;

/// <summary>The `convoke` program: one noun or verb a file. Ends with 0, with 1 when it refuses (and says why), with 2 when misused.</summary>
internal static class CommandLine
{
    private const int Refused = 1;
    private const int Misused = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Make().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync($"See: {Spelled(parsed.CommandResult)} --help");
            return Misused;
        }
        return await RunAsync(parsed);
    }

    /// <summary>Not a <see cref="RootCommand"/>, which is called like its file.</summary>
    public static Command Make() =>
        new("convoke", "Convoke: turns an assembly's call for action into action, in every language its members speak.")
        {
            ServeCommand.Make(),
            PublishCommand.Make(),
            EntryCommand.Make(),
            WorkCommand.Make(),
            SeedCommand.Make(),
            ImportCommand.Make(),
            UserCommand.Make(),
            MailCommand.Make(),
            KeysCommand.Make(),
            new HelpOption(),
            new VersionOption(),
        };

    /// <summary>The command as it is typed: convoke import wxr.</summary>
    private static string Spelled(CommandResult result) =>
        result.Parent is CommandResult above ? $"{Spelled(above)} {result.Command.Name}" : result.Command.Name;

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (Sentence(problem) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return Refused;
        }
    }

    /// <summary>What the operator is told; null for a fault of ours, which deserves its stack trace.</summary>
    private static string? Sentence(Exception problem) =>
        problem switch
        {
            RefusedException or FileProblem or DatabaseProblem or StartProblem or KeyProblem => problem.Message,
            IOException or UnauthorizedAccessException => problem.Message, // a full disk, a folder of somebody else
            OperationCanceledException => "Stopped before the end.",
            _ => null,
        };
}
