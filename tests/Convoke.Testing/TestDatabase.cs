using Convoke.Kernel;
using Npgsql;

namespace Convoke.Testing;

/// <summary>
/// Which database the tests run on: SQLite, or with CONVOKE_TEST_DATABASE=postgres a new database on the server that
/// CONVOKE_TEST_POSTGRES names.
/// </summary>
public static class TestDatabase
{
    public static bool IsPostgres { get; } = Environment.GetEnvironmentVariable("CONVOKE_TEST_DATABASE") == "postgres";

    /// <summary>A connection string of an empty database; null for SQLite, which needs none.</summary>
    public static async Task<string?> NewAsync()
    {
        if (!IsPostgres)
            return null;
        var server =
            Environment.GetEnvironmentVariable("CONVOKE_TEST_POSTGRES")
            ?? throw new InvalidOperationException("CONVOKE_TEST_POSTGRES names no server; bin/pg starts one.");
        var name = $"test_{PublicId.New()}";
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(server)
        {
            Database = name,
            MaxPoolSize = 20,
            // Else the pools of sites that are over hold the server's last places.
            ConnectionIdleLifetime = 6,
            ConnectionPruningInterval = 3,
        }.ToString();
    }
}
