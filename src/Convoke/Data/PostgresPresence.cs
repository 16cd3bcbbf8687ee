using Convoke.Work;
using Npgsql;

namespace Convoke.Data;

/// <summary>Advisory locks of a connection kept for them: the server takes them away with it.</summary>
internal sealed class PostgresPresence(string connectionString) : Presence
{
    private const string Serving = "convoke:serve";

    public override async Task<IAsyncDisposable> AloneAsync(string deed, CancellationToken stop) =>
        (await LockAsync("SELECT pg_advisory_lock(hashtext($1)) IS NOT NULL", $"convoke:{deed}", stop))!;

    public override async Task<IAsyncDisposable> ServeAsync(CancellationToken stop) =>
        await LockAsync("SELECT pg_try_advisory_lock_shared(hashtext($1))", Serving, stop)
        ?? throw new DatabaseProblem(
            "The database is being worked on by a command that cannot run beside the site; try again when it has ended."
        );

    public override Task<IAsyncDisposable?> NobodyServesAsync(CancellationToken stop) =>
        LockAsync("SELECT pg_try_advisory_lock(hashtext($1))", Serving, stop);

    private async Task<IAsyncDisposable?> LockAsync(string sql, string name, CancellationToken stop)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            KeepAlive = 30,
            CommandTimeout = 0,
        };
        var connection = new NpgsqlConnection(own.ToString());
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = name } } };
        if (await command.ExecuteScalarAsync(stop) is true)
            return connection;
        await connection.DisposeAsync();
        return null;
    }
}
