using System.Data.Common;
using Convoke.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Convoke.Data;

/// <summary>
/// Brings the database to the state this program needs: alone, all migrations or none. Refuses, in one sentence, a
/// database that is newer than the program.
/// </summary>
public sealed class Migrator(Databases databases, Presence presence)
{
    internal const string Assembly = "Convoke.Migrations";

    /// <summary>Asked for by name, the tool would build a model of its own to say the same.</summary>
    private static readonly FormattableString Applied =
        $"""SELECT "MigrationId" AS "Value" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """;

    public async Task MigrateAsync(CancellationToken stop)
    {
        await using var alone = await presence.AloneAsync("migrate", stop);
        await using var db = databases.Open();
        var applied = await AppliedAsync(db, stop);
        RefuseNewer(db, applied);
        var pending = db.Database.GetMigrations().Except(applied).ToList();
        if (pending.Count == 0)
            return;
        if (applied.Count > 0)
            await databases.KeepCopyAsync(pending[^1], stop);
        await ApplyAsync(db, pending, stop);
    }

    /// <summary>What stands in the way of serving without migrating; null when nothing does.</summary>
    public async Task<string?> ObstacleAsync(CancellationToken stop)
    {
        await using var db = databases.Open();
        return await PendingAsync(db, stop) is [var first, ..] pending
            ? $"The database needs {pending.Count} migrations ({first} ...) and --no-migrate forbids them."
            : null;
    }

    /// <summary>Makes tables where there are none yet; any other database stays as it is, and what it still needs is told.</summary>
    public async Task<IReadOnlyList<string>> MigrateEmptyAsync(CancellationToken stop)
    {
        await using var alone = await presence.AloneAsync("migrate", stop);
        await using var db = databases.Open();
        var pending = await PendingAsync(db, stop);
        if (pending.Count == 0 || await db.GetService<IRelationalDatabaseCreator>().HasTablesAsync(stop))
            return pending;
        await ApplyAsync(db, pending, stop);
        return [];
    }

    private static async Task<List<string>> PendingAsync(ConvokeDb db, CancellationToken stop)
    {
        var applied = await AppliedAsync(db, stop);
        RefuseNewer(db, applied);
        return [.. db.Database.GetMigrations().Except(applied)];
    }

    private static async Task<List<string>> AppliedAsync(ConvokeDb db, CancellationToken stop)
    {
        try
        {
            return
                await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(stop)
                && await db.Database.SqlQuery<bool>(db.HasHistory).SingleAsync(stop)
                ? await db.Database.SqlQuery<string>(Applied).ToListAsync(stop)
                : [];
        }
        catch (Exception problem) when (problem is DbException)
        {
            throw new DatabaseProblem($"The database does not answer: {FirstLine(problem)}", problem);
        }
    }

    private static void RefuseNewer(ConvokeDb db, IReadOnlyCollection<string> applied)
    {
        if (applied.Except(db.Database.GetMigrations()).LastOrDefault() is { } unknown)
            throw new DatabaseProblem(
                $"The database is newer than this program (it has {unknown}): start the newer program."
            );
    }

    private static async Task ApplyAsync(ConvokeDb db, List<string> pending, CancellationToken stop)
    {
        try
        {
            // A process that was killed while it migrated leaves the tool's own lock behind; ours says nobody migrates.
            await ClearStaleLockAsync(db, stop);
            await db.GetService<IMigrator>().MigrateAsync(null, stop);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            throw new DatabaseProblem(
                $"Migrating to {pending[^1]} failed and changed nothing: {FirstLine(problem)}",
                problem
            );
        }
    }

    private static Task ClearStaleLockAsync(ConvokeDb db, CancellationToken stop) =>
        db is SqliteDb
            ? db.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop)
            : Task.CompletedTask;

    private static string FirstLine(Exception problem) => problem.Message.Split('\n')[0];
}
