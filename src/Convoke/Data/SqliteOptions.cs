using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Convoke.Data;

/// <summary>How the file is opened: safely (a commit is on the disk before it is acknowledged), with room to wait for others.</summary>
internal static class SqliteOptions
{
    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();

    public static DbContextOptionsBuilder UseConvokeSqlite(this DbContextOptionsBuilder options, string file) =>
        options
            .UseSqlite(ConnectionString(file), sqlite => sqlite.MigrationsAssembly(Migrator.Assembly))
            .AddInterceptors(new Pragmas());

    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Settings =
            "PRAGMA journal_mode=wal; PRAGMA synchronous=full; PRAGMA busy_timeout=10000; PRAGMA cache_size=-16000; PRAGMA temp_store=memory;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData opened)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData opened,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Settings;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
