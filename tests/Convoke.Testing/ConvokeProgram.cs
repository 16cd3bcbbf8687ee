using System.Diagnostics;
using System.Globalization;
using Convoke.Kernel;

namespace Convoke.Testing;

/// <summary>The built program as a process of its own, on the installation of a test.</summary>
public static class ConvokeProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs a command to its end; <paramref name="input"/> writes what comes through standard input.</summary>
    public static async Task<Ran> RunAsync(Settings settings, Func<Stream, Task>? input, params string[] arguments)
    {
        using var process = Start(settings, arguments);
        using var patience = new CancellationTokenSource(Patience);
        var said = process.StandardOutput.ReadToEndAsync(patience.Token);
        var complained = process.StandardError.ReadToEndAsync(patience.Token);
        var peak = PeakAsync(process);
        await FeedAsync(process, input);
        await process.WaitForExitAsync(patience.Token);
        var most = await peak; // first: two threads that ask a process how it ended may be told 0
        return new Ran(process.ExitCode, await said, await complained, most);
    }

    public static Task<Ran> RunAsync(Settings settings, params string[] arguments) =>
        RunAsync(settings, null, arguments);

    public static Process Start(Settings settings, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Convoke.Web.dll"), .. arguments]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["CONVOKE_DATA"] = settings.DataFolder;
        if (settings.Database is { } database)
            start.Environment["CONVOKE_DATABASE"] = database;
        return Process.Start(start)!;
    }

    /// <summary>A program that has heard enough closes the pipe, which is no fault of the one that speaks.</summary>
    private static async Task FeedAsync(Process process, Func<Stream, Task>? input)
    {
        try
        {
            if (input is not null)
                await input(process.StandardInput.BaseStream);
            process.StandardInput.Close();
        }
        catch (IOException) { }
    }

    /// <summary>The most memory the process had at once, in MiB.</summary>
    private static async Task<int> PeakAsync(Process process)
    {
        var peak = 0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMilliseconds(50)));
        }
        return peak;
    }

    private static int PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)
                    / 1024;
        }
        catch (IOException)
        {
            return 0; // it ended meanwhile
        }
    }
}

/// <summary>How a process ended, what it wrote, and its peak of memory in MiB.</summary>
public sealed record Ran(int Status, string Said, string Complained, int Peak);
