using System.CommandLine;
using Convoke.Data;
using Convoke.Safety;

namespace Convoke.Web.Commands;

/// <summary>`convoke keys show|rotate|reindex`: the keys of the sealed values.</summary>
internal static class KeysCommand
{
    public static Command Make() =>
        new("keys", "Shows and changes the keys that personal values are sealed with.") { Show(), Rotate(), Reindex() };

    private static Command Show()
    {
        var data = DataOption.Make();
        var command = new Command("show", "Prints the keys, so that they can be kept in a safe.") { data };
        command.SetAction(
            async (parsed, stop) =>
            {
                var settings = DataOption.Settings(parsed.GetValue(data));
                var folder = new KeyFolder(settings.KeysFolder);
                // Shown even beside a database that wants other keys; made only where there are none.
                if (folder.Read().Keys.Count == 0)
                    await using (await Workshop.OpenAsync(settings, stop)) { }

                await Console.Out.WriteAsync(KeySheet.Of(folder));
                folder.MarkShown(folder.Read().Keys);
            }
        );
        return command;
    }

    private static Command Rotate()
    {
        var data = DataOption.Make();
        var command = new Command("rotate", "Seals every value with a new key; may run while the site is served.")
        {
            data,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var workshop = await Workshop.OpenAsync(DataOption.Settings(parsed.GetValue(data)), stop);
                var (key, resealed) = await ShowAsync(
                    "Sealing anew",
                    tell => workshop.Services.GetRequiredService<KeyRotation>().RotateAsync(tell, stop)
                );
                await Console.Out.WriteLineAsync(
                    $"Key {key} is in use; {resealed} values were sealed anew. Keep it in a safe: convoke keys show"
                );
            }
        );
        return command;
    }

    private static Command Reindex()
    {
        var data = DataOption.Make();
        var command = new Command("reindex", "Makes every blind index anew; only while no node serves.") { data };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var workshop = Workshop.Unready(DataOption.Settings(parsed.GetValue(data)));
                await workshop.Services.GetRequiredService<Migrator>().MigrateAsync(stop);
                var (key, made) = await ShowAsync(
                    "Making indexes anew",
                    tell => workshop.Services.GetRequiredService<KeyReindex>().RunAsync(tell, stop)
                );
                await Console.Out.WriteLineAsync(
                    $"Index key {key} is in use; {made} indexes were made anew. Keep it in a safe: convoke keys show"
                );
            }
        );
        return command;
    }

    /// <summary>The share done, from 0 to 1, as a bar in thousandths.</summary>
    private static Task<T> ShowAsync<T>(string what, Func<Action<double>, Task<T>> deed) =>
        Progress.ShowAsync(what, 1000, tell => deed(share => tell((long)(share * 1000))));
}
