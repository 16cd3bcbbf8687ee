using Convoke.Data;
using Convoke.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Convoke.Core.Tests.Data;

/// <summary>These change the history of migrations, so each has a database of its own.</summary>
public sealed class MigratorTests : IAsyncDisposable
{
    private readonly TestWorkshop product = new();

    private Migrator Migrator => product.Services.GetRequiredService<Migrator>();

    [Fact]
    public async Task A_database_newer_than_the_program_is_refused()
    {
        await product.InitializeAsync();
        await product.WithAsync(db =>
            db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsHistory\" VALUES ('29991231000000_Later', '99')")
        );

        var problem = await Assert.ThrowsAsync<DatabaseProblem>(() => Migrator.MigrateAsync(CancellationToken.None));

        Assert.Contains("29991231000000_Later", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public async Task A_migration_that_fails_changes_nothing_and_says_why()
    {
        await product.InitializeAsync();
        await product.WithAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\""));

        var problem = await Assert.ThrowsAsync<DatabaseProblem>(() => Migrator.MigrateAsync(CancellationToken.None));

        Assert.Contains("changed nothing", problem.Message, StringComparison.Ordinal);
        Assert.Empty(await product.WithAsync(db => db.Database.GetAppliedMigrationsAsync()));
    }

    [Fact]
    public async Task Serving_without_migrating_is_refused_while_migrations_are_needed()
    {
        await product.InitializeAsync();
        var before = await Migrator.ObstacleAsync(CancellationToken.None);
        await product.WithAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsHistory\""));

        var after = await Migrator.ObstacleAsync(CancellationToken.None);

        Assert.Null(before);
        Assert.Contains("--no-migrate", after!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_the_file_is_kept_before_a_migration_and_only_the_last_two_stay()
    {
        await product.InitializeAsync();
        if (TestDatabase.IsPostgres)
            return; // a server has backups of its own
        await product.PublishAsync("---\nkind: page\nlang: en\ntitle: Something to lose\n---\n.");
        var databases = product.Services.GetRequiredService<Databases>();

        foreach (var migration in new[] { "20260101_A", "20260201_B", "20260301_C" })
            await databases.KeepCopyAsync(migration, CancellationToken.None);

        Assert.Equal(
            ["convoke.db.before-20260201_B", "convoke.db.before-20260301_C"],
            Directory.GetFiles(product.Folder, "*.before-*").Select(Path.GetFileName).Order()
        );
    }

    public ValueTask DisposeAsync() => product.DisposeAsync();
}
