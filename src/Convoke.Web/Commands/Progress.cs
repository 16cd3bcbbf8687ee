using Spectre.Console;

namespace Convoke.Web.Commands;

/// <summary>Shows how far a long command is, on standard error and only to somebody who looks at it.</summary>
internal static class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Does the deed; a bar appears when it takes longer than a second.</summary>
    public static async Task<T> ShowAsync<T>(string what, long whole, Func<Action<long>, Task<T>> deed)
    {
        var done = 0L;
        var work = Task.Run(() => deed(now => Interlocked.Exchange(ref done, now)));
        if (Console.IsErrorRedirected || await Task.WhenAny(work, Task.Delay(Patience)) == work)
            return await work;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await console
            .Progress()
            .StartAsync(async bars =>
            {
                var bar = bars.AddTask(what, maxValue: Math.Max(1, whole));
                while (!work.IsCompleted)
                {
                    bar.Value = Interlocked.Read(ref done);
                    await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(100)));
                }
                bar.Value = bar.MaxValue;
            });
        return await work;
    }
}
