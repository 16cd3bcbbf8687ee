using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Convoke.Kernel;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;

namespace Convoke.Web.Commands;

/// <summary>`convoke work list|retry`: what waits, what was given up, and once more.</summary>
internal static class WorkCommand
{
    public static Command Make() =>
        new("work", "Shows work that waits or was given up, and tries it again.") { List(), Retry() };

    private static Command List()
    {
        var data = DataOption.Make();
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("list", "Lists rows of the outbox, the dead ones first.") { data, json };
        command.SetAction(
            (parsed, stop) => ListAsync(DataOption.Settings(parsed.GetValue(data)), parsed.GetValue(json), stop)
        );
        return command;
    }

    private static Command Retry()
    {
        var data = DataOption.Make();
        var id = new Argument<Guid?>("ID")
        {
            Description = "The row; else all dead ones.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("retry", "Tries dead work again.") { id, data };
        command.SetAction(
            (parsed, stop) => RetryAsync(DataOption.Settings(parsed.GetValue(data)), parsed.GetValue(id), stop)
        );
        return command;
    }

    private static async Task<int> ListAsync(Settings settings, bool json, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenToReadAsync(settings, stop);
        var rows = await workshop.ReadAsync(db =>
            db.Outbox.AsNoTracking()
                .OrderByDescending(row => row.Dead)
                .ThenBy(row => row.Due)
                .Take(1000)
                .ToListAsync(stop)
        );
        if (json)
            Console.WriteLine(
                JsonSerializer.Serialize(
                    rows.Select(row => new
                    {
                        id = row.Id,
                        worker = row.Worker,
                        dead = row.Dead,
                        due = row.Due,
                        attempts = row.Attempts,
                        error = row.Error,
                    })
                )
            );
        else
            foreach (var row in rows)
                Console.WriteLine(
                    $"{row.Id}  {(row.Dead ? "dead" : row.Due.ToString("u", CultureInfo.InvariantCulture)), -20}  {row.Worker}  {row.Attempts} attempts  {row.Error}"
                );
        return 0;
    }

    private static async Task<int> RetryAsync(Settings settings, Guid? id, CancellationToken stop)
    {
        await using var workshop = await Workshop.OpenAsync(settings, stop);
        var count = await workshop.DoAsync(
            (scope, db) => DeadLetters.RetryAsync(db, id, scope.GetRequiredService<TimeProvider>(), stop),
            stop
        );
        if (id is not null && count == 0)
            throw new RefusedException($"No dead row {id}.");
        Console.WriteLine($"{count} tried again");
        return 0;
    }
}
