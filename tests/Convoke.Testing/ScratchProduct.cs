using System.Security.Cryptography;
using Convoke.Data;
using Convoke.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Convoke.Testing;

/// <summary>
/// The product without the site on a database of its own, which goes away with it: SQLite, or PostgreSQL where
/// <c>CONVOKE_TEST_DATABASE</c> says so.
/// </summary>
public sealed class ScratchProduct : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("convoke-test-");
    private ServiceProvider? services;

    private ScratchProduct(string? database) =>
        Settings = new Settings
        {
            DataFolder = folder.FullName,
            KeysFolder = Path.Combine(folder.FullName, "keys"),
            Database = database,
        };

    public Settings Settings { get; }

    public IServiceProvider Services =>
        services ??= new ServiceCollection()
            .AddLogging()
            .AddConvoke(Settings)
            .BuildServiceProvider(validateScopes: true);

    private static bool OnPostgres => Environment.GetEnvironmentVariable("CONVOKE_TEST_DATABASE") == "postgres";

    /// <summary>With its tables and its keys.</summary>
    public static async Task<ScratchProduct> StartAsync()
    {
        var product = new ScratchProduct(OnPostgres ? await MakeDatabaseAsync() : null);
        await product.Get<Migrator>().MigrateAsync(CancellationToken.None);
        await product.Get<KeyKeeper>().CheckAsync(CancellationToken.None);
        return product;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    public ConvokeDb Open() => Get<Databases>().Open();

    /// <summary>Another process on the same installation, as far as memory goes: nothing is shared but disk and database.</summary>
    public ServiceProvider Another() =>
        new ServiceCollection().AddLogging().AddConvoke(Settings).BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (Settings.Database is { } database)
            await DropAsync(new NpgsqlConnectionStringBuilder(database).Database!);
        else
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static string Server() =>
        Environment.GetEnvironmentVariable("CONVOKE_TEST_POSTGRES")
        ?? throw new InvalidOperationException("CONVOKE_TEST_POSTGRES names no server; bin/pg start gives one");

    private static async Task<string> MakeDatabaseAsync()
    {
        var name = $"convoke_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Server()) { Database = name }.ToString();
    }

    private static Task DropAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
