using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Convoke.Data;

/// <summary>How the file is opened: safely (a commit is on the disk before it is acknowledged), with room to wait for others.</summary>
internal static class SqliteOptions
{
    public static string ConnectionString(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString();

    public static DbContextOptionsBuilder UseConvokeSqlite(this DbContextOptionsBuilder options, string file) =>
        options
            .UseSqlite(ConnectionString(file), sqlite => sqlite.MigrationsAssembly(Migrator.Assembly))
            .AddInterceptors(new Pragmas())
            .ConfigureWarnings(Warnings.Set);

    /// <summary>A context for public reads: its connection stays open with it.</summary>
    public static SqliteDb OpenToRead(DbContextOptions<SqliteDb> options)
    {
        var reading = new DbContextOptionsBuilder<SqliteDb>(options).AddInterceptors(new SqlitePrepared());
        var db = new SqliteDb(reading.Options);
        db.Database.OpenConnection();
        return db;
    }

    /// <summary>
    /// What SQLite forgets with the connection. A page opens one for each query, but they come from a pool: only one that is new
    /// is told.
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Settings =
            "PRAGMA journal_mode=wal; PRAGMA synchronous=full; PRAGMA foreign_keys=on; PRAGMA busy_timeout=10000; PRAGMA cache_size=-8000; PRAGMA temp_store=memory;";

        private static readonly ConditionalWeakTable<object, Pragmas> Told = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData opened) =>
            Tell((SqliteConnection)connection);

        // SQLite itself knows no waiting without a thread.
        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData opened,
            CancellationToken cancellationToken = default
        )
        {
            Tell((SqliteConnection)connection);
            return Task.CompletedTask;
        }

        private void Tell(SqliteConnection connection)
        {
            if (Told.TryGetValue(connection.Handle!, out _))
                return;
            using var command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
            Told.AddOrUpdate(connection.Handle!, this);
        }
    }
}
