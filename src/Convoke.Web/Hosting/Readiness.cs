using Convoke.Data;

namespace Convoke.Web.Hosting;

/// <summary>What must be true of the database before anything works on it: its tables, its keys.</summary>
internal static class Readiness
{
    public static async Task PrepareAsync(IServiceProvider services, bool noMigrate, CancellationToken stop)
    {
        var migrator = services.GetRequiredService<Migrator>();
        if (noMigrate && await migrator.ObstacleAsync(stop) is { } obstacle)
            throw new StartProblem(obstacle);
        await migrator.MigrateAsync(stop);
        await services.GetRequiredService<KeyKeeper>().CheckAsync(stop);
    }

    /// <summary>For what only looks: no listing may undo that somebody keeps back a migration.</summary>
    public static async Task PrepareToReadAsync(IServiceProvider services, CancellationToken stop)
    {
        if (await services.GetRequiredService<Migrator>().MigrateEmptyAsync(stop) is [var first, ..] pending)
            throw new StartProblem(
                $"The database needs {pending.Count} migrations ({first} ...), which a command that only reads does not make: start the site first."
            );
        await services.GetRequiredService<KeyKeeper>().CheckAsync(stop);
    }
}
