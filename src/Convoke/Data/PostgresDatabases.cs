using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Convoke.Data;

/// <summary>The database as a server, which tells by NOTIFY of every commit that concerns us (triggers of the migrations).</summary>
internal sealed class PostgresDatabases(IDbContextFactory<PostgresDb> contexts, string connectionString)
    : Databases<PostgresDb>(contexts)
{
    public const string ChannelName = "convoke";

    /// <summary>A server has backups of its own.</summary>
    internal override Task KeepCopyAsync(string before, CancellationToken stop) => Task.CompletedTask;

    internal override async Task<Signals> ListenAsync(CancellationToken stop)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 };
        var connection = new NpgsqlConnection(own.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = $"LISTEN {ChannelName}";
        await command.ExecuteNonQueryAsync(stop);
        return new Notices(connection);
    }

    private sealed class Notices(NpgsqlConnection connection) : Signals
    {
        public override Task NextAsync(CancellationToken stop) => connection.WaitAsync(stop);

        public override ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
