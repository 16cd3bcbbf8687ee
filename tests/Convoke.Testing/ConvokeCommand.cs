using System.Text;
using System.Text.Json;
using Convoke.Kernel;
using Convoke.Web.Commands;

namespace Convoke.Testing;

/// <summary>A command as it is typed, run in this process, which is cheaper than one of its own.</summary>
public static class ConvokeCommand
{
    private static readonly Overheard Out = new(Console.Out);
    private static readonly Overheard Error = new(Console.Error);

    static ConvokeCommand()
    {
        Console.SetOut(Out);
        Console.SetError(Error);
    }

    /// <summary>Runs a command that knows <c>--data</c> on the installation of a test.</summary>
    public static async Task<Ran> RunAsync(Settings settings, params string[] arguments)
    {
        var database = JsonSerializer.Serialize(new { database = settings.Database ?? "" });
        await File.WriteAllTextAsync(Path.Combine(settings.DataFolder, "convoke.json"), database);
        var (said, complained) = (Out.Listen(), Error.Listen());
        var status = await CommandLine.RunAsync([.. arguments, "--data", settings.DataFolder]);
        return new Ran(status, said.ToString(), complained.ToString(), 0);
    }

    /// <summary>What is written where somebody listens goes to them; tests that run beside are not disturbed.</summary>
    private sealed class Overheard(TextWriter otherwise) : TextWriter
    {
        private readonly AsyncLocal<StringWriter?> listener = new();

        public override Encoding Encoding => otherwise.Encoding;

        public StringWriter Listen() => listener.Value = new StringWriter();

        public override void Write(char value) => (listener.Value ?? otherwise).Write(value);

        public override void Write(string? value) => (listener.Value ?? otherwise).Write(value);

        public override void WriteLine(string? value) => (listener.Value ?? otherwise).WriteLine(value);
    }
}
