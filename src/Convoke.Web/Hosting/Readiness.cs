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
}
